package org.headroom.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.headroom.analysis.result.Bottleneck;
import org.headroom.analysis.result.Mixture;
import org.headroom.model.Cache;
import org.headroom.model.Component;
import org.headroom.model.DataStore;
import org.headroom.model.MessageBroker;
import org.headroom.model.Server;
import org.headroom.model.ServerlessFunction;
import org.headroom.model.SqlDatabase;
import org.headroom.model.TelemetrySink;
import org.headroom.simulation.Engine;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.network.Network;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.network.Station;
import org.headroom.simulation.result.Cause;
import org.headroom.simulation.result.ClassResult;
import org.headroom.simulation.result.RunStatistics;
import org.headroom.simulation.result.StationResult;

/**
 * Ranks the components that limit a system.
 *
 * <p>The score adds utilisation (0–1; of the most replicas that scaling may add), the share of the mean latency that is
 * waiting there (0–1), and the share of its messages that fail there and not at what it calls (0–1); a station whose
 * load exceeds its capacity comes before all others. What one more replica would change is computed by the analytic
 * engine.
 */
final class BottleneckAnalysis {
  private static final int MOST = 5;

  /** Shown when nothing is short. */
  private static final int MOST_WITH_ROOM = 3;

  private static final double BUSY = 0.6;
  private static final double NOTICEABLE_WAIT = 0.05;
  private static final double NOTICEABLE_FAILURE = 0.001;

  /** What two decimals of a percentage show. */
  private static final double LEAST_FAILURE = 0.0001;

  private static final double OVERLOADED_SCORE = 10;

  /** Utilisation that leaves room for bursts; the usual target of autoscaling. */
  private static final double COMFORTABLE = 0.7;

  /** Relative change of the mean latency that is not worth figures. */
  private static final double NEGLIGIBLE = 0.005;

  private final Engine analytic;

  BottleneckAnalysis(Engine analytic) {
    this.analytic = analytic;
  }

  private record Candidate(int station, double utilization, double waitShare, OwnFailures failures,
      double failedShare, boolean overloaded) {
    double score() {
      return (overloaded ? OVERLOADED_SCORE : 0) + utilization + waitShare + failedShare;
    }

    boolean isNoticeable() {
      return overloaded || utilization > BUSY || waitShare > NOTICEABLE_WAIT || failedShare > NOTICEABLE_FAILURE;
    }
  }

  List<Bottleneck> rank(Compilation compilation, RunStatistics statistics) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < statistics.stations().size(); i++) {
      candidate(compilation.network(), statistics, i).ifPresent(candidates::add);
    }
    candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
    List<Candidate> worst = candidates.stream().filter(Candidate::isNoticeable).limit(MOST).toList();
    if (worst.isEmpty()) {
      worst = candidates.stream().limit(MOST_WITH_ROOM).toList();
    }
    if (worst.isEmpty()) {
      return List.of();
    }
    Optional<RunStatistics> before = solve(compilation, compilation.network());
    return worst.stream().map(c -> describe(compilation, statistics, c, before)).toList();
  }

  /** Empty when the analytic engine finds no solution. */
  private Optional<RunStatistics> solve(Compilation compilation, Network network) {
    try {
      return Optional.of(analytic.run(network, compilation.experiment(), RunControl.NONE));
    } catch (CompileException e) {
      return Optional.empty();
    }
  }

  private static Optional<Candidate> candidate(Network network, RunStatistics statistics, int index) {
    StationResult result = statistics.stations().get(index);
    Station station = network.stations().get(index);
    double utilization = UsedCapacity.share(station, result) * shareInUse(station, result);
    boolean overloaded = statistics.unstable().contains(index);
    OwnFailures failures = OwnFailures.of(network, statistics, index);
    double failedShare = result.arrivals() > 0 ? failures.total() / result.arrivals() : 0;
    double waitShare = waitShare(statistics, index);
    return utilization > 0 || waitShare > 0 || failedShare > 0 || overloaded
        ? Optional.of(new Candidate(index, utilization, waitShare, failures, failedShare, overloaded))
        : Optional.empty();
  }

  /** Replicas in use as a share of those that scaling may add; a station that scales is short only near its maximum. */
  private static double shareInUse(Station station, StationResult result) {
    return station.scaling().map(s -> Math.min(1, result.replicas().mean() / s.maximum())).orElse(1.0);
  }

  /** Waiting at a station as a share of the mean latency over all answered requests. */
  private static double waitShare(RunStatistics statistics, int station) {
    double waiting = 0;
    double latency = 0;
    for (ClassResult result : statistics.classes()) {
      double rate = result.completedRps().mean();
      double mean = result.latency().mean().mean();
      if (rate > 0 && Double.isFinite(mean)) {
        latency += rate * mean;
        waiting += rate * result.hops().stream().filter(h -> h.station() == station)
            .mapToDouble(ClassResult.Hop::waiting).sum();
      }
    }
    return latency > 0 && Double.isFinite(waiting) ? waiting / latency : 0;
  }

  private Bottleneck describe(Compilation compilation, RunStatistics statistics, Candidate candidate,
      Optional<RunStatistics> before) {
    StationResult result = statistics.stations().get(candidate.station());
    Component component = NetworkCompiler.components(compilation.architecture()).stream()
        .filter(c -> c.getId().equals(result.id())).findFirst().orElseThrow();
    Station station = compilation.network().stations().get(candidate.station());
    return new Bottleneck(
        result.id(),
        ResultAssembler.label(component),
        candidate.score(),
        reason(candidate, station),
        evidence(compilation, candidate, result, before),
        candidate.isNoticeable() ? suggestion(component, station, candidate)
            : "nothing needs to change at this load");
  }

  private static String reason(Candidate candidate, Station station) {
    if (candidate.overloaded()) {
      return "overloaded";
    }
    if (candidate.failedShare() > NOTICEABLE_FAILURE) {
      return (candidate.failures().areOfCalls() ? "its calls fail: " : "refuses work: ")
          + candidate.failures().main().map(Cause::phrase).orElse("failures");
    }
    // where servers are without number nothing queues: who waits there is a caller before it tries again
    String waiting = station.servers().replicas() == Servers.UNLIMITED ? "its callers try again" : "queueing";
    if (candidate.waitShare() > NOTICEABLE_WAIT && candidate.waitShare() > candidate.utilization()) {
      return waiting;
    }
    return candidate.utilization() > BUSY ? "high utilisation"
        : candidate.waitShare() > NOTICEABLE_WAIT ? waiting : "among the busiest, with room left";
  }

  private String evidence(Compilation compilation, Candidate candidate, StationResult result,
      Optional<RunStatistics> before) {
    StringBuilder text = new StringBuilder();
    if (candidate.overloaded()) {
      // a run measures what is served, the analytic engine what is offered
      text.append(candidate.utilization() > 1
          ? String.format(Locale.ROOT, "offered load is %.0f %% of the capacity", 100 * candidate.utilization())
          : "it is offered more than it can serve");
    } else {
      text.append(String.format(Locale.ROOT, "utilisation %.1f %%", 100 * result.utilization().mean()));
    }
    compilation.network().stations().get(candidate.station()).scaling().ifPresent(scaling -> text.append(
        String.format(Locale.ROOT, " with %.1f of at most %d replicas", result.replicas().mean(), scaling.maximum())));
    if (candidate.waitShare() > 0.0005) {
      text.append(String.format(Locale.ROOT, ", waiting is %.1f %% of the mean latency", 100 * candidate.waitShare()));
    }
    if (candidate.failedShare() >= LEAST_FAILURE) {
      text.append(String.format(Locale.ROOT, ", %.2f %% of its messages fail here", 100 * candidate.failedShare()));
    }
    before.flatMap(statistics -> whatIf(compilation, candidate.station(), statistics))
        .ifPresent(sentence -> text.append("; ").append(sentence));
    return text.toString();
  }

  private Optional<String> whatIf(Compilation compilation, int station, RunStatistics before) {
    if (compilation.network().stations().get(station).servers().replicas() == Servers.UNLIMITED) {
      return Optional.empty();
    }
    Network enlarged = NetworkEdits.withMoreReplicas(compilation.network(), station, 1);
    return solve(compilation, enlarged).flatMap(after -> compare(station, before, after));
  }

  private static Optional<String> compare(int station, RunStatistics before, RunStatistics after) {
    if (before.unstable().contains(station)) {
      return Optional.of(after.unstable().contains(station)
          ? "one more replica is not enough" : "one more replica makes it stable (analytic)");
    }
    double old = meanMilliseconds(before);
    double now = meanMilliseconds(after);
    if (!Double.isFinite(old) || !Double.isFinite(now)) {
      return Optional.empty();
    }
    return Optional.of(Math.abs(now - old) < NEGLIGIBLE * old
        ? "one more replica hardly changes the mean latency (analytic)"
        : String.format(Locale.ROOT,
            "one more replica changes the mean latency from %.4g ms to %.4g ms (analytic)", old, now));
  }

  private static double meanMilliseconds(RunStatistics statistics) {
    return new Mixture(statistics.classes().stream()
        .map(c -> new Mixture.Part(c.latency(), c.completedRps().mean())).toList()).mean().mean() / 1e6;
  }

  private static String suggestion(Component component, Station station, Candidate candidate) {
    if (candidate.failures().byCause().containsKey(Cause.THROTTLED) && !(component instanceof ServerlessFunction)) {
      return "raise the throttle or throughput limit, or ask for less";
    }
    if (component instanceof ServerlessFunction) {
      return "raise the concurrency limit, or shorten the run time";
    }
    if (component instanceof TelemetrySink) {
      return "sample fewer requests, or raise the ingest limit";
    }
    if (candidate.failedShare() > NOTICEABLE_FAILURE && candidate.failures().areOfCalls()) {
      return "make what it calls faster or easier to reach, or wait longer for it";
    }
    if (candidate.failedShare() > NOTICEABLE_FAILURE
        && candidate.failures().main().filter(cause -> cause == Cause.CRASHED).isPresent()) {
      return "replicas where the outage does not reach, and callers that notice it sooner";
    }
    int replicas = station.servers().replicas();
    if (replicas == Servers.UNLIMITED) {
      return candidate.failedShare() > NOTICEABLE_FAILURE ? "a second one that does not fail with it"
          : "make what lies behind it answer at the first try";
    }
    int needed = Math.max(replicas + 1, (int) Math.ceil(replicas * candidate.utilization() / COMFORTABLE));
    if (component instanceof SqlDatabase) {
      return "a larger instance type" + machine(component)
          + ", read replicas for reads that may be old, or a higher hit ratio of the cache before it";
    }
    if (component instanceof DataStore || component instanceof Cache || component instanceof MessageBroker) {
      return "more nodes (" + replicas + " to " + needed + "), or a larger instance type" + machine(component);
    }
    return station.scaling().isPresent()
        ? "raise the maximum of its scaling above " + station.scaling().get().maximum() + ", or lower its target"
        : "raise its replicas from " + replicas + " to " + needed + ", or let it scale";
  }

  private static String machine(Component component) {
    return component instanceof Server server && server.getInstanceType() != null
        ? " than " + server.getInstanceType() : "";
  }
}
