package org.headroom.model.io;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.HeadroomPackage.Literals;

/** Turns texts into values of the data types of the metamodel, and says in a sentence why it cannot. */
public final class ValueReader {

  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,19}");
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]{1,3})?");

  private ValueReader() {
  }

  /**
   * Reads a value.
   *
   * @throws IllegalArgumentException with one or two sentences
   */
  public static Object read(EDataType type, String text) {
    if (type == Literals.TEXT || type == Literals.IDENTIFIER) {
      return text;
    }
    String trimmed = text.strip();
    if (type instanceof EEnum options) {
      return option(options, trimmed);
    }
    if (type == Literals.FLAG && !trimmed.equals("true") && !trimmed.equals("false")) {
      throw new IllegalArgumentException(quote(text) + " is not true or false.");
    }
    Class<?> kind = type.getInstanceClass();
    boolean counts = type != Literals.DATA_SIZE && (kind == Integer.class || kind == Long.class);
    if (counts && !isWhole(trimmed, kind)) {
      throw new IllegalArgumentException(quote(text) + " is not a whole number, or too big for one.");
    }
    boolean measures = type == Literals.POSITIVE_NUMBER || type == Literals.NON_NEGATIVE_NUMBER;
    if (measures && (!DECIMAL.matcher(trimmed).matches() || Double.isInfinite(Double.parseDouble(trimmed)))) {
      throw new IllegalArgumentException(quote(text) + " is not a number. Write for example \"2.5\".");
    }
    try {
      return HeadroomFactory.eINSTANCE.createFromString(type, trimmed);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(quote(text) + " is not a date. Write for example \"2026-12-31\".", e);
    }
  }

  private static boolean isWhole(String text, Class<?> kind) {
    if (!WHOLE.matcher(text).matches()) {
      return false;
    }
    BigInteger number = new BigInteger(text);
    return number.bitLength() < (kind == Integer.class ? Integer.SIZE : Long.SIZE);
  }

  private static Object option(EEnum options, String text) {
    if (options.getEEnumLiteralByLiteral(text) == null) {
      String known = options.getELiterals().stream().map(each -> each.getLiteral()).collect(Collectors.joining(", "));
      throw new IllegalArgumentException(quote(text) + " is not one of the values of " + options.getName() + ": "
          + known + ".");
    }
    return HeadroomFactory.eINSTANCE.createFromString(options, text);
  }

  private static String quote(String text) {
    return "\"" + (text.length() > 100 ? text.substring(0, 100) + "..." : text) + "\"";
  }
}
