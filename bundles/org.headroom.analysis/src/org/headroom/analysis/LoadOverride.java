package org.headroom.analysis;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.headroom.model.units.Rates;

/** Replaces the load of a scenario; the shape over time and the mix stay. */
public sealed interface LoadOverride {

  /** Every rate is multiplied. */
  record Factor(double factor) implements LoadOverride {
    public Factor {
      requirePositive(factor);
    }
  }

  /** All clients together start this many requests per second, averaged over the duration of the scenario. */
  record Rate(double perSecond) implements LoadOverride {
    public Rate {
      requirePositive(perSecond);
    }
  }

  /**
   * Reads {@code ×1.5}, {@code x1.5} or {@code *1.5} as a factor, and {@code 75000 rps} as a rate.
   *
   * @throws IllegalArgumentException with a sentence when the text is neither
   */
  static LoadOverride parse(String text) {
    Matcher factor = Pattern.compile("\\s*[×xX*]\\s*(\\d+(?:\\.\\d*)?|\\.\\d+)\\s*").matcher(text);
    if (factor.matches()) {
      return new Factor(Double.parseDouble(factor.group(1)));
    }
    try {
      return new Rate(Rates.parse(text));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("'" + text + "' is not a load; write a factor such as x1.5 or a rate such as "
          + "75000 rps", e);
    }
  }

  private static void requirePositive(double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("a load is a finite number above 0, not " + value);
    }
  }
}
