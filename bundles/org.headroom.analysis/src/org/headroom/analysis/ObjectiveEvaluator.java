package org.headroom.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.headroom.analysis.result.CostEstimate;
import org.headroom.analysis.result.Mixture;
import org.headroom.analysis.result.ObjectiveResult;
import org.headroom.analysis.result.ObjectiveResult.Unit;
import org.headroom.analysis.result.ObjectiveResult.Verdict;
import org.headroom.model.Comparator;
import org.headroom.model.Metric;
import org.headroom.model.Objective;
import org.headroom.model.units.Quantity;
import org.headroom.simulation.network.Network;
import org.headroom.simulation.result.ClassResult;
import org.headroom.simulation.result.Estimate;
import org.headroom.simulation.result.Latency;
import org.headroom.simulation.result.RunStatistics;
import org.headroom.simulation.result.StationResult;

/**
 * Judges the objectives of a scenario by a run.
 *
 * <p>A verdict compares the point observation with the threshold. Throughput is the exception: demand is random, so
 * that a run at the promised rate stays below it as often as not. The observation is therefore the served rate
 * corrected by how far the run's arrivals strayed from the demand (a control variate with coefficient 1), and only an
 * interval wholly on the wrong side is a miss.
 *
 * <p>Where requests end and none is answered, latency is without bound: a system that answers nobody keeps no promise.
 */
final class ObjectiveEvaluator {
  private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

  /** Two-sided 95 % quantile of the normal distribution. */
  private static final double NORMAL_95 = 1.959963984540054;

  private static final double ROUNDING = 1e-9;

  /** From here on a time is read more easily in seconds. */
  private static final double LONG_MILLISECONDS = 10_000;

  /** Digits of a value, and of how far it is from a threshold. */
  private static final MathContext VALUE = new MathContext(4);
  private static final MathContext DISTANCE = new MathContext(2);

  private final Compilation compilation;
  private final RunStatistics statistics;
  private final CostEstimate cost;

  ObjectiveEvaluator(Compilation compilation, RunStatistics statistics, CostEstimate cost) {
    this.compilation = compilation;
    this.statistics = statistics;
    this.cost = cost;
  }

  /** Verdicts on the objectives that name this scenario, or none. */
  List<ObjectiveResult> evaluate() {
    return compilation.architecture().getObjectives().stream()
        .filter(o -> o.getScenario() == null || o.getScenario() == compilation.scenario())
        .map(this::evaluate).toList();
  }

  private ObjectiveResult evaluate(Objective objective) {
    Unit unit = unit(objective.getMetric());
    if (objective.getThreshold() == null || !fits(objective.getThreshold(), unit)) {
      throw new CompileException(objective.getId(), "the threshold " + objective.getThreshold()
          + " does not fit the metric " + objective.getMetric(), "Write a value such as " + example(unit) + ".");
    }
    double threshold = objective.getThreshold().value() * (unit == Unit.MILLISECONDS ? 1e3 : 1);
    Optional<String> requestClass = Optional.ofNullable(objective.getRequestClass()).map(c -> c.getId());
    List<ClassResult> classes = statistics.classes().stream()
        .filter(c -> requestClass.isEmpty() || c.id().equals(requestClass.get())).toList();
    Estimate observed = observe(objective, classes);
    boolean throughput = objective.getMetric() == Metric.THROUGHPUT;
    Verdict verdict = verdict(observed, threshold, objective.getComparator(), throughput);
    return new ObjectiveResult(
        objective.getId(),
        objective.getLabel() != null ? objective.getLabel() : objective.getId(),
        objective.getMetric(),
        hasPercentile(objective.getMetric()) ? OptionalDouble.of(objective.getPercentile()) : OptionalDouble.empty(),
        requestClass,
        objective.getComparator(),
        threshold,
        unit,
        observed,
        verdict,
        verdict != Verdict.UNKNOWN && isCertain(observed, threshold, objective.getComparator()),
        explain(objective, classes, verdict, observed, threshold, unit),
        Optional.ofNullable(objective.getRequirementId() != null
            ? objective.getRequirementId() : objective.getRequirement()));
  }

  private Estimate observe(Objective objective, List<ClassResult> classes) {
    return switch (objective.getMetric()) {
      case LATENCY_PERCENTILE -> nobodyIsAnswered(classes) ? Estimate.exact(Double.POSITIVE_INFINITY)
          : milliseconds(latency(classes).quantile(objective.getPercentile() / 100));
      case LATENCY_MEAN -> nobodyIsAnswered(classes) ? Estimate.exact(Double.POSITIVE_INFINITY)
          : milliseconds(latency(classes).mean());
      case THROUGHPUT -> throughput(classes);
      case ERROR_RATE -> errorRate(classes);
      case AVAILABILITY -> complement(errorRate(classes));
      case INDEX_STALENESS -> milliseconds(staleness(objective.getPercentile()));
      case MONTHLY_COST -> Estimate.exact(cost.perMonth());
    };
  }

  /** Whether requests failed, or piled up without bound, and not one was answered. */
  private boolean nobodyIsAnswered(List<ClassResult> classes) {
    boolean answered = classes.stream().anyMatch(c -> !Double.isNaN(c.latency().mean().mean()));
    boolean lost = classes.stream().anyMatch(
        c -> c.offeredRps() > 0 && (c.errorRate().mean() > 0 || !statistics.unstable().isEmpty()));
    return !answered && lost;
  }

  private static Mixture latency(List<ClassResult> classes) {
    return new Mixture(classes.stream().map(c -> new Mixture.Part(c.latency(), c.completedRps().mean())).toList());
  }

  private Estimate throughput(List<ClassResult> classes) {
    double served = 0;
    double offered = 0;
    double low = 0;
    double high = 0;
    long completed = 0;
    for (ClassResult result : classes) {
      served += result.completedRps().mean();
      offered += result.offeredRps();
      low += result.completedRps().low();
      high += result.completedRps().high();
      completed += result.completed();
    }
    if (!(offered > 0)) {
      return Estimate.pointOnly(Double.NaN);
    }
    if (statistics.engine() == RunStatistics.Kind.ANALYTIC) {
      return Estimate.exact(served);
    }
    double correction = demand(classes) - offered;
    double seconds = statistics.simulated() / 1e9 * statistics.replications();
    double counting = NORMAL_95 * Math.sqrt(completed) / seconds;
    double below = Double.isNaN(low) ? counting : served - low;
    double above = Double.isNaN(high) ? counting : high - served;
    return new Estimate(served + correction, served + correction - below, served + correction + above);
  }

  /** Expected arrivals per second of these classes. */
  private double demand(List<ClassResult> classes) {
    Network network = compilation.network();
    double demand = 0;
    for (var source : network.sources()) {
      double rate = Loads.mean(source.profile(), compilation.experiment().duration());
      for (int i = 0; i < network.classes().size(); i++) {
        String id = network.classes().get(i).id();
        if (classes.stream().anyMatch(c -> c.id().equals(id))) {
          demand += rate * source.mix().get(i);
        }
      }
    }
    return demand;
  }

  private static Estimate errorRate(List<ClassResult> classes) {
    double total = 0;
    double mean = 0;
    double low = 0;
    double high = 0;
    for (ClassResult result : classes) {
      double ended = endedRate(result);
      if (ended > 0 && !Double.isNaN(result.errorRate().mean())) {
        total += ended;
        mean += ended * result.errorRate().mean();
        low += ended * result.errorRate().low();
        high += ended * result.errorRate().high();
      }
    }
    return total > 0
        ? new Estimate(mean / total, low / total, high / total) : Estimate.pointOnly(Double.NaN);
  }

  /** Requests ended per second, from the answered ones and the failed share; all fail when none is answered. */
  private static double endedRate(ClassResult result) {
    double failed = result.errorRate().mean();
    return failed < 1 ? result.completedRps().mean() / (1 - failed) : result.offeredRps();
  }

  private static Estimate complement(Estimate share) {
    return new Estimate(1 - share.mean(), 1 - share.high(), 1 - share.low());
  }

  /** Of the index that lags most. */
  private Estimate staleness(double percentile) {
    List<Estimate> candidates = new ArrayList<>();
    for (StationResult station : statistics.stations()) {
      Latency staleness = station.staleness();
      if (!Double.isNaN(staleness.mean().mean())) {
        candidates.add(new Mixture(List.of(new Mixture.Part(staleness, 1))).quantile(percentile / 100));
      }
    }
    return candidates.stream().max(java.util.Comparator.comparingDouble(Estimate::mean))
        .orElse(Estimate.pointOnly(Double.NaN));
  }

  private static Verdict verdict(Estimate observed, double threshold, Comparator comparator, boolean withinInterval) {
    if (Double.isNaN(observed.mean())) {
      return Verdict.UNKNOWN;
    }
    double judged = observed.mean();
    if (withinInterval) {
      boolean lower = comparator == Comparator.LESS || comparator == Comparator.AT_MOST;
      judged = lower ? observed.low() : observed.high();
    }
    return holds(judged, threshold, comparator) ? Verdict.MET : Verdict.MISSED;
  }

  /** Equality is granted up to rounding errors of the sums. */
  private static boolean holds(double value, double threshold, Comparator comparator) {
    double slack = ROUNDING * Math.abs(threshold);
    return switch (comparator) {
      case LESS -> value < threshold;
      case AT_MOST -> value <= threshold + slack;
      case GREATER -> value > threshold;
      case AT_LEAST -> value >= threshold - slack;
    };
  }

  private static boolean isCertain(Estimate observed, double threshold, Comparator comparator) {
    if (Double.isInfinite(observed.mean())) {
      return true;
    }
    return !Double.isNaN(observed.low()) && !Double.isNaN(observed.high())
        && holds(observed.low(), threshold, comparator) == holds(observed.high(), threshold, comparator);
  }

  private String explain(Objective objective, List<ClassResult> classes, Verdict verdict, Estimate observed,
      double threshold, Unit unit) {
    boolean latency = objective.getMetric() == Metric.LATENCY_PERCENTILE
        || objective.getMetric() == Metric.LATENCY_MEAN;
    if (verdict != Verdict.UNKNOWN && !(latency && nobodyIsAnswered(classes))) {
      return compare(objective, observed.mean(), threshold, unit)
          + (isCertain(observed, threshold, objective.getComparator()) ? "" : doubt(observed));
    }
    return switch (objective.getMetric()) {
      case INDEX_STALENESS -> "no update of a search index was observed";
      case MONTHLY_COST -> "no price is known";
      default -> objective.getRequestClass() == null
          ? "no request was answered" : "no request of class " + objective.getRequestClass().getId() + " was answered";
    };
  }

  private static String doubt(Estimate observed) {
    return Double.isNaN(observed.low()) || Double.isNaN(observed.high())
        ? "; more replications give an interval" : "; the interval reaches over it, more replications decide";
  }

  /** How far the observation is from the threshold, such as "86.79 ms, 13.2 % below the 100 ms allowed". */
  private static String compare(Objective objective, double observed, double threshold, Unit unit) {
    boolean upper = switch (objective.getComparator()) {
      case LESS, AT_MOST -> true;
      case GREATER, AT_LEAST -> false;
    };
    String border = "the " + objective.getThreshold() + (upper ? " allowed" : " demanded");
    if (Double.isInfinite(observed)) {
      return "grows without bound, against " + border;
    }
    double beyond = observed / threshold - 1;
    String distance = Math.abs(observed - threshold) <= ROUNDING * Math.abs(threshold) ? "exactly "
        : threshold == 0 ? "against "
        : beyond >= 1 ? figure(observed / threshold, DISTANCE) + " times "
        : figure(100 * Math.abs(beyond), DISTANCE) + (beyond < 0 ? " % below " : " % above ");
    return describe(observed, unit) + ", " + distance + border;
  }

  private static String describe(double value, Unit unit) {
    return switch (unit) {
      case MILLISECONDS -> value < LONG_MILLISECONDS ? figure(value, VALUE) + " ms"
          : String.format(Locale.ROOT, "%.1f s", value / 1e3);
      case REQUESTS_PER_SECOND -> String.format(Locale.ROOT, "%.1f rps", value);
      case SHARE -> figure(100 * value, VALUE) + " %";
      case USD -> String.format(Locale.ROOT, "%.2f USD", value);
    };
  }

  /** Without an exponent. */
  private static String figure(double value, MathContext digits) {
    BigDecimal rounded = new BigDecimal(value).round(digits);
    return (rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros()).toPlainString();
  }

  private static Estimate milliseconds(Estimate time) {
    return new Estimate(time.mean() / NANOSECONDS_PER_MILLISECOND, time.low() / NANOSECONDS_PER_MILLISECOND,
        time.high() / NANOSECONDS_PER_MILLISECOND);
  }

  private static boolean hasPercentile(Metric metric) {
    return metric == Metric.LATENCY_PERCENTILE || metric == Metric.INDEX_STALENESS;
  }

  private static Unit unit(Metric metric) {
    return switch (metric) {
      case LATENCY_PERCENTILE, LATENCY_MEAN, INDEX_STALENESS -> Unit.MILLISECONDS;
      case THROUGHPUT -> Unit.REQUESTS_PER_SECOND;
      case ERROR_RATE, AVAILABILITY -> Unit.SHARE;
      case MONTHLY_COST -> Unit.USD;
    };
  }

  private static boolean fits(Quantity threshold, Unit unit) {
    return threshold.dimension() == switch (unit) {
      case MILLISECONDS -> Quantity.Dimension.DURATION;
      case REQUESTS_PER_SECOND -> Quantity.Dimension.RATE;
      case SHARE -> Quantity.Dimension.RATIO;
      case USD -> Quantity.Dimension.MONEY;
    };
  }

  private static String example(Unit unit) {
    return switch (unit) {
      case MILLISECONDS -> "100 ms";
      case REQUESTS_PER_SECOND -> "50000 rps";
      case SHARE -> "0.1 %";
      case USD -> "25000 USD";
    };
  }
}
