package org.headroom.benchmarks.kernel;

import java.util.concurrent.TimeUnit;
import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.headroom.simulation.kernel.EventHeap;
import org.headroom.simulation.kernel.EventWheel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One hold (Jones 1986): the next of n pending events is taken and scheduled again. Times of one scale, and times of
 * which one in a hundred is ten thousand times longer, as time-outs are.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EventLists {

  private static final int DELAYS = 1 << 16;
  private static final double MEAN = 1e6;
  private static final int RARE = 100;
  private static final int LONGER = 10_000;

  @Param({"100", "10000", "100000"})
  public int pending;

  @Param({"exponential", "skewed"})
  public String delays;

  private final long[] delay = new long[DELAYS];
  private EventWheel wheel;
  private EventHeap heap;
  private int at;

  @Setup
  public void fill() {
    ZigguratSampler.Exponential times = ZigguratSampler.Exponential.of(new XoShiRo256PlusPlus(1, 2, 3, 4), MEAN);
    for (int i = 0; i < DELAYS; i++) {
      delay[i] = (long) times.sample() * (delays.equals("skewed") && i % RARE == 0 ? LONGER : 1);
    }
    wheel = new EventWheel();
    heap = new EventHeap(pending);
    for (int i = 0; i < pending; i++) {
      wheel.add(next(), i);
      heap.add(next(), i);
    }
  }

  private long next() {
    at = (at + 1) & (DELAYS - 1);
    return delay[at];
  }

  @Benchmark
  public void wheel() {
    long key = wheel.take();
    wheel.add(wheel.time() + next(), key);
  }

  @Benchmark
  public void heap() {
    long key = heap.take();
    heap.add(heap.time() + next(), key);
  }
}
