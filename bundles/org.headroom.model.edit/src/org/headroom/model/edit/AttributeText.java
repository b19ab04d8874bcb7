package org.headroom.model.edit;

import java.util.Optional;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.headroom.model.Invariants;
import org.headroom.model.io.ValueReader;

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
    Object value = ValueReader.read(type, text.strip());
    Invariants.outOfRange(type, value).ifPresent(range -> {
      throw new IllegalArgumentException(range);
    });
    return value;
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
