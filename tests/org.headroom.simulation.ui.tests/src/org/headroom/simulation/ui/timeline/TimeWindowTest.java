package org.headroom.simulation.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Charts show a part of a run. */
class TimeWindowTest {
  private static Timeline until(int last) {
    double[] seconds = IntStream.rangeClosed(0, last).asDoubleStream().toArray();
    return new Timeline(seconds, Map.of(), Map.of(), Map.of());
  }

  @Test
  void theMomentThatIsPointedAtStaysAtItsPlace() {
    TimeWindow window = TimeWindow.ALL.zoomed(until(90), 30, 1);
    assertEquals(10, window.from(), 1e-9);
    assertEquals(70, window.to(), 1e-9);
    assertEquals((30 - window.from()) / (window.to() - window.from()), 30 / 90.0, 1e-9);
  }

  @Test
  void lookingFromFartherAwayEndsWithTheWholeRun() {
    TimeWindow window = TimeWindow.ALL.zoomed(until(90), 30, 2);
    assertTrue(window.zoomed(until(90), 80, -3).isAll());
  }

  @Test
  void thereIsAlwaysACourseToSee() {
    TimeWindow window = TimeWindow.ALL;
    for (int i = 0; i < 50; i++) {
      window = window.zoomed(until(90), 90, 1);
    }
    assertTrue(window.to() - window.from() > 5, window + "");
    assertFalse(window.canShrink(until(90)));
    assertSame(TimeWindow.ALL, TimeWindow.ALL.zoomed(until(3), 1, 1));
  }

  @Test
  void aRunThatBeginsAnewIsShownAsAWhole() {
    assertTrue(new TimeWindow(40, 60).within(until(20)).isAll());
    assertTrue(new TimeWindow(40, 60).within(Timeline.EMPTY).isAll());
    assertEquals(new TimeWindow(40, 60), new TimeWindow(40, 60).within(until(50)), "it goes on");
  }
}
