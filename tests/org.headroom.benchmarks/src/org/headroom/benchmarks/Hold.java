package org.headroom.benchmarks;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.headroom.simulation.kernel.Schedule;

/**
 * The HOLD model (Jones 1986) on the kernel's schedule: each of n pending events schedules itself again after an
 * exponential time. Arguments: pending events, holds per run. Prints the holds per second of the fastest of several
 * runs.
 */
final class Hold {

  private static final int RUNS = 6;
  private static final double MEAN = 1e6;

  private Hold() {}

  public static void main(String[] arguments) {
    int pending = Integer.parseInt(arguments[0]);
    long holds = Long.parseLong(arguments[1]);
    double best = 0;
    for (int run = 0; run < RUNS; run++) {
      UniformRandomProvider random = new XoShiRo256PlusPlus(run + 1, 2, 3, 4);
      ZigguratSampler.Exponential delay = ZigguratSampler.Exponential.of(random, MEAN);
      Schedule schedule = new Schedule(0);
      for (int i = 0; i < pending; i++) {
        schedule.at((long) delay.sample(), i);
      }
      long begin = System.nanoTime();
      for (long i = 0; i < holds; i++) {
        int event = schedule.next(Long.MAX_VALUE);
        schedule.at(schedule.now() + (long) delay.sample(), event);
      }
      double rate = holds / ((System.nanoTime() - begin) / Networks.SECOND);
      System.err.printf("headroom hold: %.0f/s, clock %d%n", rate, schedule.now());
      best = Math.max(best, rate);
    }
    System.out.printf("%.0f%n", best);
  }
}
