package org.headroom.simulation.des;

import java.util.Arrays;
import java.util.TreeMap;
import org.headroom.simulation.result.Latency;
import org.headroom.simulation.result.RunStatistics;

/** A run as text, every number in full, without the time it took: equal runs give equal texts. */
final class Rendering {

  private Rendering() {}

  static String of(RunStatistics run) {
    return run.events() + " events, " + withoutEvents(run);
  }

  /** The same without the number of events that it took. */
  static String withoutEvents(RunStatistics run) {
    StringBuilder text = new StringBuilder();
    text.append(run.replications()).append(' ').append(run.simulated()).append(' ').append(run.warmUp());
    text.append(' ').append(run.notes()).append(run.unstable()).append('\n');
    run.classes().forEach(c -> {
      text.append(c.id()).append(' ').append(c.offered()).append(' ').append(c.completed()).append(' ');
      text.append(new TreeMap<>(c.failed())).append(c.inFlight()).append(c.completedRps()).append(c.errorRate());
      text.append(latency(c.latency())).append(c.hops()).append('\n');
    });
    run.stations().forEach(s -> {
      text.append(s.id()).append(' ').append(s.arrivals()).append(' ').append(s.completed()).append(' ');
      text.append(new TreeMap<>(s.failed())).append(s.inFlight()).append(s.utilization());
      text.append(s.meanQueueLength()).append(' ').append(s.meanInside()).append(latency(s.waitTime()));
      text.append(latency(s.residenceTime())).append(s.littleResidual()).append(s.replicas()).append(s.cacheHitRatio());
      text.append(s.queue().map(q -> q.maxDepth() + " " + q.meanDepth() + latency(q.lag()) + q.lost()).orElse(""));
      text.append(latency(s.staleness())).append('\n');
    });
    text.append(run.links());
    run.series().classes().values().forEach(c -> text.append(Arrays.toString(c.latencyMean())));
    run.series().stations().values().forEach(s -> text.append(Arrays.toString(s.queueLength())));
    return text.toString();
  }

  private static String latency(Latency latency) {
    return " " + latency.mean() + latency.p50() + "/" + latency.p99() + "/" + latency.max();
  }
}
