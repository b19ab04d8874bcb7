package org.headroom.benchmarks.kernel;

import java.util.concurrent.TimeUnit;
import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.headroom.simulation.kernel.LogHistogram;
import org.headroom.simulation.kernel.TimeSampler;
import org.headroom.simulation.kernel.TimeWeighted;
import org.headroom.simulation.kernel.ZipfKeys;
import org.headroom.simulation.network.TimeDistribution;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What every event pays for: random times and keys, histograms, time-weighted averages. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Measures {

  private static final int HISTOGRAM_BITS = 7;
  private static final double MEAN = 1e6;
  private static final long KEYS = 1_000_000;

  private final XoShiRo256PlusPlus random = new XoShiRo256PlusPlus(1, 2, 3, 4);
  private final TimeSampler exponential = TimeSampler.of(new TimeDistribution.Exponential(MEAN), random);
  private final TimeSampler logNormal = TimeSampler.of(new TimeDistribution.LogNormal(MEAN, 0.5), random);
  private final ZipfKeys.Draws keys = new ZipfKeys(KEYS, 0.9).draws(1);
  private final LogHistogram histogram = new LogHistogram(HISTOGRAM_BITS);
  private final TimeWeighted length = new TimeWeighted();
  private long item;

  @Benchmark
  public long exponentialTime() {
    return exponential.next();
  }

  @Benchmark
  public long logNormalTime() {
    return logNormal.next();
  }

  @Benchmark
  public long zipfKey() {
    return keys.key(item++);
  }

  @Benchmark
  public void histogram() {
    histogram.record(item += 7919);
  }

  @Benchmark
  public void timeWeighted() {
    item += 7919;
    length.add((item & 1) * 2 - 1, item);
  }
}
