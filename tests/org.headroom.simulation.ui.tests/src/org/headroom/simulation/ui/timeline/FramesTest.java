package org.headroom.simulation.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import org.headroom.diagram.render.Overlay;
import org.junit.jupiter.api.Test;

/** What the diagram shows of one moment. */
class FramesTest {
  private static final double[] UNKNOWN = {Double.NaN, Double.NaN, Double.NaN, Double.NaN};

  private static Timeline timeline(double... replicas) {
    double[] busy = {0.2, 0.5, 0.9, 0.3};
    double[] waiting = {0, 1, 7, 2};
    return new Timeline(new double[] {1, 2, 3, 4}, Map.of(),
        Map.of("svc", new Timeline.StationTrack(busy, waiting, replicas, UNKNOWN, UNKNOWN)),
        Map.of("link", new double[] {10, 20, 30, 40}));
  }

  private static String badge(int position, double... replicas) {
    return Frames.at(timeline(replicas), position, "s").replicas().getOrDefault("svc", "");
  }

  @Test
  void beforeMeasuringTheCaptionTellsOfTheWarmUp() {
    assertEquals("ramp, warm-up, 2.5 s before measuring",
        Frames.at(new Timeline(new double[] {-2.5}, Map.of(), Map.of(), Map.of()), 0, "ramp").caption());
  }

  @Test
  void valuesAreThoseOfTheMoment() {
    Overlay overlay = Frames.at(timeline(5, 5, 5, 5), 2, "ramp");
    assertEquals(0.9, overlay.utilisation().get("svc"));
    assertEquals(7, overlay.queueLength().get("svc"));
    assertEquals(30, overlay.messagesPerSecond().get("link"));
    assertEquals("ramp, at 3.0 s", overlay.caption());
  }

  @Test
  void aBadgeTellsTheWayOfTheReplicas() {
    assertEquals("", badge(0, 5, 8, 8, 5));
    assertEquals("5→8", badge(1, 5, 8, 8, 5));
    assertEquals("5→8→5", badge(3, 5, 8, 8, 5));
    assertEquals("5→3", badge(3, 5, 5, 4, 3));
    assertEquals("", badge(3, 5, 5, 5, 5));
  }

  @Test
  void aComponentWithoutReplicasIsDown() {
    assertTrue(Frames.at(timeline(1, 0, 0, 1), 1, "s").failed().contains("svc"));
    assertFalse(Frames.at(timeline(1, 0, 0, 1), 3, "s").failed().contains("svc"), "it is up again");
    assertFalse(Frames.at(timeline(0, 0, 0, 0), 3, "s").failed().contains("svc"), "it never had any");
  }

  @Test
  void aTimeBetweenTwoPointsBelongsToTheEarlier() {
    Timeline timeline = timeline(1, 1, 1, 1);
    assertEquals(1, timeline.at(2.9));
    assertEquals(0, timeline.at(-5));
    assertEquals(3, timeline.at(Double.POSITIVE_INFINITY));
    assertEquals(-1, Timeline.EMPTY.at(0));
    assertTrue(Arrays.equals(new double[] {1, 2, 3, 4}, timeline.seconds()));
  }
}
