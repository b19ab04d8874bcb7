package org.headroom.simulation.des;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.headroom.simulation.kernel.LogHistogram;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Network;
import org.headroom.simulation.result.Cause;
import org.headroom.simulation.result.ClassResult;
import org.headroom.simulation.result.Estimate;
import org.headroom.simulation.result.Latency;
import org.headroom.simulation.result.LinkResult;
import org.headroom.simulation.result.StationResult;

/**
 * Merges replications, always in their order. Intervals come from the replications, or from the batches of a single
 * one.
 */
final class Results {

  private final Network network;
  private final List<ReplicationResult> runs;
  private final double seconds;

  Results(Network network, List<ReplicationResult> runs) {
    this.network = network;
    this.runs = runs;
    this.seconds = runs.stream().mapToDouble(ReplicationResult::seconds).sum();
  }

  private long sum(ToLongFunction<ReplicationResult> value) {
    return runs.stream().mapToLong(value).sum();
  }

  private double total(ToDoubleFunction<ReplicationResult> value) {
    return runs.stream().mapToDouble(value).sum();
  }

  private Estimate estimate(double point, ToDoubleFunction<ReplicationResult> perRun, double[] perBatch) {
    if (runs.size() > 1) {
      return Estimates.around(point, runs.stream().mapToDouble(perRun).toArray());
    }
    return runs.get(0).recording.batches < Recording.BATCHES
        ? Estimate.pointOnly(point)
        : Estimates.around(point, perBatch);
  }

  private Recording first() {
    return runs.get(0).recording;
  }

  List<ClassResult> classes() {
    List<ClassResult> results = new ArrayList<>();
    for (int c = 0; c < network.classes().size(); c++) {
      results.add(classResult(c));
    }
    return results;
  }

  private ClassResult classResult(int c) {
    long completed = sum(run -> run.classes[c].completed);
    Map<Cause, Long> failed = causes(run -> run.classes[c].failed);
    long failures = failed.values().stream().mapToLong(Long::longValue).sum();
    long offered = sum(run -> run.classes[c].offered);
    long started = sum(run -> run.classes[c].offered - run.recording.liveAtStart[c]);
    double[] rates = new double[Recording.BATCHES];
    double[] errors = new double[Recording.BATCHES];
    for (int b = 0; b < Recording.BATCHES; b++) {
      rates[b] = first().batchCompleted[c][b] / first().batchSeconds[b];
      errors[b] = share(first().batchFailed[c][b], first().batchCompleted[c][b]);
    }
    double error = share(failures, completed);
    return new ClassResult(
        network.classes().get(c).id(),
        offered,
        completed,
        failed,
        sum(run -> run.requestsInside[c]),
        started / seconds,
        estimate(completed / seconds, run -> run.classes[c].completed / run.seconds(), rates),
        failures == 0
            ? Estimate.exact(Double.isNaN(error) ? 0 : error)
            : estimate(error, run -> share(run.classes[c].failures, run.classes[c].completed), errors),
        latency(c),
        hops(c));
  }

  private static double share(double part, double rest) {
    return part + rest == 0 ? Double.NaN : part / (part + rest);
  }

  private Latency latency(int c) {
    LogHistogram merged = RequestMeter.ClassMeter.histogram();
    runs.forEach(run -> merged.add(run.classes[c].latency));
    if (merged.count() == 0) {
      return Latency.NONE;
    }
    Estimate mean = estimate(merged.mean(), run -> run.classes[c].latency.mean(), first().batchMean[c]);
    Estimate p99 =
        estimate(merged.quantile(0.99), run -> run.classes[c].latency.quantile(0.99), first().batchP99[c]);
    return summary(merged, mean, p99);
  }

  private static Latency summary(LogHistogram h, Estimate mean, Estimate p99) {
    return new Latency(
        mean, h.quantile(0.5), h.quantile(0.9), h.quantile(0.95), p99, h.quantile(0.999), h.maximum(), h::quantile);
  }

  private Latency merged(Function<ReplicationResult, LogHistogram> histogram) {
    LogHistogram merged = new LogHistogram(StationMeter.HISTOGRAM_BITS);
    for (ReplicationResult run : runs) {
      LogHistogram one = histogram.apply(run);
      if (one != null) {
        merged.add(one);
      }
    }
    if (merged.count() == 0) {
      return Latency.NONE;
    }
    double[] means = runs.stream().map(histogram).filter(h -> h != null).mapToDouble(LogHistogram::mean).toArray();
    double[] tails =
        runs.stream().map(histogram).filter(h -> h != null).mapToDouble(h -> h.quantile(0.99)).toArray();
    return summary(merged, Estimates.around(merged.mean(), means), Estimates.around(merged.quantile(0.99), tails));
  }

  private List<ClassResult.Hop> hops(int c) {
    List<ClassResult.Hop> hops = new ArrayList<>();
    double count = sum(run -> run.classes[c].traced);
    for (int s = 0; s < network.stations().size(); s++) {
      int at = 3 * s;
      double waiting = total(run -> run.classes[c].path[at]);
      double service = total(run -> run.classes[c].path[at + 1]);
      double wire = total(run -> run.classes[c].path[at + 2]);
      if (waiting != 0 || service != 0 || wire != 0) {
        hops.add(new ClassResult.Hop(s, waiting / count, service / count, wire / count));
      }
    }
    return hops;
  }

  private Map<Cause, Long> causes(Function<ReplicationResult, long[]> counts) {
    Map<Cause, Long> causes = new EnumMap<>(Cause.class);
    for (Cause cause : Cause.values()) {
      long count = sum(run -> counts.apply(run)[cause.ordinal()]);
      if (count > 0) {
        causes.put(cause, count);
      }
    }
    return causes;
  }

  List<StationResult> stations() {
    List<StationResult> results = new ArrayList<>();
    for (int s = 0; s < network.stations().size(); s++) {
      results.add(station(s));
    }
    return results;
  }

  private StationResult station(int s) {
    long arrivals = sum(run -> run.stations[s].arrivals);
    long completed = sum(run -> run.stations[s].completed);
    double inside = total(run -> run.recording.integral(s, Recording.INSIDE)) / (seconds * 1e9);
    double littleProduct = total(run -> run.stations[s].resided) / (seconds * 1e9);
    long lookups = sum(run -> run.stations[s].lookups);
    boolean caches = lookups > 0;
    return new StationResult(
        network.stations().get(s).id(),
        arrivals,
        completed,
        causes(run -> run.stations[s].failed),
        sum(run -> run.inside[s]),
        estimate(arrivals / seconds, run -> run.stations[s].arrivals / run.seconds(), first().batchArrivals[s]),
        estimate(completed / seconds, run -> run.stations[s].completed / run.seconds(), first().batchThroughput[s]),
        utilization(s),
        total(run -> run.recording.integral(s, Recording.WAITING)) / (seconds * 1e9),
        inside,
        merged(run -> run.stations[s].wait),
        merged(run -> run.stations[s].residence),
        inside == 0 ? 0 : (inside - littleProduct) / inside,
        replicas(s),
        caches ? Optional.of((double) sum(run -> run.stations[s].hits) / lookups) : Optional.empty(),
        queue(s),
        merged(run -> run.stations[s].staleness),
        volumeUtilization(s));
  }

  private Optional<Double> volumeUtilization(int s) {
    return network.stations().get(s).behaviour() instanceof Behaviour.Store store && Double.isFinite(store.iops())
        ? Optional.of(Math.min(1, total(run -> run.stations[s].operations) / (store.iops() * seconds)))
        : Optional.empty();
  }

  private Estimate utilization(int s) {
    double busy = total(run -> run.recording.integral(s, Recording.BUSY));
    double capacity = total(run -> run.recording.integral(s, Recording.CAPACITY));
    if (capacity == 0) {
      return Estimate.exact(0);
    }
    return estimate(
        busy / capacity,
        run -> run.recording.integral(s, Recording.BUSY) / run.recording.integral(s, Recording.CAPACITY),
        first().batchUtilization[s]);
  }

  private StationResult.Replicas replicas(int s) {
    return new StationResult.Replicas(
        runs.stream().mapToInt(run -> run.stations[s].minimumReplicas).min().orElseThrow(),
        total(run -> run.recording.integral(s, Recording.REPLICAS)) / (seconds * 1e9),
        runs.stream().mapToInt(run -> run.stations[s].maximumReplicas).max().orElseThrow(),
        (int) runs.get(0).stations[s].replicas.value());
  }

  private Optional<StationResult.Queue> queue(int s) {
    if (runs.get(0).queues[s] == null) {
      return Optional.empty();
    }
    return Optional.of(
        new StationResult.Queue(
            runs.stream().mapToLong(run -> run.queues[s].maximumDepth).max().orElseThrow(),
            total(run -> run.recording.depthIntegral[s]) / (seconds * 1e9),
            merged(run -> run.queues[s].lag),
            sum(run -> run.queues[s].lost),
            sum(run -> run.queues[s].deadLetters),
            sum(run -> run.queues[s].redelivered)));
  }

  List<LinkResult> links() {
    List<LinkResult> results = new ArrayList<>();
    for (int i = 0; i < network.links().size(); i++) {
      int link = i;
      long messages = sum(run -> run.messages[link]);
      results.add(
          new LinkResult(
              network.links().get(i).id(),
              messages,
              messages / seconds,
              sum(run -> run.bytes[link]) / seconds,
              sum(run -> run.retries[link]),
              Math.min(1, total(run -> run.carrying[link]) / (seconds * 1e9))));
    }
    return results;
  }
}
