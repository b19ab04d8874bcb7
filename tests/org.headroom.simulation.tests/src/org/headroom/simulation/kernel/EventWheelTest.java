package org.headroom.simulation.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The calendar and the heap give every sequence of events in the order of a plain priority queue. */
class EventWheelTest {

  static Stream<Arguments> increments() {
    return Stream.of(
        named("exponential", r -> (long) (-1e6 * Math.log(1 - r.nextDouble()))),
        named("all at once", r -> 0),
        named("mostly at once", r -> r.nextInt(100) == 0 ? 1_000_000_000L : 0),
        named("two scales", r -> r.nextBoolean() ? r.nextInt(10) : 1_000_000_000_000L + r.nextInt(1000)),
        named("heavy tail", r -> (long) Math.min(1e17, 1e3 / Math.pow(1 - r.nextDouble(), 2))),
        named("triangular", r -> (long) (1e9 * (r.nextDouble() + r.nextDouble()))));
  }

  private static Arguments named(String name, ToLongFunction<Random> increment) {
    return Arguments.of(name, increment);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("increments")
  void eventsComeInOrder(String name, ToLongFunction<Random> increment) {
    Random random = new Random(1);
    PriorityQueue<long[]> reference =
        new PriorityQueue<>(Comparator.<long[]>comparingLong(e -> e[0]).thenComparingLong(e -> e[1]));
    EventWheel wheel = new EventWheel();
    EventHeap heap = new EventHeap(4);
    long now = -5_000_000_000L;
    long key = 0;
    for (int step = 0; step < 200_000; step++) {
      int size = reference.size();
      // The number pending swings between a few and thousands.
      boolean add = size < 3 || random.nextInt(1000) < (step / 20_000 % 2 == 0 ? 550 : 450);
      if (add) {
        long time = now + increment.applyAsLong(random);
        reference.add(new long[] {time, key});
        wheel.add(time, key);
        heap.add(time, key);
        key++;
      } else {
        long[] expected = reference.remove();
        assertEquals(expected[0], wheel.nextTime());
        assertEquals(expected[1], wheel.take());
        assertEquals(expected[0], wheel.time());
        assertEquals(expected[1], heap.take());
        assertEquals(expected[0], heap.time());
        now = expected[0];
      }
      assertEquals(reference.size(), wheel.size());
      assertEquals(reference.size(), heap.size());
    }
    while (!reference.isEmpty()) {
      assertEquals(reference.remove()[1], wheel.take());
    }
    assertTrue(wheel.isEmpty());
  }

  @Test
  void constantDelaysKeepTheOrderOfScheduling() {
    Schedule schedule = new Schedule(0);
    int line = schedule.line(10);
    schedule.after(line, 1);
    schedule.at(10, 2);
    schedule.after(line, 3);
    schedule.at(5, 4);
    int[] order = new int[4];
    for (int i = 0; i < 4; i++) {
      order[i] = schedule.next(100);
    }
    assertArrayEquals(new int[] {4, 1, 2, 3}, order);
    assertEquals(Schedule.NONE, schedule.next(100));
    assertEquals(100, schedule.now());
  }

  @Test
  void eventsKeptApartKeepTheirPlaceInTheOrder() {
    Random random = new Random(3);
    Schedule all = new Schedule(0);
    Schedule apart = new Schedule(0);
    for (int event = 0; event < 5000; event++) {
      long time = all.now() + random.nextInt(4);
      boolean soon = random.nextBoolean();
      long reserved = apart.reserve();
      all.at(time, event);
      if (soon) {
        apart.soonAt(time, reserved, event);
      } else {
        apart.at(time, event);
        all.reserve();
      }
      if (event % 3 > 0) {
        long until = all.now() + random.nextInt(3);
        assertEquals(all.nextTime(until), apart.nextTime(until));
        assertEquals(all.next(until), apart.next(until));
        assertEquals(all.now(), apart.now());
      }
    }
    int next = all.next(Long.MAX_VALUE);
    while (next != Schedule.NONE) {
      assertEquals(next, apart.next(Long.MAX_VALUE));
      next = all.next(Long.MAX_VALUE);
    }
    assertEquals(Schedule.NONE, apart.next(Long.MAX_VALUE));
    assertEquals(all.executed(), apart.executed());
  }

  @Test
  void nothingIsExecutedWithoutTheListWhileSomethingKeptApartIsEarlier() {
    Schedule schedule = new Schedule(0);
    schedule.at(0, 1);
    schedule.soonAt(5, schedule.reserve(), 2);
    assertEquals(1, schedule.next(100));
    assertTrue(schedule.advance(4));
    assertFalse(schedule.advance(5));
    assertEquals(2, schedule.next(100));
    assertTrue(schedule.advance(6));
  }

  @Test
  void anEventAfterTheLimitWaits() {
    Schedule schedule = new Schedule(0);
    schedule.at(50, 7);
    assertEquals(Schedule.NONE, schedule.next(49));
    assertEquals(7, schedule.next(50));
  }
}
