package org.headroom.model.edit;

import java.util.Optional;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.headroom.model.Invariants;

/** Values of attributes as people write them, with units: {@code 250 ms}, {@code 64 KiB}, {@code 95 %}. */
public final class AttributeText {
  private AttributeText() {
  }

  /** The value as text; empty when there is none. */
  public static String print(EObject owner, EAttribute attribute) {
    Object value = owner.eGet(attribute);
    return value == null || attribute.isMany() ? "" : EcoreUtil.convertToString(attribute.getEAttributeType(), value);
  }

  /**
   * Reads a value; blank text means none.
   *
   * @throws IllegalArgumentException with a sentence when the text is not a value of the attribute
   */
  public static Object parse(EAttribute attribute, String text) {
    if (text.isBlank()) {
      return null;
    }
    EDataType type = attribute.getEAttributeType();
    Object value = read(attribute, type, text);
    Invariants.outOfRange(type, value).ifPresent(range -> {
      throw new IllegalArgumentException(range);
    });
    return value;
  }

  private static Object read(EAttribute attribute, EDataType type, String text) {
    try {
      return EcoreUtil.createFromString(type, text.strip());
    } catch (RuntimeException e) {
      Throwable cause = e instanceof IllegalArgumentException || e.getCause() == null ? e : e.getCause();
      throw new IllegalArgumentException(cause.getMessage() == null
          ? "\"" + text + "\" is not a value of " + attribute.getName() + "." : cause.getMessage(), e);
    }
  }

  /** What is wrong with the text as a value of the attribute; nothing when it can be read. */
  public static Optional<String> objection(EAttribute attribute, String text) {
    try {
      parse(attribute, text);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(e.getMessage());
    }
  }
}
