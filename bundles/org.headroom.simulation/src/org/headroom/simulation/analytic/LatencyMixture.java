package org.headroom.simulation.analytic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.headroom.simulation.theory.Quantile;

/**
 * Time of an answer as a mixture over the ways that a request may take, such as a hit at the edge, a hit in a cache, or
 * a read from the data store: such latencies have several modes that no single distribution fits.
 *
 * @param branches ways after finite times; their probabilities and {@code never} add up to the success
 * @param never probability of an infinite time
 */
record LatencyMixture(List<Branch> branches, double never) {

  /** Relative precision of quantiles by inversion; the transform itself gives little more. */
  private static final double INVERSION_PRECISION = 1e-9;

  /** Probability of an answer. */
  double success() {
    return finite() + never;
  }

  private double finite() {
    double sum = 0;
    for (Branch branch : branches) {
      sum += branch.probability;
    }
    return sum;
  }

  /** Mean time of an answer; infinite when some never come. */
  double mean() {
    if (never > 1e-12 * success()) {
      return Double.POSITIVE_INFINITY;
    }
    double sum = 0;
    for (Branch branch : branches) {
      sum += branch.probability * branch.mean;
    }
    return sum / finite();
  }

  /** P(time &gt; t) of an answer. */
  double tail(double time) {
    double sum = never;
    for (Branch branch : branches) {
      sum += branch.probability * branch.tail(time);
    }
    return sum / success();
  }

  /** The time below which the share {@code p} of answers lies; NaN when there are no answers. */
  double quantile(double p) {
    double success = success();
    if (!(success > 0)) {
      return Double.NaN;
    }
    if (never / success > 1 - p) {
      return Double.POSITIVE_INFINITY;
    }
    if (branches.size() == 1 && never == 0 && branches.get(0).hasDirectQuantile()) {
      return branches.get(0).directQuantile(p);
    }
    double scale = 0;
    boolean closed = true;
    for (Branch branch : branches) {
      scale = Math.max(scale, branch.mean + 2 * Math.sqrt(branch.variance));
      closed &= branch.isClosedForm();
    }
    if (closed) {
      return Quantile.ofTail(this::tail, p, scale);
    }
    // Inversion costs a hundred times as much as a rough tail, so the rough quantile is only corrected.
    double rough = Quantile.ofTail(this::roughTail, p, scale);
    return Quantile.near(this::tail, p, rough, INVERSION_PRECISION);
  }

  /** The tail with each branch replaced by a gamma distribution of its moments. */
  private double roughTail(double time) {
    double sum = never;
    for (Branch branch : branches) {
      sum += branch.probability * branch.roughTail(time);
    }
    return sum / success();
  }

  /** The operations on mixtures of at most so many branches, each of at most so many random parts. */
  record Algebra(int branchLimit, int partLimit) implements TimeAlgebra<LatencyMixture> {

    private static final double NEGLIGIBLE = 1e-12;

    private static final LatencyMixture NOTHING = new LatencyMixture(List.of(Branch.of(TimeLaw.ZERO)), 0);

    @Override
    public LatencyMixture nothing() {
      return NOTHING;
    }

    @Override
    public LatencyMixture of(TimeLaw law) {
      return new LatencyMixture(List.of(Branch.of(law)), 0);
    }

    @Override
    public LatencyMixture never() {
      return new LatencyMixture(List.of(), 1);
    }

    @Override
    public LatencyMixture plus(LatencyMixture a, LatencyMixture b) {
      if (a == NOTHING) {
        return b;
      }
      if (b == NOTHING) {
        return a;
      }
      if (a.never + b.never == 0 && a.branches.size() == 1 && b.branches.size() == 1) {
        return new LatencyMixture(List.of(a.branches.get(0).plus(b.branches.get(0), partLimit)), 0);
      }
      List<Branch> sums = new ArrayList<>(a.branches.size() * b.branches.size());
      for (Branch x : a.branches) {
        for (Branch y : b.branches) {
          sums.add(x.plus(y, partLimit));
        }
      }
      return reduced(sums, a.success() * b.success());
    }

    @Override
    public LatencyMixture mix(double[] p, LatencyMixture[] times, int count) {
      List<Branch> all = new ArrayList<>();
      double success = 0;
      for (int i = 0; i < count; i++) {
        success += p[i] * times[i].success();
        if (p[i] > 0) {
          for (Branch branch : times[i].branches) {
            all.add(branch.withProbability(p[i] * branch.probability));
          }
        }
      }
      return reduced(all, success);
    }

    @Override
    public LatencyMixture thinned(LatencyMixture t, double p) {
      if (p == 1) {
        return t;
      }
      List<Branch> thinner = new ArrayList<>(t.branches.size());
      for (Branch branch : t.branches) {
        thinner.add(branch.withProbability(p * branch.probability));
      }
      return new LatencyMixture(thinner, p * t.never);
    }

    @Override
    public LatencyMixture latest(LatencyMixture a, LatencyMixture b) {
      List<Branch> all = new ArrayList<>();
      for (Branch x : a.branches) {
        for (Branch y : b.branches) {
          latest(x, y, all);
        }
      }
      return reduced(all, a.success() * b.success());
    }

    private void latest(Branch x, Branch y, List<Branch> into) {
      double p = x.probability * y.probability;
      if (x.shift == y.shift && x.isShiftedExponential() && y.isShiftedExponential()) {
        // The earlier of two exponential times, then what is left of the other: memoryless.
        double one = x.mean - x.shift;
        double two = y.mean - y.shift;
        Branch earlier = Branch.of(TimeLaw.exponential(one * two / (one + two)));
        into.add(earlier.plus(x.withProbability(p * one / (one + two)), partLimit));
        into.add(earlier.plus(y.withProbability(p * two / (one + two)), partLimit));
        return;
      }
      LatestOfTwo latest = new LatestOfTwo(x.mean, x.variance, y.mean, y.variance);
      if (latest.firstIsLatest > 1 - NEGLIGIBLE) {
        into.add(x.withProbability(p));
      } else if (latest.firstIsLatest < NEGLIGIBLE) {
        into.add(y.withProbability(p));
      } else {
        TimeLaw law = TimeLaw.gamma(Math.max(x.shift, y.shift), latest.mean, latest.variance);
        into.add(Branch.of(law).withProbability(p));
      }
    }

    @Override
    public LatencyMixture within(LatencyMixture t, double limit) {
      List<Branch> kept = new ArrayList<>();
      for (Branch branch : t.branches) {
        double late = branch.tail(limit);
        if (late < NEGLIGIBLE) {
          kept.add(branch);
        } else if (late < 1) {
          TimeLaw law = branch.before(limit, 1 - late);
          kept.add(Branch.of(law).withProbability(branch.probability * (1 - late)));
        }
      }
      return new LatencyMixture(kept, 0);
    }

    @Override
    public double success(LatencyMixture t) {
      return t.success();
    }

    @Override
    public LatencyMixture[] array(int size) {
      return new LatencyMixture[size];
    }

    /** Drops what never happens and merges the branches that differ least, until there are few enough. */
    private LatencyMixture reduced(List<Branch> all, double success) {
      double total = 0;
      for (Branch branch : all) {
        total += branch.probability;
      }
      double never = Math.max(0, success - total);
      if (never < NEGLIGIBLE) {
        never = 0;
      }
      double least = NEGLIGIBLE * total;
      all.removeIf(branch -> branch.probability <= least);
      if (all.size() > branchLimit) {
        all.sort(Comparator.comparingDouble(branch -> branch.mean));
        while (all.size() > branchLimit) {
          int best = 0;
          double cost = Double.POSITIVE_INFINITY;
          for (int i = 0; i + 1 < all.size(); i++) {
            double price = distance(all.get(i), all.get(i + 1));
            if (price < cost) {
              cost = price;
              best = i;
            }
          }
          all.set(best, all.get(best).merged(all.get(best + 1)));
          all.remove(best + 1);
        }
      }
      return new LatencyMixture(all, never);
    }

    private static double distance(Branch a, Branch b) {
      double between = b.mean - a.mean;
      double spread = Math.sqrt(a.variance) - Math.sqrt(b.variance);
      double p = a.probability;
      double q = b.probability;
      return p * q / (p + q) * (between * between + spread * spread);
    }
  }
}
