package org.headroom.cli.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongFunction;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Tries an input many times, each time with another seed, and holds each to the same law: no other exception than the
 * documented ones, no more than two seconds of processor time, no more than a bounded memory.
 *
 * <p>{@code -Dheadroom.fuzz.seconds=600} tries for that long, from seeds never used before; without it a fixed number
 * of seeds, the same every time. {@code -Dheadroom.fuzz.seed=7} repeats one.
 */
public final class Trial {

  private static final double MOST_SECONDS = 2;
  private static final long MOST_BYTES = 1L << 30;

  /** What is tried; says what is wrong with the outcome. */
  @FunctionalInterface
  public interface Attempt {
    Optional<String> run() throws Exception;
  }

  private Trial() {
  }

  /** @param rounds how many seeds when nothing else is said */
  public static void run(int rounds, LongFunction<Attempt> attempts) {
    Long repeated = Long.getLong("headroom.fuzz.seed");
    long seconds = Long.getLong("headroom.fuzz.seconds", 0L);
    if (repeated != null) {
      once(repeated, attempts);
      return;
    }
    if (seconds > 0) {
      Random seeds = new Random();
      long end = System.nanoTime() + seconds * 1_000_000_000L;
      while (System.nanoTime() < end) {
        once(seeds.nextLong(), attempts);
      }
      return;
    }
    for (long seed = 1; seed <= rounds; seed++) {
      once(seed, attempts);
    }
  }

  private static void once(long seed, LongFunction<Attempt> attempts) {
    Attempt attempt = attempts.apply(seed);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    long allocated = allocatedBytes();
    String repeat = " (repeat with -Dheadroom.fuzz.seed=" + seed + ")";
    Optional<String> complaint;
    try {
      complaint = attempt.run();
    } catch (Exception | StackOverflowError | OutOfMemoryError | AssertionError e) {
      throw new AssertionError(e + repeat, e);
    }
    double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
    long bytes = allocatedBytes() - allocated;
    if (complaint.isPresent()) {
      throw new AssertionError(complaint.get() + repeat);
    }
    if (seconds > MOST_SECONDS || bytes > MOST_BYTES) {
      throw new AssertionError("it took " + seconds + " s and " + (bytes >> 20) + " MiB" + repeat);
    }
  }

  private static long allocatedBytes() {
    try {
      return (Long) ManagementFactory.getPlatformMBeanServer()
          .invoke(new ObjectName(ManagementFactory.THREAD_MXBEAN_NAME),
          "getThreadAllocatedBytes", new Object[] {Thread.currentThread().getId()}, new String[] {"long"});
    } catch (JMException e) {
      throw new IllegalStateException("this Java does not count what a thread allocates", e);
    }
  }
}
