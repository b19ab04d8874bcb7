package org.headroom.simulation.network;

import java.util.ArrayList;
import java.util.List;

/**
 * Service time of one server of a station, per traffic class and operation.
 *
 * @param reads per class, for messages that read
 * @param writes per class, for messages that write
 */
public record Demand(List<TimeDistribution> reads, List<TimeDistribution> writes) {

  public Demand {
    reads = List.copyOf(reads);
    writes = List.copyOf(writes);
    if (reads.size() != writes.size()) {
      throw new IllegalArgumentException("a demand needs as many read as write times");
    }
  }

  /** The same time for every class and operation. */
  public static Demand of(TimeDistribution time, int classes) {
    List<TimeDistribution> times = new ArrayList<>();
    for (int i = 0; i < classes; i++) {
      times.add(time);
    }
    return new Demand(times, times);
  }

  /** Number of traffic classes it covers. */
  public int classes() {
    return reads.size();
  }

  /** The service time of one message. */
  public TimeDistribution time(int trafficClass, Operation operation) {
    return (operation == Operation.READ ? reads : writes).get(trafficClass);
  }
}
