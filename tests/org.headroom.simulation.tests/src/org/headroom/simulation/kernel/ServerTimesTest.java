package org.headroom.simulation.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages begin when a plain search for the server that is free first says so. */
class ServerTimesTest {

  @ParameterizedTest(name = "{0} servers, load {1}")
  @CsvSource({"1, 0.9", "1, 1.2", "2, 0.5", "7, 0.95", "8, 0.3", "8, 0.9", "64, 0.4", "64, 0.99", "64, 1.1",
      "1000, 0.5"})
  void messagesBeginAtTheFirstFreeServer(int count, double load) {
    Random random = new Random(count);
    ServerTimes servers = new ServerTimes(count);
    long[] freeAt = new long[count];
    Arrays.fill(freeAt, Long.MIN_VALUE);
    Deque<Long> waiting = new ArrayDeque<>();
    long arrival = 0;
    for (int i = 0; i < 20_000; i++) {
      // Quiet and busy times in turn.
      double pressure = i / 4000 % 2 == 0 ? load : 2 * load;
      arrival += (long) (-1e6 / (pressure * count) * Math.log(1 - random.nextDouble()));
      long service = (long) (-1e6 * Math.log(1 - random.nextDouble()));
      int first = 0;
      for (int s = 1; s < count; s++) {
        first = freeAt[s] < freeAt[first] ? s : first;
      }
      long expected = Math.max(arrival, freeAt[first]);
      while (!waiting.isEmpty() && waiting.peek() <= arrival) {
        waiting.remove();
      }
      long begin = servers.begin(arrival);
      assertEquals(expected, begin);
      assertEquals(waiting.size(), servers.waiting(arrival));
      if (begin > arrival) {
        servers.await(begin);
        waiting.add(begin);
      }
      servers.occupy(arrival, begin + service);
      freeAt[first] = begin + service;
    }
  }
}
