package org.headroom.analysis;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.headroom.simulation.network.Link;
import org.headroom.simulation.network.Network;
import org.headroom.simulation.result.Cause;
import org.headroom.simulation.result.RunStatistics;
import org.headroom.simulation.result.StationResult;

/**
 * The messages that failed where they were, and not because a call failed. A failed call fails its caller with the
 * same cause, so each failure is counted at all stations on the way back; what fails at the called ones, by the share
 * of their messages that comes from here, is taken away. Calls that were repeated with success make this too little.
 *
 * @param byCause number of messages
 */
public record OwnFailures(Map<Cause, Double> byCause) {

  private static final Set<Link.Role> WAITED_FOR = EnumSet.of(Link.Role.REQUEST, Link.Role.READ, Link.Role.WRITE,
      Link.Role.ORIGIN, Link.Role.PUBLISH, Link.Role.INDEX, Link.Role.SECRET);

  /** Causes that arise at the caller: it gave up, or could not reach what it calls. */
  private static final Set<Cause> OF_CALLS =
      EnumSet.of(Cause.TIMEOUT, Cause.CIRCUIT_OPEN, Cause.PARTITIONED, Cause.NO_ROUTE, Cause.CALL_DEPTH);

  public OwnFailures {
    byCause = Map.copyOf(byCause);
  }

  /** Those of the station at this position. */
  public static OwnFailures of(Network network, RunStatistics statistics, int station) {
    Map<Cause, Double> own = new EnumMap<>(Cause.class);
    statistics.stations().get(station).failed().forEach((cause, count) -> own.put(cause, (double) count));
    for (int i = 0; i < network.links().size(); i++) {
      Link link = network.links().get(i);
      StationResult called = statistics.stations().get(link.target());
      if (link.source() == station && WAITED_FOR.contains(link.role()) && called.arrivals() > 0) {
        double share = Math.min(1, (double) statistics.links().get(i).messages() / called.arrivals());
        called.failed().forEach((cause, count) -> own.computeIfPresent(cause, (c, mine) -> mine - share * count));
      }
    }
    own.values().removeIf(count -> count < 1);
    return new OwnFailures(own);
  }

  /** Messages of all causes. */
  public double total() {
    return byCause.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** The most frequent cause. */
  public Optional<Cause> main() {
    return byCause.entrySet().stream()
        .max(Comparator.comparingDouble((Map.Entry<Cause, Double> e) -> e.getValue()).thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey);
  }

  /** Whether most of them are calls that were given up or led nowhere. */
  public boolean areOfCalls() {
    return main().filter(OF_CALLS::contains).isPresent();
  }
}
