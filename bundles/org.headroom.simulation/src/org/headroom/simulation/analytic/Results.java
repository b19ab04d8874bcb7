package org.headroom.simulation.analytic;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Experiment;
import org.headroom.simulation.network.Link;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.network.Source;
import org.headroom.simulation.result.Cause;
import org.headroom.simulation.result.ClassResult;
import org.headroom.simulation.result.Estimate;
import org.headroom.simulation.result.Latency;
import org.headroom.simulation.result.RunStatistics;
import org.headroom.simulation.result.Series;
import org.headroom.simulation.result.StationResult;

/** Turns a solved network into the results that both engines give. */
final class Results {

  /** Up to so many flows, percentiles of stations come from all their parts too. */
  private static final int FEW_FLOWS = 100;

  private static final LatencyMixture.Algebra FINE = new LatencyMixture.Algebra(16, 6);
  private static final LatencyMixture.Algebra COARSE = new LatencyMixture.Algebra(5, 3);

  private final Solver solver;
  private final FlowGraph graph;
  private final double[] sourceRates;
  private final List<AnalyticEngine.Peak> peaks;
  private final Experiment experiment;
  private final LatencyMixture.Algebra algebra;
  private final Answers<LatencyMixture> answers;
  private final StationTimes times;
  private final BrokerQueues queues;
  private final Failures failures;
  private final List<Map<Cause, Double>> causes = new ArrayList<>();
  private final Ages ages;

  Results(Solver solver, double[] sourceRates, List<AnalyticEngine.Peak> peaks, Experiment experiment) {
    this.solver = solver;
    this.graph = solver.graph;
    this.sourceRates = sourceRates;
    this.peaks = peaks;
    this.experiment = experiment;
    int flows = 0;
    for (boolean reached : graph.reached) {
      flows += reached ? 1 : 0;
    }
    boolean fine = flows <= FEW_FLOWS;
    this.algebra = fine ? FINE : COARSE;
    this.answers = new Answers<>(solver, algebra, false);
    solver.backwards(answers, false);
    this.times = new StationTimes(solver, algebra, fine);
    this.queues = new BrokerQueues(solver, algebra, answers, this::count);
    this.failures = new Failures(solver);
    for (int k = 0; k < graph.classCount; k++) {
      causes.add(failures.shares(k));
    }
    boolean indexes = graph.network.links().stream().anyMatch(link -> link.role() == Link.Role.INDEX);
    this.ages = indexes ? new Ages(solver) : null;
  }

  RunStatistics assemble(long start) {
    List<ClassResult> classes = new ArrayList<>();
    Breakdown breakdown = new Breakdown(solver, sourceRates);
    for (int k = 0; k < graph.classCount; k++) {
      classes.add(classResult(k, breakdown));
    }
    List<StationResult> stations = new ArrayList<>(graph.stations.length);
    List<Integer> unstable = new ArrayList<>();
    for (int s = 0; s < graph.stations.length; s++) {
      stations.add(stationResult(s));
      if (solver.isUnstable(s)) {
        unstable.add(s);
      }
    }
    boolean balanced = classes.stream().allMatch(c -> c.inFlight() >= -1)
        && stations.stream().allMatch(s -> s.inFlight() >= -1);
    Series series = new Series(experiment.samplingInterval(), List.of(), Map.of(), Map.of(), Map.of());
    List<String> notes = new Notes(solver, experiment, sourceRates, peaks, unstable).all();
    return new RunStatistics(
        RunStatistics.Kind.ANALYTIC, 0, 1, experiment.duration(), 0, System.nanoTime() - start, 0, balanced, classes,
        stations, new LinkLoads(solver).results(this::count), series, notes, unstable);
  }

  private long count(double ratePerNanosecond) {
    return Math.round(ratePerNanosecond * experiment.duration());
  }

  // ---- classes ----

  private ClassResult classResult(int k, Breakdown breakdown) {
    List<Source> sources = graph.network.sources();
    double offered = 0;
    double answered = 0;
    double completed = 0;
    double[] weights = new double[sources.size()];
    LatencyMixture[] ways = new LatencyMixture[sources.size()];
    for (int i = 0; i < weights.length; i++) {
      int f = sources.get(i).station() * graph.classCount + k;
      weights[i] = sourceRates[i] * sources.get(i).mix().get(k);
      ways[i] = answers.answer(f);
      offered += weights[i];
      answered += weights[i] * ways[i].success();
      completed += weights[i] * Math.min(ways[i].success(), finished(f));
    }
    if (offered == 0) {
      return new ClassResult(graph.classes[k].id(), 0, 0, Map.of(), 0, 0, Estimate.exact(0),
          Estimate.pointOnly(Double.NaN),
          Latency.NONE, List.of());
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= offered;
    }
    LatencyMixture latency = weights.length == 1 ? ways[0] : algebra.mix(weights, ways, ways.length);
    double failing = Math.max(0, offered - answered);
    if (failing < 1e-12 * offered) {
      failing = 0;
    }
    Map<Cause, Double> byCause = failing == 0 ? Map.of() : Failures.spread(failing, causes.get(k));
    long all = count(offered);
    Map<Cause, Long> failed = counts(byCause);
    long failedAll = failed.values().stream().mapToLong(Long::longValue).sum();
    long done = Math.min(all - failedAll, count(completed));
    if (Math.abs(offered - failing - completed) <= 1e-9 * offered) {
      done = all - failedAll;
    }
    double ended = failing + completed;
    // Round cycles the sums go on until they settle, the mixtures for a few rounds.
    Latency summary = solver.isCyclic() && latency.never() == 0
        ? Percentiles.of(latency, meanAnswer(k, weights)) : Percentiles.of(latency);
    return new ClassResult(
        graph.classes[k].id(), all, done, failed, all - failedAll - done, offered * 1e9,
            Estimate.exact(completed * 1e9),
        Estimate.exact(ended == 0 ? Double.NaN : failing / ended), summary, breakdown.hops(k, summary.mean().mean()));
  }

  /** Mean of the answers of a class, from their sums. */
  private double meanAnswer(int k, double[] weights) {
    List<Source> sources = graph.network.sources();
    Sum[] sums = new Sum[weights.length];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = solver.moments.answer(sources.get(i).station() * graph.classCount + k);
    }
    return sums.length == 1 ? sums[0].mean() : Sum.ALGEBRA.mix(weights, sums, sums.length).mean();
  }

  private Map<Cause, Long> counts(Map<Cause, Double> rates) {
    Map<Cause, Long> counts = new EnumMap<>(Cause.class);
    rates.forEach((cause, rate) -> counts.put(cause, count(rate)));
    counts.values().removeIf(n -> n == 0);
    return counts;
  }

  /** Answers per message when unstable stations let only their capacity through. */
  private double finished(int flow) {
    return solver.moments.answer(flow).success() * throughput(flow, 0);
  }

  private double throughput(int flow, int depth) {
    double share = solver.passing(flow);
    if (depth > graph.stations.length) {
      return share;
    }
    Call[] calls = graph.calls[flow];
    double passed = 0;
    double choices = 0;
    double least = 1;
    for (Call call : calls) {
      if (call.kind == Call.Kind.PASS) {
        passed += call.base * throughput(call.target, depth + 1);
        choices += call.base;
      } else if (call.isWaitedFor() && call.weight > 0) {
        least = Math.min(least, 1 - Math.min(1, call.weight) * (1 - throughput(call.target, depth + 1)));
      }
    }
    if (choices > 0) {
      double here = graph.stations[graph.station(flow)].behaviour() instanceof Behaviour.Edge
          ? solver.edgeHit(flow) : 0;
      least = here + (1 - here) * passed / choices;
    }
    return share * least;
  }

  // ---- stations ----

  private StationResult stationResult(int s) {
    double arrivals = 0;
    double completed = 0;
    double inside = 0;
    // What a consumer does not take stays in its broker.
    double taken = solver.primary[s].isConsumer() ? solver.primary[s].passing() : 1;
    Map<Cause, Double> failing = new EnumMap<>(Cause.class);
    List<Integer> flows = new ArrayList<>();
    for (int k = 0; k < graph.classCount; k++) {
      int f = s * graph.classCount + k;
      if (solver.rate[f] > 0) {
        flows.add(f);
        arrivals += solver.rate[f] * taken;
        double fresh = solver.rate[f] * solver.fresh(f);
        completed += fresh * solver.moments.answer(f).success() * solver.passing(f);
        inside += fresh * taken * solver.admitted(f) * times.residence(f).mean();
        failures.all(f, causes.get(k)).forEach((cause, rate) -> failing.merge(cause, rate, Double::sum));
      }
    }
    boolean unstable = solver.isUnstable(s);
    Map<Cause, Long> failed = counts(failing);
    long all = count(arrivals);
    long failedAll = failed.values().stream().mapToLong(Long::longValue).sum();
    long done = unstable ? Math.min(all - failedAll, count(completed)) : all - failedAll;
    double waiting = solver.primary[s].isConsumer() ? 0 : solver.primary[s].queueLength;
    waiting += solver.replicas[s] == null ? 0 : solver.replicas[s].queueLength;
    return new StationResult(
        graph.stations[s].id(), all, done, failed, all - failedAll - done, Estimate.exact(arrivals * 1e9),
        Estimate.exact(completed * 1e9), Estimate.exact(utilization(s)), waiting,
        unstable && !solver.primary[s].isConsumer() ? Double.POSITIVE_INFINITY : inside, times.waitTime(s, flows),
        times.residenceTime(s, flows),
        0, replicas(s), cacheHitRatio(s, flows), queues.of(s, flows), staleness(s), volumeUtilization(s));
  }

  private Optional<Double> volumeUtilization(int s) {
    return graph.stations[s].behaviour() instanceof Behaviour.Store store && Double.isFinite(store.iops())
        ? Optional.of(solver.volumes.use[s])
        : Optional.empty();
  }

  private double utilization(int s) {
    Pool pool = solver.primary[s];
    Behaviour behaviour = graph.stations[s].behaviour();
    if (behaviour instanceof Behaviour.Function function) {
      double busy = pool.arrivals.rate() * (1 - solver.functions.limited[s]) * (pool.hold.mean() + pool.meanWait);
      return function.concurrencyLimit() == Servers.UNLIMITED ? 0 : busy / function.concurrencyLimit();
    }
    double processors = pool.utilization;
    if (solver.replicas[s] != null) {
      double own = pool.serversInAll();
      double copies = solver.replicas[s].serversInAll();
      processors = (own * pool.utilization + copies * solver.replicas[s].utilization) / (own + copies);
    }
    return Math.max(processors, solver.volumes.saturated[s] ? solver.volumes.use[s] : 0);
  }

  private StationResult.Replicas replicas(int s) {
    Pool pool = solver.primary[s];
    if (graph.stations[s].behaviour() instanceof Behaviour.Function) {
      double instances = solver.functions.instances[s];
      int about = (int) Math.min(Integer.MAX_VALUE, Math.round(instances));
      return new StationResult.Replicas(about, instances, about, about);
    }
    int n = pool.isDelay() ? 1 : pool.replicas;
    return new StationResult.Replicas(n, n, n, n);
  }

  private Optional<Double> cacheHitRatio(int s, List<Integer> flows) {
    for (CacheModel cache : solver.caches) {
      if (cache.station == s) {
        return Optional.of(cache.hitRatio());
      }
    }
    if (graph.stations[s].behaviour() instanceof Behaviour.Edge edge) {
      return flows.stream().anyMatch(f -> solver.edgeHit(f) > 0) ? Optional.of(edge.hitRatio()) : Optional.empty();
    }
    return Optional.empty();
  }

  private Latency staleness(int s) {
    TimeLaw law = ages == null ? null : ages.staleness(s);
    if (law == null) {
      return Latency.NONE;
    }
    return Double.isInfinite(law.mean)
        ? Percentiles.ofMoments(law.mean, 0)
        : Percentiles.of(algebra.plus(algebra.of(law), algebra.of(ages.refresh(s))));
  }
}
