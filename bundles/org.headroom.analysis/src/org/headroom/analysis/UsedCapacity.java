package org.headroom.analysis;

import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.network.Station;
import org.headroom.simulation.result.StationResult;

/** How much of what its servers can do a station uses. */
public final class UsedCapacity {
  private UsedCapacity() {
  }

  /**
   * The utilisation; of consumers of batches the share of places in batches that are taken. With a free server such a
   * consumer takes what is there, be it one message: it looks busy long before its batches are full.
   *
   * @return 0–1, more when the analytic engine finds an overload; 0 when servers are unlimited or nothing is known
   */
  public static double share(Station station, StationResult result) {
    double utilization = result.utilization().mean();
    if (station.servers().replicas() == Servers.UNLIMITED || Double.isNaN(utilization)) {
      return 0;
    }
    if (station.behaviour() instanceof Behaviour.Serve serve && serve.batch() > 1 && utilization < 1) {
      double places = result.replicas().mean() * station.servers().concurrency() * serve.batch();
      return Math.min(utilization, (result.meanInside() - result.meanQueueLength()) / places);
    }
    return utilization;
  }
}
