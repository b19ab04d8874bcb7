package org.headroom.exchange.brief;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.headroom.model.Architecture;
import org.headroom.model.Decision;
import org.headroom.model.Element;
import org.headroom.model.Node;
import org.headroom.model.Objective;
import org.headroom.model.RequestClass;
import org.headroom.model.Scenario;

/** Creates the elements of the items of a brief, each with its kind, label and id. */
final class ItemElements {

  private static final Pattern INSTANCES = Pattern.compile("(?i)create (\\d{1,3}) instances?");
  private static final int MOST_INSTANCES = 100;

  private final LineLog log;
  private final Architecture architecture;
  private final References references;
  private final List<Node> nodes;
  private final Set<String> ids;
  private final Linking linking;

  /**
   * Elements of one brief.
   *
   * @param nodes where those that are nodes are added, in the order of the brief
   * @param ids those that are taken
   * @param linking reserves the ids of connections, and finds free ones
   */
  ItemElements(LineLog log, Architecture architecture, References references, List<Node> nodes, Set<String> ids,
      Linking linking) {
    this.log = log;
    this.architecture = architecture;
    this.references = references;
    this.nodes = nodes;
    this.ids = ids;
    this.linking = linking;
  }

  /** Creates the elements of an item, with the ids that it states. */
  void create(Item item) {
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

  /** Gives the other elements ids of their own, and adds all to the model. */
  void identify(List<Item> items) {
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
}
