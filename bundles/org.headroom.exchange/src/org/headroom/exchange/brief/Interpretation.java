package org.headroom.exchange.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
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

  private static final Pattern ITEM = Pattern.compile("^\\s*(\\d{1,9})[.)]\\s*(.*)$", Pattern.DOTALL);
  private static final Pattern PHASE = Pattern.compile("(Phase\\s+(\\d{1,6})\\b.*)$", Pattern.DOTALL);
  private static final Pattern TITLE_PREFIX = Pattern.compile("^.*?\\bSystem Architecture:\\s*", Pattern.DOTALL);
  private static final Pattern DECORATION = Pattern.compile("^[^\\p{L}\\p{N}\\p{P}]+");
  private static final Pattern INSTANCES = Pattern.compile("(?i)create (\\d{1,3}) instances?");
  private static final int MOST_INSTANCES = 100;
  private static final String KEYS =
      "Component, Id, Label, Position, Inside, Config, Connection, Action, SRE Note, Documentation";

  private final LineLog log;
  private final Architecture architecture = HeadroomFactory.eINSTANCE.createArchitecture();
  private final SettingsReader settings;
  private final References references = new References();
  private final List<Item> items = new ArrayList<>();
  private final List<Outline.Entry> checklist = new ArrayList<>();
  private final List<Node> nodes = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Map<Element, String> configs = new HashMap<>();
  private final Linking linking;
  private final Nesting nesting;
  private Outline.Heading checklistHeading;
  private String goal;
  private String pattern;
  private Outline.Block goalBlock;
  private boolean noObjectives;

  Interpretation(LineLog log, Roles roles) {
    this.log = log;
    settings = new SettingsReader(log);
    linking = new Linking(log, roles, architecture, references, nodes, ids);
    nesting = new Nesting(log, architecture, references, nodes, linking::unique);
  }

  Architecture read(List<Outline.Block> blocks, String fallbackName) throws BriefException {
    sections(blocks);
    if (items.isEmpty()) {
      throw new BriefException(0, "The document has no items, so there is nothing to import. Write each component as a "
          + "heading \"#### 1. Title\" followed by \"- **Component**: `Microservice`\".");
    }
    if (architecture.getName() == null) {
      architecture.setName(fallbackName);
    }
    items.forEach(this::create);
    identify();
    items.forEach(this::describe);
    finishDecisions();
    nesting.nest(settings.regions);
    linking.connectTargets(settings.targets);
    linking.connectLines();
    objectives();
    if (checklistHeading != null) {
      new Checklist(log, architecture, linking).read(checklistHeading, checklist);
    }
    nesting.place();
    identifyNested();
    new SettingReferences(log, architecture, references).resolve(settings.references);
    new Wordings(references).keep(items, configs, linking.lines());
    return architecture;
  }

  // sections ---------------------------------------------------------------------------------------------------------

  private void sections(List<Outline.Block> blocks) {
    Item item = null;
    Decision phase = null;
    boolean inChecklist = false;
    boolean inHeader = true;
    for (Outline.Block block : blocks) {
      if (block instanceof Outline.Heading heading) {
        String text = heading.text().plain();
        item = null;
        inChecklist = false;
        Matcher numbered = ITEM.matcher(text);
        Matcher phased = PHASE.matcher(text);
        if (heading.level() == 1 && architecture.getName() == null) {
          title(heading, text);
        } else if (numbered.matches()) {
          item = new Item(heading, withoutMark(heading.text(), numbered.group(2)), phase);
          items.add(item);
          inHeader = false;
        } else if (text.toLowerCase(Locale.ROOT).contains("checklist") && checklistHeading == null) {
          checklistHeading = heading;
          inChecklist = true;
          inHeader = false;
        } else if (phased.find()) {
          phase = phase(heading, text, phased);
          inHeader = false;
        } else {
          phase = null;
          inHeader = false;
          log.ignored(heading, "a heading that groups items");
        }
      } else if (block instanceof Outline.Rule) {
        log.ignored(block, "a rule between sections");
      } else if (item != null) {
        item.body.add(block);
      } else if (block instanceof Outline.Foreign foreign) {
        foreign(foreign);
      } else if (inChecklist) {
        inChecklist(block);
      } else if (inHeader) {
        header(block);
      } else if (block instanceof Outline.Line line && phase != null && line.text().isAll(Phrase.Style.EMPHASIS)) {
        subtitle(phase, line);
      } else {
        log.notUnderstoodDeep(block, "Text between items is not read. Make it the SRE Note of an item.");
      }
    }
  }

  private static String withoutMark(Phrase heading, String plainTitle) {
    Matcher unmarked = ITEM.matcher(heading.withoutNewMarks().plain());
    return MarkdownText.unquoted(unmarked.matches() ? unmarked.group(2) : plainTitle);
  }

  private void foreign(Outline.Foreign foreign) {
    if (foreign.kind().equals("a comment")) {
      log.ignored(foreign, "a comment");
    } else {
      log.notUnderstood(foreign, "This is " + foreign.kind() + ", which briefs do not have. Write items instead.");
    }
  }

  private void title(Outline.Heading heading, String text) {
    Matcher prefix = TITLE_PREFIX.matcher(text);
    String name = prefix.find() ? text.substring(prefix.end()) : DECORATION.matcher(text).replaceFirst("");
    boolean quoted = name.strip().startsWith("\"");
    name = MarkdownText.unquoted(name);
    if (name.isBlank() && !quoted) {
      log.notUnderstood(heading, "The title is empty. Write \"# System Architecture: Name\".");
    } else {
      architecture.setName(name);
      log.understood(heading, "name of the architecture");
    }
  }

  private Decision phase(Outline.Heading heading, String text, Matcher phased) {
    Decision phase = HeadroomFactory.eINSTANCE.createDecision();
    phase.setTitle(phased.group(1).strip());
    phase.setId(unique("phase-" + phased.group(2)));
    if (!text.strip().equals(phase.getTitle())) {
      Wording.HEADING.keep(phase, text.strip());
    }
    architecture.getDecisions().add(phase);
    log.understood(heading, phase.getId() + ".title (a design decision that groups the items below)");
    return phase;
  }

  private void subtitle(Decision phase, Outline.Line line) {
    String text = MarkdownText.unquoted(line.text().plain());
    phase.setText(phase.getText() == null ? text : phase.getText() + "\n" + text);
    log.understood(line, phase.getId() + ".text (why)");
  }

  private void inChecklist(Outline.Block block) {
    if (block instanceof Outline.Entry entry) {
      checklist.add(entry);
    } else {
      log.ignored(block, "a remark to the reader");
    }
  }

  private void header(Outline.Block block) {
    Phrase text = block instanceof Outline.Line line ? line.text()
        : block instanceof Outline.Entry entry ? entry.text() : Phrase.EMPTY;
    String key = text.key() == null ? "" : Kind.normal(text.key());
    String value = text.key() == null ? "" : MarkdownText.unquoted(text.value().plain());
    switch (key) {
      case "projectgoal", "goal" -> {
        goal = value;
        goalBlock = block;
        log.understood(block, "description of the architecture");
      }
      case "pattern" -> {
        pattern = value;
        log.understood(block, "description of the architecture");
      }
      case "owner" -> {
        architecture.setOwner(value);
        log.understood(block, "owner of the architecture");
      }
      case "objectives" -> {
        noObjectives = MarkdownText.isNone(value);
        if (noObjectives) {
          log.understood(block, "the goal is not read as objectives");
        } else {
          log.notUnderstood(block, "Write objectives as items with Component `Objective`, or \"none\" here.");
        }
      }
      default -> log.notUnderstoodDeep(block,
          "Before the first item only Project Goal, Pattern and Owner are read. Write \"**Project Goal**: …\".");
    }
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

  private void identify() {
    linking.claimIds(items);
    for (Item item : items) {
      for (Item.Instance instance : item.instances) {
        Element element = instance.element();
        if (element.getId() == null) {
          element.setId(unique(Names.idOf(element)));
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

  private String unique(String base) {
    String id = base;
    for (int i = 2; !ids.add(id); i++) {
      id = base + "-" + i;
    }
    return id;
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
      foreign(foreign);
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

  private void finishDecisions() {
    if (goal != null || pattern != null) {
      String first = goal == null ? "" : goal;
      architecture.setDescription(pattern == null ? first : first + "\nPattern: " + pattern);
    }
  }

  private void objectives() {
    if (goal == null || noObjectives || !architecture.getObjectives().isEmpty()) {
      return;
    }
    for (Objective objective : Goal.objectives(goal)) {
      objective.setId(unique(objective.getId()));
      architecture.getObjectives().add(objective);
      references.add(objective);
      log.understood(goalBlock, "objective " + objective.getId());
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
    unnamed.forEach(element -> element.setId(unique(Names.slug(Kind.words(element.eClass().getName())))));
  }
}
