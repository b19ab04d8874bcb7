package org.headroom.simulation.des;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.headroom.simulation.kernel.Timer;
import org.headroom.simulation.network.Scaling;
import org.headroom.simulation.network.Station;

/**
 * Random failures of the replicas of one station. Each ready replica fails after an exponential time: candidates come
 * at the rate of the largest possible number of replicas, and one is a failure with the share that is ready.
 */
final class RandomFailures implements Timer {

  private final World world;
  private final Node node;
  private final Station.Failures failures;
  private final SharedStateContinuousSampler exponential;
  private final UniformRandomProvider random;
  private final int event;
  private final int repairEvent;
  private final int most;

  RandomFailures(World world, Node node, Station.Failures failures) {
    this.world = world;
    this.node = node;
    this.failures = failures;
    this.random = world.streams.stream(node.station.id(), "failures");
    this.exponential = ZigguratSampler.Exponential.of(random);
    this.event = world.schedule.register(this);
    this.repairEvent = world.schedule.register(now -> node.primary.start(1));
    int limit = node.station.scaling().map(Scaling::maximum).orElse(1);
    this.most = Math.max(limit, node.primary.replicas());
    scheduleNext(world.now());
  }

  private void scheduleNext(long now) {
    world.schedule.at(now + after(failures.meanTimeBetween() / most), event);
  }

  private long after(double mean) {
    return (long) Math.min(mean * exponential.sample(), 1e18);
  }

  @Override
  public void fire(long now) {
    int ready = node.primary.replicas();
    if (random.nextInt(most) < ready && node.primary.crash(1) > 0) {
      node.lost(1);
      world.schedule.at(now + node.untilStandby(after(failures.meanTimeToRepair())), repairEvent);
    }
    scheduleNext(now);
  }
}
