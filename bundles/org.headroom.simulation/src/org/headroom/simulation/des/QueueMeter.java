package org.headroom.simulation.des;

import org.headroom.simulation.kernel.LogHistogram;
import org.headroom.simulation.kernel.TimeWeighted;

/** What is counted and measured of the messages in a broker. */
final class QueueMeter {

  final TimeWeighted depth = new TimeWeighted();
  final LogHistogram lag = new LogHistogram(StationMeter.HISTOGRAM_BITS);
  long maximumDepth;
  long published;
  long acknowledged;
  long lost;
  long deadLetters;
  long redelivered;

  void added(long now) {
    depth.increment(now);
    published++;
    maximumDepth = Math.max(maximumDepth, depth.value());
  }

  void removed(long now) {
    depth.decrement(now);
  }

  void reset() {
    lag.clear();
    maximumDepth = depth.value();
    published = 0;
    acknowledged = 0;
    lost = 0;
    deadLetters = 0;
    redelivered = 0;
  }
}
