package org.headroom.exchange.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.headroom.exchange.tree.ImportException;
import org.headroom.model.Architecture;
import org.headroom.model.Decision;
import org.headroom.model.Element;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.Node;
import org.headroom.model.Objective;
import org.headroom.model.RequestClass;
import org.headroom.model.Scenario;

/** Turns the outline of a brief into a model: sections, then elements, then what connects them. */
final class Interpretation {

  private static final Pattern INSTANCES = Pattern.compile("(?i)create (\\d{1,3}) instances?");
  private static final int MOST_INSTANCES = 100;
  private static final String KEYS =
      "Component, Id, Label, Position, Inside, Config, Connection, Action, SRE Note, Documentation";

  private final LineLog log;
  private final Architecture architecture = HeadroomFactory.eINSTANCE.createArchitecture();
  private final SettingsReader settings;
  private final References references = new References();
  private final List<Node> nodes = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Map<Element, String> configs = new HashMap<>();
  private final Linking linking;
  private final Sections sections;
  private final Nesting nesting;

  Interpretation(LineLog log, Roles roles) {
    this.log = log;
    settings = new SettingsReader(log);
    linking = new Linking(log, roles, architecture, references, nodes, ids);
    sections = new Sections(log, architecture, linking::unique);
    nesting = new Nesting(log, architecture, references, nodes, linking::unique);
  }

  Architecture read(List<Outline.Block> blocks, String fallbackName) throws ImportException {
    sections.read(blocks);
    List<Item> items = sections.items;
    if (items.isEmpty()) {
      throw new ImportException(0, "The document has no items, so there is nothing to import. Write each component as a "
          + "heading \"#### 1. Title\" followed by \"- **Component**: `Microservice`\".");
    }
    if (architecture.getName() == null) {
      architecture.setName(fallbackName);
    }
    items.forEach(this::create);
    identify(items);
    items.forEach(this::describe);
    description();
    nesting.nest(settings.regions);
    linking.connectTargets(settings.targets);
    linking.connectLines();
    objectives();
    if (sections.checklistHeading != null) {
      new Checklist(log, architecture, linking).read(sections.checklistHeading, sections.checklist);
    }
    nesting.place();
    identifyNested();
    new SettingReferences(log, architecture, references).resolve(settings.references);
    new Wordings(references).keep(items, configs, linking.lines());
    return architecture;
  }

  // elements ---------------------------------------------------------------------------------------------------------

  private void create(Item item) {
    Outline.Entry component = item.entry("component");
    if (component == null) {
      String remedy = "The item has no component. Add \"- **Component**: `Microservice`\" (or another kind).";
      log.notUnderstood(item.heading, remedy);
      item.body.forEach(block -> log.notUnderstoodDeep(block, remedy));
      return;
    }
    Phrase value = component.text().value();
    String name = value.codes().isEmpty() ? value.withoutNewMarks().plain().strip() : value.codes().get(0);
    Kind kind = Kind.stated(name);
    if (kind == null) {
      String remedy = "\"" + name + "\" is no known kind of component. Use one of "
          + String.join(", ", Kind.names()) + ".";
      log.notUnderstood(component, remedy);
      item.body.stream().filter(block -> block != component)
          .forEach(block -> log.notUnderstoodDeep(block, "It belongs to a component that was not understood."));
      log.notUnderstood(item.heading, "It belongs to a component that was not understood.");
      return;
    }
    log.understood(component, "class " + kind.type().getName());
    instances(item, component, kind, value.plain());
    label(item, kind);
  }

  private void instances(Item item, Outline.Entry component, Kind kind, String text) {
    List<Outline.Entry> listed = component.entries();
    Matcher count = INSTANCES.matcher(text);
    int wanted = count.find() ? Integer.parseInt(count.group(1)) : Math.max(1, listed.size());
    if (wanted > MOST_INSTANCES || wanted < 1 || !listed.isEmpty() && wanted != listed.size()) {
      log.notUnderstood(component, "It says " + wanted + " instances and lists " + listed.size()
          + ". List each instance (at most " + MOST_INSTANCES + ") as \"1. **Name**: settings\".");
      wanted = Math.max(1, listed.size());
    }
    for (int i = 0; i < wanted; i++) {
      Outline.Entry entry = listed.isEmpty() ? null : listed.get(i);
      Element element = kind.create();
      item.instances.add(new Item.Instance(element, entry));
      if (entry != null) {
        String key = entry.text().key();
        String named = key != null ? key : entry.text().plain();
        element.setLabel(MarkdownText.unquoted(named));
        log.understood(entry, "a " + kind.name() + " labelled \"" + element.getLabel() + "\"");
      } else if (wanted > 1) {
        element.setLabel(kind.name() + " " + (i + 1));
      }
    }
  }

  private void label(Item item, Kind kind) {
    Outline.Entry label = item.entry("label");
    if (label != null && item.instances.size() == 1) {
      Phrase value = label.text().value().withoutNewMarks();
      item.instances.get(0).element().setLabel(
          MarkdownText.isNone(value.plain()) ? null : MarkdownText.unquoted(value.plain()));
    } else if (label != null) {
      log.notUnderstood(label, "One label cannot name " + item.instances.size()
          + " instances. Name them in the list: \"1. **Name**: settings\".");
    }
    Outline.Entry id = item.entry("id");
    if (id != null && item.instances.size() == 1) {
      claim(item.instances.get(0).element(), id, id.text().value().plain().strip());
    } else if (id != null) {
      log.notUnderstood(id, "One id cannot name several instances. Nest \"- Id: `name`\" under each of them.");
    }
    for (Item.Instance instance : item.instances) {
      if (instance.entry() != null) {
        instance.entry().entries().stream().filter(SettingsReader::isId)
            .forEach(entry -> claim(instance.element(), entry, Setting.parse(entry.text()).get(0).text()));
      }
    }
    log.understood(item.heading, kind.name());
  }

  private void claim(Element element, Outline.Entry entry, String id) {
    if (!Features.isId(id)) {
      log.notUnderstood(entry,
          "\"" + id + "\" is not an id: ids start with a letter and have letters, digits, '-', '_' and '.'.");
    } else if (ids.add(id)) {
      element.setId(id);
      log.understood(entry, "id " + id);
    } else {
      log.notUnderstood(entry, "The id \"" + id + "\" is taken. Choose another.");
    }
  }

  private void identify(List<Item> items) {
    linking.claimIds(items);
    for (Item item : items) {
      for (Item.Instance instance : item.instances) {
        Element element = instance.element();
        if (element.getId() == null) {
          element.setId(linking.unique(Names.idOf(element)));
        }
        references.add(element);
        add(element);
        if (item.phase != null) {
          item.phase.getElements().add(element);
        }
      }
      if (!item.instances.isEmpty()) {
        log.understood(item.heading, String.join(", ",
            item.instances.stream().map(instance -> instance.element().getId()).toList()));
      }
    }
  }

  private void add(Element element) {
    if (element instanceof Node node) {
      nodes.add(node);
    } else if (element instanceof RequestClass requestClass) {
      architecture.getRequestClasses().add(requestClass);
    } else if (element instanceof Scenario scenario) {
      architecture.getScenarios().add(scenario);
    } else if (element instanceof Objective objective) {
      architecture.getObjectives().add(objective);
    } else if (element instanceof Decision decision) {
      architecture.getDecisions().add(decision);
    }
  }

  // the lines of an item ---------------------------------------------------------------------------------------------

  private void describe(Item item) {
    if (item.instances.isEmpty()) {
      return;
    }
    for (Item.Instance instance : item.instances) {
      if (instance.entry() != null) {
        instanceSettings(instance);
      }
    }
    Map<String, Integer> stated = new HashMap<>();
    for (Outline.Block block : item.body) {
      if (!(block instanceof Outline.Entry entry)) {
        stray(block);
        continue;
      }
      String key = Item.keyOf(entry);
      Integer before = key == null ? null : stated.putIfAbsent(key, entry.line());
      if (before != null && !key.equals("connection") && !key.equals("action")) {
        log.notUnderstoodDeep(entry, "The item has this entry on line " + before + " already. Remove one of them.");
      } else {
        line(item, entry, key == null ? "" : key);
      }
    }
    notes(item);
    item.entries().forEach(this::leftOutMarks);
  }

  private void leftOutMarks(Outline.Entry entry) {
    if (entry.text().hasNewMark()) {
      log.understood(entry, "the mark \"New!\" is left out");
    }
    entry.entries().forEach(this::leftOutMarks);
  }

  private void stray(Outline.Block block) {
    if (block instanceof Outline.Foreign foreign) {
      Sections.foreign(log, foreign);
    } else {
      log.notUnderstoodDeep(block, "Text in an item needs a key. Write \"- **SRE Note**: …\".");
    }
  }

  private void instanceSettings(Item.Instance instance) {
    Outline.Entry entry = instance.entry();
    List<Outline.Block> others = entry.children().stream()
        .filter(child -> !(child instanceof Outline.Entry nested && SettingsReader.isId(nested))).toList();
    Outline.Entry withoutId =
        new Outline.Entry(entry.text(), entry.numbered(), others, entry.line(), entry.lastLine());
    settings.read(instance.element(), entry.text().key() == null ? Phrase.EMPTY : entry.text().value(), withoutId);
    configs.put(instance.element(), RawText.of(log, entry, others));
  }

  private void line(Item item, Outline.Entry entry, String key) {
    List<Element> elements = item.instances.stream().map(Item.Instance::element).toList();
    switch (key) {
      case "component", "id" -> {
        // read when the elements were created
      }
      case "label" -> {
        if (elements.size() == 1) {
          log.understood(entry, elements.get(0).getId() + ".label");
        }
      }
      case "position" -> position(elements, entry);
      case "inside" -> nesting.inside(elements, entry);
      case "config" -> config(elements, entry);
      case "connection" -> linking.connectionEntry(item, entry, settings);
      case "action" -> nesting.action(elements, entry);
      case "note" -> text(elements, entry, "note");
      case "documentation" -> text(elements, entry, "documentation");
      default -> log.notUnderstoodDeep(entry, key.isEmpty()
          ? "The line has no key. Start it with one of " + KEYS + ", such as \"- **SRE Note**: …\"."
          : "An item has no \"" + entry.text().key() + "\". Use one of " + KEYS + ".");
    }
    if (!entry.children().isEmpty() && List.of("label", "position", "inside", "action", "note", "id").contains(key)) {
      entry.children().forEach(child -> log.notUnderstoodDeep(child, "Nothing can be nested here. Use Config."));
    }
  }

  private void position(List<Element> elements, Outline.Entry entry) {
    String hint = MarkdownText.unquoted(entry.text().value().withoutNewMarks().plain());
    for (Element element : elements) {
      if (element instanceof Node node) {
        node.setPositionHint(hint);
        log.understood(entry, node.getId() + ".positionHint");
        nesting.positioned(node, hint, entry);
      } else {
        log.notUnderstood(entry, "Only components and boundaries have a position. Remove the line.");
      }
    }
  }

  private void config(List<Element> elements, Outline.Entry entry) {
    for (Element element : elements) {
      settings.read(element, entry.text().value(), entry);
      if (elements.size() == 1) {
        configs.put(element, RawText.of(log, entry, entry.children()));
      }
    }
    log.understood(entry, "settings of " + String.join(", ", elements.stream().map(Element::getId).toList()));
  }

  private void text(List<Element> elements, Outline.Entry entry, String feature) {
    Phrase value = entry.text().value().withoutNewMarks();
    boolean none = value.isAll(Phrase.Style.PLAIN) && MarkdownText.isNone(value.plain());
    String text = none ? null : MarkdownText.unquoted(value.plain());
    for (Element element : elements) {
      if (feature.equals("note")) {
        element.setNote(text);
      } else {
        element.setDocumentation(text);
      }
      log.understood(entry, element.getId() + "." + feature);
    }
  }

  private void notes(Item item) {
    Outline.Entry entry = item.entry("note");
    for (Item.Instance instance : item.instances) {
      if (entry != null && instance.element().getNote() != null) {
        Notes.read(instance.element(), entry, settings, log);
      }
    }
    for (Item.Instance instance : item.instances) {
      Notes.readLabel(instance.element(), item.entry("label"), settings, log);
    }
  }

  // the rest ---------------------------------------------------------------------------------------------------------

  private void description() {
    if (sections.goal != null || sections.pattern != null) {
      String first = sections.goal == null ? "" : sections.goal;
      architecture.setDescription(sections.pattern == null ? first : first + "\nPattern: " + sections.pattern);
    }
  }

  private void objectives() {
    if (sections.goal == null || sections.noObjectives || !architecture.getObjectives().isEmpty()) {
      return;
    }
    for (Objective objective : Goal.objectives(sections.goal)) {
      objective.setId(linking.unique(objective.getId()));
      architecture.getObjectives().add(objective);
      references.add(objective);
      log.understood(sections.goalBlock, "objective " + objective.getId());
    }
  }

  /** Faults and other elements inside elements need ids as well. */
  private void identifyNested() {
    TreeIterator<EObject> all = architecture.eAllContents();
    List<Element> unnamed = new ArrayList<>();
    all.forEachRemaining(object -> {
      if (object instanceof Element element) {
        if (element.getId() == null) {
          unnamed.add(element);
        } else {
          ids.add(element.getId());
        }
      }
    });
    unnamed.forEach(element -> element.setId(linking.unique(Names.slug(Kind.words(element.eClass().getName())))));
  }
}
