package org.headroom.exchange.brief;

import java.util.ArrayList;
import java.util.List;
import org.headroom.model.Decision;
import org.headroom.model.Element;

/** A numbered item of a brief: its heading, its lines, and the elements that it describes. */
final class Item {

  /** One element of an item; several when the item lists instances. */
  record Instance(Element element, Outline.Entry entry) {
  }

  final Outline.Heading heading;
  final String title;
  final Decision phase;
  final List<Outline.Block> body = new ArrayList<>();
  final List<Instance> instances = new ArrayList<>();

  Item(Outline.Heading heading, String title, Decision phase) {
    this.heading = heading;
    this.title = title;
    this.phase = phase;
  }

  List<Outline.Entry> entries() {
    return body.stream().filter(Outline.Entry.class::isInstance).map(Outline.Entry.class::cast).toList();
  }

  /** The first line with a key, or null. */
  Outline.Entry entry(String key) {
    return entries().stream().filter(entry -> key.equals(keyOf(entry))).findFirst().orElse(null);
  }

  /** The key of a line in one word: "component", "label", "note", "connection"; null when it has none. */
  static String keyOf(Outline.Entry entry) {
    String key = entry.text().key();
    if (key == null) {
      return null;
    }
    String normal = Kind.normal(key);
    return switch (normal) {
      case "connections" -> "connection";
      case "srenote", "notes" -> "note";
      case "description" -> "documentation";
      case "configuration", "settings" -> "config";
      default -> normal;
    };
  }
}
