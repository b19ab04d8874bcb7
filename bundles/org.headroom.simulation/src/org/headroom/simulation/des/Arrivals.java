package org.headroom.simulation.des;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.headroom.simulation.kernel.Schedule;
import org.headroom.simulation.kernel.Timer;
import org.headroom.simulation.network.Source;

/** Starts the requests of one source. */
final class Arrivals implements Timer {

  /** Requests started before the event list is asked again. */
  private static final int MOST_AT_ONCE = 64;

  private final World world;
  private final Source source;
  private final int event;
  private final ArrivalTimes times;
  private final Increments increments;
  private final UniformRandomProvider mix;
  private final double[] cumulative;
  private final int numberOffset;
  private final int numberStride;
  private final long[] started;
  /** Per class: the way of requests that are simple enough, or null. */
  private final Express[] express;
  private double time;

  Arrivals(World world, int index, int sources) {
    this.world = world;
    this.source = world.network.sources().get(index);
    String name = world.network.stations().get(source.station()).id() + sameStationBefore(world, index);
    this.event = world.schedule.register(this);
    this.time = world.now();
    this.times = ArrivalTimes.of(source.profile(), time, world.streams.stream(name, "modulation"));
    this.increments = increments(source, world.streams.stream(name, "arrivals"));
    this.mix = world.streams.stream(name, "mix");
    this.cumulative = cumulative(source.mix());
    this.numberOffset = index;
    this.numberStride = sources;
    this.started = new long[source.mix().size()];
    this.express = new Express[started.length];
    Arrays.setAll(express, c -> Express.of(world, world.nodes[source.station()], c));
    scheduleFirst(source.arrivals() == Source.Arrivals.DETERMINISTIC ? mix.nextDouble() : increments.next());
  }

  /** Sources of one station are told apart by their order there. */
  private static String sameStationBefore(World world, int index) {
    int station = world.network.sources().get(index).station();
    int before = 0;
    for (int i = 0; i < index; i++) {
      before += world.network.sources().get(i).station() == station ? 1 : 0;
    }
    return before == 0 ? "" : "#" + before;
  }

  private static double[] cumulative(List<Double> mix) {
    double[] sums = new double[mix.size()];
    double sum = 0;
    for (int i = 0; i < sums.length; i++) {
      sum += Math.max(0, mix.get(i));
      sums[i] = sum;
    }
    if (!(sum > 0)) {
      throw new IllegalArgumentException("the mix of a source must have a positive share, was " + mix);
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= sum;
    }
    return sums;
  }

  @Override
  public void fire(long now) {
    Schedule schedule = world.schedule;
    for (int i = 1; i <= MOST_AT_ONCE; i++) {
      time = times.after(time, increments.next());
      boolean ends = time >= Long.MAX_VALUE / 2.0;
      long reserved = ends ? 0 : schedule.reserve();
      boolean stirred = startOne(schedule.now());
      if (ends) {
        return;
      }
      long next = Math.max(schedule.now(), Math.round(time));
      // After a request without events of its own the next arrival is often the next event.
      if (stirred || i == MOST_AT_ONCE || !schedule.advance(next)) {
        schedule.soonAt(next, reserved, event);
        return;
      }
    }
  }

  /** Starts the next request; returns whether that may have scheduled events. */
  private boolean startOne(long now) {
    int type = type();
    // Numbers of different sources differ, so that their requests draw different keys.
    long number = started[type]++ * numberStride + numberOffset;
    if (express[type] != null && express[type].isOpen()) {
      return express[type].start(type, number, now);
    }
    start(type, number, now);
    return true;
  }

  private int type() {
    int type = 0;
    if (cumulative.length > 1) {
      double point = mix.nextDouble();
      while (type < cumulative.length - 1 && cumulative[type] <= point) {
        type++;
      }
    }
    return type;
  }

  private void start(int type, long number, long now) {
    Visits visits = world.visits;
    int v = visits.allocate(type, source.station());
    visits.flags(v, Visits.ROOT | Visits.TRACED);
    visits.link(v, Visits.NONE);
    visits.depth(v, 0);
    visits.sentAt(v, now);
    visits.bornAt(v, now);
    visits.number(v, number);
    world.requests.started(v);
    world.nodes[source.station()].arrive(v);
  }

  private void scheduleFirst(double area) {
    time = times.after(time, area);
    if (time < Long.MAX_VALUE / 2.0) {
      world.schedule.at(Math.max(world.now(), Math.round(time)), event);
    }
  }

  /** Distances of arrivals of unit rate. */
  @FunctionalInterface
  private interface Increments {
    double next();
  }

  private static Increments increments(Source source, UniformRandomProvider random) {
    return switch (source.arrivals()) {
      case POISSON -> ZigguratSampler.Exponential.of(random)::sample;
      case DETERMINISTIC -> () -> 1;
      case BURSTY -> bursty(Math.max(1, source.burstiness() * source.burstiness()), random);
    };
  }

  /** Two exponential branches with balanced means and the given squared coefficient of variation. */
  private static Increments bursty(double scv, UniformRandomProvider random) {
    double first = (1 + Math.sqrt((scv - 1) / (scv + 1))) / 2;
    double firstMean = 1 / (2 * first);
    double secondMean = 1 / (2 * (1 - first));
    ZigguratSampler.Exponential exponential = ZigguratSampler.Exponential.of(random);
    return () -> (random.nextDouble() < first ? firstMean : secondMean) * exponential.sample();
  }
}
