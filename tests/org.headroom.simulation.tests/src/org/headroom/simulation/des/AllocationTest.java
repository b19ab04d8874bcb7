package org.headroom.simulation.des;

import static org.headroom.simulation.des.NetworkBuilder.experiment;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.IntStream;
import org.headroom.simulation.kernel.RandomStreams;
import org.headroom.simulation.kernel.Schedule;
import org.headroom.simulation.kernel.ZipfKeys;
import org.headroom.simulation.network.Experiment;
import org.headroom.simulation.network.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Once warm, events allocate nothing: pools and tables have grown to what is in flight at most. */
class AllocationTest {

  private static final double BYTES_PER_EVENT = .5;
  private static final int MOST_WINDOWS = 40;

  static IntStream seeds() {
    return IntStream.range(200, 206);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void eventsDoNotAllocate(int seed) {
    Network network = RandomNetworks.network(seed);
    Experiment experiment = experiment(0, 1000, 1);
    World world =
        new Replication(
                new Blueprint(network), experiment, 0, 0, experiment.faults(), DiscreteEventEngine.DEFAULT_LIMITS)
            .world();
    execute(world, 300_000);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    int events = 100_000;
    double least = Double.POSITIVE_INFINITY;
    // Before its code is compiled, the interpreter makes objects that the compiler does away with; on a busy machine
    // the compiler takes its time. One quiet window proves the claim.
    for (int window = 0; window < MOST_WINDOWS && least >= BYTES_PER_EVENT; window++) {
      long before = threads.getThreadAllocatedBytes(thread);
      execute(world, events);
      least = Math.min(least, (double) (threads.getThreadAllocatedBytes(thread) - before) / events);
    }
    // Pools may double in some of the windows; decisions of scaling, crashes and a new day length leave a little in
    // all.
    double perEvent = least;
    assertTrue(perEvent < BYTES_PER_EVENT, () -> perEvent + " bytes per event");
  }

  private static void execute(World world, int events) {
    for (int i = 0; i < events; i++) {
      int event = world.schedule.next(Long.MAX_VALUE);
      if (event == Schedule.NONE) {
        throw new IllegalStateException("no more events");
      }
      world.execute(event);
    }
  }

  @Test
  void drawingRandomNumbersDoesNotAllocate() {
    var random = new RandomStreams(1, 0).stream("a", "b");
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    var keys = new ZipfKeys(5_000_000, 1).draws(7);
    long sum = keys.key(0) + random.nextInt(3);
    long before = threads.getThreadAllocatedBytes(thread);
    for (int i = 0; i < 100_000; i++) {
      sum += keys.key(i);
    }
    long allocated = threads.getThreadAllocatedBytes(thread) - before;
    assertTrue(sum > 0 && allocated < 1000, () -> allocated + " bytes");
  }
}
