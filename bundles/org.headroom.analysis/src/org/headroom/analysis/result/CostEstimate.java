package org.headroom.analysis.result;

import java.util.List;

/**
 * What the system costs under the load of the run. A month has 730 hours.
 *
 * @param currency ISO 4217
 * @param perHour per hour
 * @param perMonth per month
 * @param perMillionRequests per million completed requests; NaN when none completed
 * @param components per component, in the order of the model; those without a known price are left out
 * @param unpriced ids of components whose price is not known
 */
public record CostEstimate(
    String currency,
    double perHour,
    double perMonth,
    double perMillionRequests,
    List<ComponentCost> components,
    List<String> unpriced) {

  /** Hours of a month, as on price lists: 365 · 24 / 12. */
  public static final double HOURS_PER_MONTH = 730;

  public CostEstimate {
    components = List.copyOf(components);
    unpriced = List.copyOf(unpriced);
  }

  /** Cost of one component per month, and what it consists of: "6.2 × t3.large at 0.0832 USD/h". */
  public record ComponentCost(String component, double perMonth, List<String> parts) {
    public ComponentCost {
      parts = List.copyOf(parts);
    }
  }
}
