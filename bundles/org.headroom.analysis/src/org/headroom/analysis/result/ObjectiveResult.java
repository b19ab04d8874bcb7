package org.headroom.analysis.result;

import java.util.Optional;
import java.util.OptionalDouble;
import org.headroom.model.Comparator;
import org.headroom.model.Metric;
import org.headroom.simulation.result.Estimate;

/**
 * What a run says about an objective. Values are in {@code unit}.
 *
 * @param id id of the objective
 * @param label what people call it
 * @param metric what is measured
 * @param percentile which percentile, for metrics that have one
 * @param requestClass the class it is about; empty for all
 * @param comparator how the observation must compare with the threshold
 * @param threshold the limit
 * @param unit of threshold and observation
 * @param observed the observation with its 95 % interval; NaN when there is none, infinite in an overloaded system
 * @param verdict whether the promise is kept
 * @param certain whether the whole interval lies on the same side of the threshold
 * @param explanation a sentence; why there is no verdict, or what was compared
 * @param requirement id or text of the requirement that it traces to
 */
public record ObjectiveResult(
    String id,
    String label,
    Metric metric,
    OptionalDouble percentile,
    Optional<String> requestClass,
    Comparator comparator,
    double threshold,
    Unit unit,
    Estimate observed,
    Verdict verdict,
    boolean certain,
    String explanation,
    Optional<String> requirement) {

  /** Unit of an objective's values. */
  public enum Unit {
    MILLISECONDS("ms"),
    REQUESTS_PER_SECOND("rps"),
    SHARE("share"),
    USD("USD");

    private final String symbol;

    Unit(String symbol) {
      this.symbol = symbol;
    }

    /** The word in JSON and tables; {@code share} is a number from 0 to 1. */
    public String symbol() {
      return symbol;
    }
  }

  /** Whether a promise is kept; {@code UNKNOWN} when the run has nothing to judge it by. */
  public enum Verdict {
    MET,
    MISSED,
    UNKNOWN
  }
}
