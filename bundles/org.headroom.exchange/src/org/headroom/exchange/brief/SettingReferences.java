package org.headroom.exchange.brief;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.headroom.model.Architecture;
import org.headroom.model.Element;

/**
 * Resolves the references in settings, once all elements are known.
 *
 * @param log of the brief
 * @param architecture with all elements
 * @param references finds elements by their names
 */
record SettingReferences(LineLog log, Architecture architecture, References references) {

  /** Resolves the references in settings. */
  @SuppressWarnings("unchecked")
  void resolve(List<SettingsReader.PendingReference> statements) {
    Map<String, Element> byId = new HashMap<>();
    architecture.eAllContents().forEachRemaining(object -> {
      if (object instanceof Element element) {
        byId.put(element.getId(), element);
      }
    });
    for (SettingsReader.PendingReference statement : statements) {
      Class<? extends Element> type =
          (Class<? extends Element>) statement.feature().getEReferenceType().getInstanceClass();
      Element exact = byId.get(statement.name());
      List<Element> found = exact != null ? List.of(exact) : references.find(statement.name(), type);
      if (found.size() != 1 || !type.isInstance(found.get(0))) {
        log.notUnderstood(statement.block(),
            Names.unresolved(statement.name(), found, Kind.words(type.getSimpleName())));
        continue;
      }
      if (statement.feature().isMany()) {
        ((List<Object>) statement.object().eGet(statement.feature())).add(found.get(0));
      } else {
        statement.object().eSet(statement.feature(), found.get(0));
      }
      log.understood(statement.block(), SettingsReader.became(statement.object(), statement.feature()));
    }
  }
}
