package org.headroom.exchange.brief;

import java.util.List;
import java.util.Map;
import org.headroom.model.Element;

/** Keeps how a brief said things where the writer would say them in another way. */
final class Wordings {

  private final References references;

  Wordings(References references) {
    this.references = references;
  }

  void keep(List<Item> items, Map<Element, String> configs, List<Linking.Line> lines) {
    for (Item item : items) {
      for (Item.Instance instance : item.instances) {
        Element element = instance.element();
        if (instance.entry() != null) {
          Wording.GROUP.keep(element, item.title);
        } else if (!item.title.equals(defaultTitle(element))) {
          Wording.TITLE.keep(element, item.title);
        }
        String config = configs.get(element);
        if (config != null && !config.isBlank() && !config.equals(ConfigText.canonical(element))) {
          Wording.CONFIG.keep(element, config);
        }
      }
    }
    for (Linking.Line line : lines) {
      keepName(line.connection(), line.connection().getSource(), Wording.SOURCE, line.source());
      keepName(line.connection(), line.connection().getTarget(), Wording.TARGET, line.target());
    }
  }

  private void keepName(Element connection, Element end, Wording wording, String name) {
    if (!name.equals(references.nameOf(end))) {
      wording.keep(connection, name);
    }
  }

  static String defaultTitle(Element element) {
    return element.getLabel() == null ? Kind.of(element).name() : element.getLabel();
  }
}
