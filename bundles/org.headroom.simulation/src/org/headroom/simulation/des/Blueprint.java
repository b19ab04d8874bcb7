package org.headroom.simulation.des;

import java.util.ArrayList;
import java.util.List;
import org.headroom.simulation.kernel.ZipfKeys;
import org.headroom.simulation.network.Link;
import org.headroom.simulation.network.Network;
import org.headroom.simulation.network.TrafficClass;

/** What all replications of a network share: popularity tables, and how deep calls may go. */
final class Blueprint {

  /**
   * Calls of calls, and deliveries, that a request may lead to in a network with a cycle
   * before they end with an error.
   */
  private static final int CYCLE_DEPTH = 64;

  private final Network network;
  private final List<ZipfKeys> keys = new ArrayList<>();
  private final int depthLimit;

  Blueprint(Network network) {
    this.network = network;
    for (TrafficClass trafficClass : network.classes()) {
      keys.add(new ZipfKeys(trafficClass.keys(), trafficClass.zipfExponent()));
    }
    this.depthLimit = isAcyclic(network) ? Integer.MAX_VALUE : CYCLE_DEPTH;
  }

  Network network() {
    return network;
  }

  ZipfKeys keys(int trafficClass) {
    return keys.get(trafficClass);
  }

  /** Number of keys of several classes together. */
  long keysOf(int[] types) {
    long sum = 0;
    for (int type : types) {
      sum = Math.min(Long.MAX_VALUE / 2, sum) + Math.min(Long.MAX_VALUE / 2, keys(type).size());
    }
    return sum;
  }

  int depthLimit() {
    return depthLimit;
  }

  /** Whether messages can never come back to a station (Kahn's topological order). */
  private static boolean isAcyclic(Network network) {
    int n = network.stations().size();
    int[] incoming = new int[n];
    List<List<Integer>> targets = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      targets.add(new ArrayList<>());
    }
    for (Link link : network.links()) {
      targets.get(link.source()).add(link.target());
      incoming[link.target()]++;
    }
    List<Integer> free = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      if (incoming[i] == 0) {
        free.add(i);
      }
    }
    for (int done = 0; done < free.size(); done++) {
      for (int target : targets.get(free.get(done))) {
        if (--incoming[target] == 0) {
          free.add(target);
        }
      }
    }
    return free.size() == n;
  }
}
