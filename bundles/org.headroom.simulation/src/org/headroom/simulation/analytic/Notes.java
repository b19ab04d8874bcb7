package org.headroom.simulation.analytic;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Experiment;
import org.headroom.simulation.network.Link;
import org.headroom.simulation.network.Station;

/** Says in sentences what a solution is worth: verdicts, what is exact, what approximate, what was left out. */
final class Notes {

  private static final int NAMED = 5;
  private static final double NOTABLE = 1e-9;

  private final Solver solver;
  private final FlowGraph graph;
  private final Experiment experiment;
  private final double[] sourceRates;
  private final List<AnalyticEngine.Peak> peaks;
  private final List<Integer> unstable;
  private final List<String> notes = new ArrayList<>();

  Notes(Solver solver, Experiment experiment, double[] sourceRates, List<AnalyticEngine.Peak> peaks,
      List<Integer> unstable) {
    this.solver = solver;
    this.graph = solver.graph;
    this.experiment = experiment;
    this.sourceRates = sourceRates;
    this.peaks = peaks;
    this.unstable = unstable;
  }

  List<String> all() {
    verdicts();
    exactness();
    varyingLoad();
    leftOut();
    return notes;
  }

  private void verdicts() {
    for (int s : unstable) {
      double use = Math.max(solver.primary[s].unstable ? solver.primary[s].utilization : 0, solver.volumes.use[s]);
      if (solver.replicas[s] != null && solver.replicas[s].unstable) {
        use = Math.max(use, solver.replicas[s].utilization);
      }
      String what = solver.volumes.saturated[s] ? " (volume operations)" : "";
      notes.add(format("unstable: %s%s at ρ = %.2f; its waiting times grow without bound", graph.stations[s].id(),
          what, use));
    }
    if (!solver.settled) {
      notes.add(
          "approximate: rates, losses and retries did not settle on one steady state; the last iteration is shown");
    }
  }

  private void exactness() {
    boolean approximate = name(
        "approximate: waiting times of %s, whose arrivals or services are not those of an exact formula",
        s -> isApproximate(solver.primary[s]) || isApproximate(solver.replicas[s]));
    approximate |= name("approximate: percentiles of %s, where messages share servers",
        s -> solver.primary[s].isShared() && solver.primary[s].arrivals.rate() > 0 && !solver.primary[s].isDelay());
    for (CacheModel cache : solver.caches) {
      if (cache.isApproximate()) {
        approximate = true;
        notes.add(format("approximate: hits of %s (characteristic time)", graph.stations[cache.station].id()));
      }
    }
    approximate |= name("approximate: waits for servers that %s holds during its calls",
        s -> graph.stations[s].servers().blocking() && hasCalls(s));
    approximate |= parallel();
    approximate |= thinned();
    if (!approximate && unstable.isEmpty() && peaks.isEmpty()) {
      notes.add("exact: all stations have exact steady states under this load, taken as independent along a path");
    }
  }

  private static boolean isApproximate(Pool pool) {
    return pool != null && pool.arrivals.rate() > 0 && !pool.exact;
  }

  private boolean hasCalls(int s) {
    for (int k = 0; k < graph.classCount; k++) {
      for (Call call : graph.calls[s * graph.classCount + k]) {
        if (call.isWaitedFor()) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean parallel() {
    return name("approximate: how far parallel calls of %s depend on each other", s -> {
      for (int k = 0; k < graph.classCount; k++) {
        Call[] calls = graph.calls[s * graph.classCount + k];
        for (int i = 1; i < calls.length; i++) {
          if (together(calls[i - 1], calls[i])
              && (i + 1 < calls.length && together(calls[i], calls[i + 1])
                  || !new PartQueues(solver).isForkJoin(calls, i - 1, i + 1))) {
            return true;
          }
        }
      }
      return false;
    });
  }

  private static boolean together(Call one, Call next) {
    return one.kind == Call.Kind.WORK && next.kind == Call.Kind.WORK && one.link.order() == next.link.order();
  }

  /** Streams that are no longer Poisson, though they are taken as such. */
  private boolean thinned() {
    boolean result = name("approximate: what %s lets through is taken as Poisson further on",
        s -> calls(s) && solver.throttled[s] + solver.functions.limited[s] + solver.primary[s].loss > NOTABLE);
    result |= name("approximate: calls that %s abandons or repeats are taken as independent of those before, but for "
        + "full queues", s -> {
      for (int k = 0; k < graph.classCount; k++) {
        for (Call call : graph.calls[s * graph.classCount + k]) {
          if (call.timedOut > NOTABLE || call.tries > 1 + NOTABLE) {
            return true;
          }
        }
      }
      return false;
    });
    return result;
  }

  private boolean calls(int s) {
    for (int k = 0; k < graph.classCount; k++) {
      if (graph.calls[s * graph.classCount + k].length > 0) {
        return true;
      }
    }
    return false;
  }

  /** What the busiest moments of a varying load look like; the results themselves are those of the mean load. */
  private void varyingLoad() {
    double mean = 0;
    for (double rate : sourceRates) {
      mean += rate;
    }
    for (AnalyticEngine.Peak peak : peaks) {
      int busiest = 0;
      StringBuilder overloaded = new StringBuilder();
      for (int s = 0; s < graph.stations.length; s++) {
        busiest = use(peak.solver(), s) > use(peak.solver(), busiest) ? s : busiest;
        if (peak.solver().isUnstable(s)) {
          overloaded.append(overloaded.isEmpty() ? "" : ", ").append(graph.stations[s].id());
        }
      }
      String verdict = overloaded.isEmpty() ? "" : "; overloaded then: " + overloaded;
      notes.add(
          format(
              "approximate: solved at the mean load of %s requests/s; at the peak of %s requests/s %s, %s is at ρ ="
                  + " %.2f%s",
              number(mean * 1e9), number(peak.moment().requestsPerSecond()), peak.moment().when(),
              graph.stations[busiest].id(),
              use(peak.solver(), busiest), verdict));
    }
  }

  private static String number(double value) {
    return new BigDecimal(value, new MathContext(6)).stripTrailingZeros().toPlainString();
  }

  private static double use(Solver solver, int s) {
    double copies = solver.replicas[s] == null ? 0 : solver.replicas[s].utilization;
    return Math.max(Math.max(solver.primary[s].utilization, copies), solver.volumes.use[s]);
  }

  private void leftOut() {
    if (!experiment.faults().isEmpty()) {
      int count = experiment.faults().size();
      notes.add(
          count == 1
              ? "left out: 1 fault; the discrete-event engine simulates it"
              : "left out: " + count + " faults; the discrete-event engine simulates them");
    }
    if (experiment.coldStart() && !solver.caches.isEmpty()) {
      notes.add("left out: cold caches; hits are those of warm ones");
    }
    name("left out: crashes of messages in service at %s; its failures only take capacity", s ->
        graph.stations[s].failures().isPresent());
    name("left out: the time that scaling of %s takes; its replicas are those that it comes to rest at",
        s -> graph.stations[s].scaling().isPresent());
    name("left out: redelivery after the visibility timeout of %s", s -> redelivers(graph.stations[s]));
    for (Link link : graph.network.links()) {
      link.breaker().ifPresent(breaker -> breaker(link, breaker));
    }
  }

  private boolean redelivers(Station station) {
    return station.behaviour() instanceof Behaviour.Broker broker && broker.visibilityTimeout() != Long.MAX_VALUE
        && unstable.contains(graph.network.stations().indexOf(station));
  }

  private void breaker(Link link, Link.CircuitBreaker breaker) {
    double failure = 0;
    for (Call[] calls : graph.calls) {
      for (Call call : calls) {
        if (call.link == link) {
          failure = Math.max(failure, 1 - call.success);
        }
      }
    }
    if (failure >= breaker.failureThreshold()) {
      notes.add(format("left out: the circuit breaker of %s, which would open at %.0f %% failures", link.id(),
          100 * failure));
    }
  }

  /** Adds a note that names the stations that it holds for. */
  private boolean name(String text, IntPredicate holds) {
    StringBuilder names = new StringBuilder();
    int count = 0;
    for (int s = 0; s < graph.stations.length; s++) {
      if (holds.test(s)) {
        if (count < NAMED) {
          names.append(count == 0 ? "" : ", ").append(graph.stations[s].id());
        }
        count++;
      }
    }
    if (count > NAMED) {
      names.append(" and ").append(count - NAMED).append(" more");
    }
    if (count > 0) {
      notes.add(format(text, names));
    }
    return count > 0;
  }

  private static String format(String text, Object... values) {
    return String.format(Locale.ROOT, text, values);
  }
}
