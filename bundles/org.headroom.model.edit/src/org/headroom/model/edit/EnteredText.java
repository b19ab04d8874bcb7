package org.headroom.model.edit;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;

/**
 * How values were written when they were entered, so that {@code 3600 ms} stays {@code 3600 ms} and does not become
 * {@code 1 h} before one's eyes. Known while the document is open and the value is the same; the file knows values
 * only.
 */
public final class EnteredText {
  private final Map<EObject, Map<EAttribute, Entry>> entries = new WeakHashMap<>();

  private record Entry(Object value, String text) {}

  /** Remembers how a value was written. */
  public void remember(EObject owner, EAttribute attribute, Object value, String text) {
    entries.computeIfAbsent(owner, each -> new HashMap<>()).put(attribute, new Entry(value, text));
  }

  /** The value as it was written, else as {@link AttributeText} prints it; empty when there is none. */
  public String print(EObject owner, EAttribute attribute) {
    Entry entry = entries.getOrDefault(owner, Map.of()).get(attribute);
    return entry != null && Objects.equals(entry.value(), owner.eGet(attribute)) ? entry.text()
        : AttributeText.print(owner, attribute);
  }
}
