package org.headroom.exchange.brief;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.headroom.model.Element;
import org.headroom.model.Node;

/** Reads the lines of an item into its elements. */
final class ItemLines {

  private static final String KEYS =
      "Component, Id, Label, Position, Inside, Config, Connection, Action, SRE Note, Documentation";

  private final LineLog log;
  private final SettingsReader settings;
  private final Nesting nesting;
  private final Linking linking;
  private final Map<Element, String> configs = new HashMap<>();

  ItemLines(LineLog log, SettingsReader settings, Nesting nesting, Linking linking) {
    this.log = log;
    this.settings = settings;
    this.nesting = nesting;
    this.linking = linking;
  }

  /** The settings of elements as they are written. */
  Map<Element, String> configs() {
    return configs;
  }

  void describe(Item item) {
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
}
