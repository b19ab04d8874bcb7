package org.headroom.simulation.des;

import org.headroom.simulation.kernel.TimeWeighted;

/** What is counted of the partitions through which consumers take the messages of a broker. */
final class PartitionMeter {

  /** Positions of the broker and of its competing consumers. */
  final int broker;
  final int[] consumers;
  final int partitions;
  /** Partitions of which a batch is with a consumer. */
  final TimeWeighted out = new TimeWeighted();
  long offered;
  long taken;
  private long begin;
  private long mark;

  PartitionMeter(int broker, int[] consumers, int partitions, long begin) {
    this.broker = broker;
    this.consumers = consumers;
    this.partitions = partitions;
    this.begin = begin;
  }

  void reset(long now) {
    offered = 0;
    taken = 0;
    begin = now;
    mark = out.integral(now);
  }

  /** Messages offered per message that the partitions could hand out, if all of them were out all the time. */
  double load(long now) {
    double share = (out.integral(now) - mark) / ((double) partitions * Math.max(1, now - begin));
    return taken == 0 ? 0 : share * offered / taken;
  }
}
