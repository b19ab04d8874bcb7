package org.headroom.model.units;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text split into its number and its unit, and the sentences for texts that cannot be split.
 *
 * @param text the text as written
 * @param number the number, never negative
 * @param unit what follows the number, without surrounding blanks; empty when nothing follows
 * @param kind what the text should be, with its article: "a duration"
 * @param examples correct texts
 */
record QuantityText(String text, BigDecimal number, String unit, String kind, List<String> examples) {

  private static final String BLANKS = "[\\s\\u00a0\\u202f]*";
  private static final Pattern NUMBER_AND_UNIT = Pattern.compile(
      BLANKS + "([+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,2})?)" + BLANKS + "(.*?)" + BLANKS, Pattern.DOTALL);
  private static final int LONGEST = 100;

  static QuantityText split(String text, String kind, String... examples) {
    QuantityText unsplit = new QuantityText(text, BigDecimal.ZERO, "", kind, List.of(examples));
    if (text.isBlank()) {
      throw unsplit.wrong("it is empty");
    }
    Matcher matcher = NUMBER_AND_UNIT.matcher(text);
    if (text.length() > LONGEST || !matcher.matches()) {
      throw unsplit.wrong("it does not start with a number");
    }
    String unit = matcher.group(2);
    if (unit.startsWith(",") || unit.startsWith("'") || unit.startsWith("_")) {
      throw unsplit.wrong("write the number without a thousands separator, and with a point before decimals");
    }
    BigDecimal number = new BigDecimal(matcher.group(1));
    if (number.signum() < 0) {
      throw unsplit.wrong("it must not be negative");
    }
    return new QuantityText(text, number, unit, kind, List.of(examples));
  }

  /** The same number and unit, for sentences that show another text. */
  QuantityText as(String shown) {
    return new QuantityText(shown, number, unit, kind, examples);
  }

  IllegalArgumentException wrong(String reason) {
    String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
    return new IllegalArgumentException("\"" + shown + "\" is not " + kind + ": " + reason + ". Write for example "
        + examples.stream().map(each -> "\"" + each + "\"").collect(Collectors.joining(", ")) + ".");
  }

  IllegalArgumentException wrongUnit(String... known) {
    String list = Arrays.stream(known).collect(Collectors.joining(", "));
    return wrong((unit.isEmpty() ? "the unit is missing" : "the unit \"" + unit + "\" is unknown") + "; known are "
        + list);
  }

  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  static boolean isWhole(BigDecimal number) {
    return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
  }
}
