package org.headroom.simulation.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CountersTest {

  @Test
  void quantilesLieInsideTheirBucket() {
    Random random = new Random(1);
    LogHistogram histogram = new LogHistogram(7);
    long[] values = new long[100_000];
    for (int i = 0; i < values.length; i++) {
      values[i] = (long) Math.exp(30 * random.nextDouble());
      histogram.record(values[i]);
    }
    Arrays.sort(values);
    for (double p : new double[] {.01, .1, .5, .9, .99, .999}) {
      double exact = values[(int) (p * values.length)];
      assertEquals(exact, histogram.quantile(p), exact / 128 + 1, "p " + p);
    }
    assertEquals(Arrays.stream(values).average().orElseThrow(), histogram.mean(), 1e-6 * histogram.mean());
    assertEquals(values[values.length - 1], histogram.maximum());
  }

  @Test
  void smallTimesAreExact() {
    LogHistogram histogram = new LogHistogram(7);
    for (int i = 0; i < 200; i++) {
      histogram.record(i);
    }
    assertEquals(100, histogram.quantile(.5));
    assertEquals(199, histogram.quantile(1));
  }

  @Test
  void histogramsAddUp() {
    LogHistogram both = new LogHistogram(7);
    LogHistogram one = new LogHistogram(7);
    LogHistogram other = new LogHistogram(7);
    for (int i = 0; i < 10_000; i++) {
      long value = (long) i * i;
      both.record(value);
      (i % 3 == 0 ? one : other).record(value);
    }
    one.add(other);
    assertEquals(both.quantile(.37), one.quantile(.37));
    assertEquals(both.sum(), one.sum(), 1e-3);
    assertEquals(both.count(), one.count());
    one.clear();
    assertEquals(0, one.count());
    assertTrue(Double.isNaN(one.quantile(.5)));
  }

  @Test
  void theIntegralOfANumberOverTime() {
    TimeWeighted number = new TimeWeighted();
    long start = number.integral(-100);
    number.add(3, -50);
    number.decrement(0);
    number.set(10, 20);
    assertEquals(3 * 50 + 2 * 20 + 10 * 30, number.integral(50) - start);
    assertEquals(10, number.value());
  }

  @Test
  void theMapBehavesLikeAMap() {
    Random random = new Random(2);
    Map<Long, Integer> reference = new HashMap<>();
    LongIntMap map = new LongIntMap();
    for (int i = 0; i < 300_000; i++) {
      long key = (long) random.nextInt(2000) << random.nextInt(40);
      if (random.nextBoolean()) {
        map.put(key, i);
        reference.put(key, i);
      } else {
        Integer removed = reference.remove(key);
        assertEquals(removed == null ? LongIntMap.ABSENT : removed, map.remove(key));
      }
      assertEquals(reference.size(), map.size());
    }
    reference.forEach((key, value) -> assertEquals(value, map.get(key)));
  }

  @Test
  void listsKeepTheirOrder() {
    IntLists lists = new IntLists(2);
    lists.append(0, 1);
    lists.append(0, 2);
    lists.append(1, 30);
    lists.prepend(0, 3);
    lists.replace(0, 1, 40);
    lists.remove(0, 2);
    assertEquals(3, lists.first(0));
    assertEquals(40, lists.next(3));
    assertEquals(IntLists.NONE, lists.next(40));
    assertEquals(30, lists.first(1));
  }
}
