package org.headroom.exchange.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.headroom.model.BrokerStyle;
import org.headroom.model.Client;
import org.headroom.model.Component;
import org.headroom.model.Compute;
import org.headroom.model.Consistency;
import org.headroom.model.Element;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.MessageBroker;
import org.headroom.model.Node;
import org.headroom.model.Region;

/** Applies the settings of a config to an element, and remembers what needs other elements first. */
final class SettingsReader {

  /** A reference to resolve when all elements are known. */
  record PendingReference(EObject object, EReference feature, String name, Outline.Block block) {
  }

  /** A node that says which region it is in. */
  record PendingRegion(Node node, String code, Outline.Block block) {
  }

  /** A component that names what it sends to. */
  record PendingTarget(Component source, String name, String remark, Outline.Block block) {
  }

  private static final HeadroomPackage P = HeadroomPackage.eINSTANCE;

  private final LineLog log;
  private final Map<EObject, Set<EStructuralFeature>> explicit = new HashMap<>();
  final List<PendingReference> references = new ArrayList<>();
  final List<PendingRegion> regions = new ArrayList<>();
  final List<PendingTarget> targets = new ArrayList<>();

  SettingsReader(LineLog log) {
    this.log = log;
  }

  boolean isExplicit(EObject object, EStructuralFeature feature) {
    return explicit.getOrDefault(object, Set.of()).contains(feature);
  }

  /** Applies the settings in the row of an entry and those nested under it. */
  void read(Element element, Phrase row, Outline.Entry entry) {
    for (Setting setting : Setting.parse(row)) {
      apply(element, setting, entry, List.of());
    }
    readNested(element, entry);
  }

  void readNested(EObject object, Outline.Entry entry) {
    for (Outline.Block child : entry.children()) {
      if (!(child instanceof Outline.Entry nested)) {
        log.notUnderstoodDeep(child, "A config consists of \"Key: `value`\" lines. Make it one.");
        continue;
      }
      List<Setting> settings = Setting.parse(nested.text());
      if (settings.isEmpty()) {
        log.notUnderstoodDeep(nested, "The line is empty. Write \"Key: `value`\".");
      }
      for (Setting setting : settings) {
        apply(object, setting, nested, nested.children());
      }
    }
  }

  private void apply(EObject object, Setting setting, Outline.Entry entry, List<Outline.Block> children) {
    String key = Kind.normal(setting.key());
    if (key.equals("region") && object instanceof Node node && !(object instanceof Client)) {
      regions.add(new PendingRegion(node, setting.text(), entry));
    } else if (key.equals("targets") && object instanceof Component component) {
      targets(component, setting, entry);
    } else {
      applyFeature(object, setting, entry, children);
    }
    if (!setting.remark().isEmpty() && !key.equals("targets") && object instanceof Element element) {
      remark(element, setting, entry);
    }
  }

  /** "Load Balancer (Origin), Object Storage (Assets)". */
  private void targets(Component source, Setting setting, Outline.Entry entry) {
    String list = setting.code() ? String.join(", ", setting.values()) : setting.text();
    for (String part : list.split(",(?![^()]*\\))")) {
      String name = part.strip();
      String remark = "";
      int open = name.indexOf('(');
      if (open > 0 && name.endsWith(")")) {
        remark = name.substring(open + 1, name.length() - 1).strip();
        name = name.substring(0, open).strip();
      }
      if (!name.isEmpty()) {
        targets.add(new PendingTarget(source, name, remark, entry));
      }
    }
  }

  private void applyFeature(EObject object, Setting setting, Outline.Entry entry, List<Outline.Block> children) {
    EStructuralFeature feature = setting.key().isEmpty()
        ? Features.typeOf(object.eClass())
        : Features.named(setting.key(), object);
    if (feature == null) {
      log.notUnderstoodDeep(entry, "A " + Kind.words(object.eClass().getName()) + " has no setting \""
          + setting.key() + "\". Use one of " + Features.settingNames(object) + ".");
      return;
    }
    explicit.computeIfAbsent(object, unused -> new HashSet<>()).add(feature);
    if (setting.isNone()) {
      object.eUnset(feature);
      log.understood(entry, became(object, feature) + " (no value)");
    } else if (feature instanceof EAttribute attribute) {
      attribute(object, attribute, setting, entry);
    } else if (((EReference) feature).isContainment()) {
      contained(object, (EReference) feature, setting, entry, children);
    } else {
      for (String name : setting.values()) {
        references.add(new PendingReference(object, (EReference) feature, name, entry));
      }
    }
  }

  private void attribute(EObject object, EAttribute attribute, Setting setting, Outline.Entry entry) {
    if (setting.values().isEmpty()) {
      log.notUnderstoodDeep(entry, "\"" + setting.key() + "\" has no value. Write \"" + setting.key() + ": `value`\".");
      return;
    }
    try {
      if (attribute.isMany()) {
        for (String value : setting.code() ? setting.values() : List.of(setting.text())) {
          many(object, attribute).add(Features.parse(attribute, value));
        }
      } else {
        object.eSet(attribute, Features.parse(attribute, setting.text()));
      }
      log.understood(entry, became(object, attribute));
      consequences(object, attribute, setting, entry);
    } catch (IllegalArgumentException e) {
      log.notUnderstood(entry, setting.key() + ": " + e.getMessage());
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Object> many(EObject object, EStructuralFeature feature) {
    return (List<Object>) object.eGet(feature);
  }

  /** The type of a broker says how it keeps messages. */
  private void consequences(EObject object, EAttribute attribute, Setting setting, Outline.Entry entry) {
    if (object instanceof MessageBroker broker && attribute == P.getMessageBroker_BrokerType()
        && !isExplicit(broker, P.getMessageBroker_Style())
        && setting.text().matches("(?i).*(kafka|kinesis|pulsar|redpanda|event-?hub).*")) {
      broker.setStyle(BrokerStyle.LOG);
      log.understood(entry, became(object, P.getMessageBroker_Style()) + " = LOG");
    }
  }

  private void contained(EObject object, EReference feature, Setting setting, Outline.Entry entry,
      List<Outline.Block> children) {
    EClass type = Features.contained(feature, setting.text());
    if (type == null) {
      log.notUnderstoodDeep(entry, "\"" + setting.text() + "\" is no kind of "
          + Kind.words(feature.getEReferenceType().getName()) + ". See the modelling reference for the kinds.");
      return;
    }
    EObject value = HeadroomFactory.eINSTANCE.create(type);
    if (feature.isMany()) {
      many(object, feature).add(value);
    } else {
      object.eSet(feature, value);
    }
    log.understood(entry, became(object, feature));
    if (!children.isEmpty()) {
      readNestedWithId(value, entry);
    }
  }

  private void readNestedWithId(EObject value, Outline.Entry entry) {
    List<Outline.Block> others = new ArrayList<>();
    for (Outline.Block child : entry.children()) {
      if (value instanceof Element element && child instanceof Outline.Entry nested && isId(nested)) {
        element.setId(Setting.parse(nested.text()).get(0).text());
        log.understood(nested, "id of the " + Kind.words(element.eClass().getName()));
      } else {
        others.add(child);
      }
    }
    readNested(value, new Outline.Entry(entry.text(), entry.numbered(), others, entry.line(), entry.lastLine()));
  }

  static boolean isId(Outline.Entry entry) {
    List<Setting> settings = Setting.parse(entry.text());
    return settings.size() == 1 && settings.get(0).key().equals("Id") && Features.isId(settings.get(0).text());
  }

  private void remark(Element element, Setting setting, Outline.Entry entry) {
    String remark = setting.remark();
    EStructuralFeature feature = Features.named(setting.key(), element);
    boolean named = feature != null && feature != P.getServer_Replicas();
    String text = named ? Features.name(feature) + ": " + remark : remark;
    element.setDocumentation(element.getDocumentation() == null ? text : element.getDocumentation() + "\n" + text);
    log.understood(entry, became(element, P.getElement_Documentation()));
    if (element instanceof Compute compute && remark.toLowerCase(Locale.ROOT).contains("strong consistency")
        && !isExplicit(element, P.getCompute_Consistency())) {
      compute.setConsistency(Consistency.STRONG);
      log.understood(entry, became(element, P.getCompute_Consistency()) + " = STRONG");
    }
  }

  /** "product-cache.ttl", or "Region.code" while there is no id yet. */
  static String became(EObject object, EStructuralFeature feature) {
    String owner = object instanceof Element element && element.getId() != null ? element.getId()
        : Kind.words(object.eClass().getName());
    return owner + "." + feature.getName();
  }

  static boolean isPlain(Region region) {
    return region.getCode() != null && region.getLabel() == null && region.getDocumentation() == null
        && region.getNote() == null && region.getOwner() == null && region.getTags().isEmpty()
        && region.getProperties().isEmpty() && region.getSuppressions().isEmpty() && region.getPositionHint() == null
        && region.getBoundary() == null && !region.getNodes().isEmpty()
        && region.getId().equals(Names.slug(region.getCode()));
  }
}
