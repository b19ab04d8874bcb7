package org.headroom.simulation.analytic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.headroom.simulation.network.Link.Role;
import org.headroom.simulation.network.Operation;
import org.headroom.simulation.network.TimeDistribution;
import org.headroom.simulation.result.LinkResult;
import org.junit.jupiter.api.Test;

/** Bytes on links, and the share of the bandwidth that those of the busier direction take. */
class LinkLoadsTest {

  private static final long REQUEST = 1_000;
  private static final long ANSWER = 10_000;

  /** Load of a link over which a hundred messages a second go. */
  private static LinkResult load(Role role, long request, long answer, double bitsPerSecond) {
    Nets nets = new Nets().sized("read", Operation.READ, request, answer);
    int client = nets.client(100, 1);
    int service = nets.station("service", Nets.serve(), Nets.DELAY, TimeDistribution.Constant.ZERO);
    int other = nets.station("other", Nets.serve(), Nets.DELAY, TimeDistribution.Constant.ZERO);
    return nets.link(client, service, Role.REQUEST).link(service, other, role).bandwidth(bitsPerSecond).solve()
        .links().get(1);
  }

  @Test
  void answersTakeTheirDirection() {
    LinkResult load = load(Role.REQUEST, REQUEST, ANSWER, 16e6);
    assertEquals(100 * ANSWER * 8 / 16e6, load.utilization(), 1e-12);
    assertEquals(100.0 * (REQUEST + ANSWER), load.bytesPerSecond(), 1e-6);
  }

  @Test
  void requestsTakeTheOtherDirection() {
    assertEquals(100 * ANSWER * 8 / 16e6, load(Role.REQUEST, ANSWER, REQUEST, 16e6).utilization(), 1e-12);
  }

  @Test
  void whatNobodyWaitsForHasNoAnswer() {
    LinkResult load = load(Role.LOG, REQUEST, ANSWER, 16e6);
    assertEquals(100 * REQUEST * 8 / 16e6, load.utilization(), 1e-12);
    assertEquals(100.0 * REQUEST, load.bytesPerSecond(), 1e-6);
  }

  @Test
  void aLineIsNeverBusyForMoreThanAllOfTheTime() {
    assertEquals(1, load(Role.REQUEST, REQUEST, ANSWER, 1e6).utilization());
  }

  @Test
  void withoutABandwidthThereIsNoShareOfIt() {
    assertEquals(Double.NaN, load(Role.REQUEST, REQUEST, ANSWER, Double.POSITIVE_INFINITY).utilization());
  }
}
