package org.headroom.simulation.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.headroom.simulation.LiveSnapshot;
import org.headroom.simulation.LiveSnapshot.ClassState;
import org.headroom.simulation.LiveSnapshot.LinkState;
import org.headroom.simulation.LiveSnapshot.Percentiles;
import org.headroom.simulation.LiveSnapshot.Phase;
import org.headroom.simulation.LiveSnapshot.StationState;
import org.junit.jupiter.api.Test;

/** Snapshots of a run become a timeline. */
class LiveRecorderTest {
  private static final long MILLI = 1_000_000;

  private static LiveSnapshot at(long time, long messages, boolean crashed) {
    return at(time < 0 ? Phase.WARM_UP : Phase.MEASURED, time, messages, crashed);
  }

  private static LiveSnapshot at(Phase phase, long time, long messages, boolean crashed) {
    Percentiles latency = new Percentiles(2e6, 1e6, 3e6, 4e6);
    return new LiveSnapshot(phase, -1000 * MILLI, time, 1000 * MILLI, 10 * MILLI, 1, 1, 0,
        List.of(new ClassState("read", 0, 0, 0, 100, 90, 10, latency, latency)),
        List.of(new StationState("svc", 0.5, 3, 1, 2, crashed, 0, 0, -1, 0),
            new StationState("broker", 0.1, 0, 0, 1, false, 0, 0, 42, 7 * MILLI)),
        List.of(new LinkState("link", messages, 1, false)), List.of());
  }

  @Test
  void latenciesAreMilliseconds() {
    LiveRecorder recorder = new LiveRecorder();
    recorder.add(at(0, 0, false));
    Timeline.ClassTrack track = recorder.timeline().classes().get("read");
    assertEquals(List.of(1.0, 2.0, 3.0, 4.0), List.of(track.p50()[0], track.mean()[0], track.p95()[0], track.p99()[0]));
  }

  @Test
  void onlyBrokersHaveDepthAndLag() {
    LiveRecorder recorder = new LiveRecorder();
    recorder.add(at(0, 0, false));
    Timeline timeline = recorder.timeline();
    assertTrue(Double.isNaN(timeline.stations().get("svc").depth()[0]));
    assertEquals(42, timeline.stations().get("broker").depth()[0]);
    assertEquals(7, timeline.stations().get("broker").lag()[0]);
  }

  @Test
  void aCrashedComponentHasNoReplicas() {
    LiveRecorder recorder = new LiveRecorder();
    recorder.add(at(0, 0, false));
    recorder.add(at(MILLI, 0, true));
    assertEquals(0, recorder.timeline().stations().get("svc").replicas()[1]);
  }

  @Test
  void ratesAreMeansOverASecond() {
    LiveRecorder recorder = new LiveRecorder();
    recorder.add(at(0, 0, false));
    recorder.add(at(500 * MILLI, 100, false));
    recorder.add(at(1000 * MILLI, 600, false));
    double[] rates = recorder.timeline().links().get("link");
    assertEquals(200, rates[1], 1e-9);
    assertEquals(600, rates[2], 1e-9);
  }

  private static LiveSnapshot busy(long time, long interval, long completed, double utilisation) {
    Percentiles nothing = new Percentiles(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    Percentiles soFar = new Percentiles(2e6, 2e6, 2e6, 2e6);
    return new LiveSnapshot(Phase.MEASURED, 0, time, 1000 * MILLI, interval, 1, 1, 0,
        List.of(new ClassState("read", completed, completed, 0, 0, 0, 0, nothing, soFar)),
        List.of(new StationState("svc", utilisation, 0, 0, 1, false, 0, 0, -1, 0)), List.of(), List.of());
  }

  @Test
  void aStepByOneEventLeavesTheFiguresAsTheyAre() {
    LiveRecorder recorder = new LiveRecorder();
    recorder.add(busy(0, 0, 0, 0));
    recorder.add(busy(500 * MILLI, 500 * MILLI, 1000, 0.5));
    recorder.add(busy(500 * MILLI + 10, 10, 1000, 0));
    Timeline.ClassTrack track = recorder.timeline().classes().get("read");
    int last = recorder.timeline().size() - 1;
    assertEquals(2000, track.offered()[last], 1);
    assertEquals(2000, track.completed()[last], 1);
    assertEquals(2, track.p99()[last], 1e-9, "latency of all answers, for there was no recent one");
    assertEquals(0.5, recorder.timeline().stations().get("svc").utilization()[last], 1e-3);
  }

  @Test
  void ratesSurviveTheNewCountAfterTheWarmUp() {
    LiveRecorder recorder = new LiveRecorder();
    recorder.add(at(-100 * MILLI, 5000, false));
    recorder.add(at(Phase.WARM_UP, 0, 6000, false));
    recorder.add(at(1 * MILLI, 0, false));
    recorder.add(at(101 * MILLI, 10, false));
    assertEquals(List.of(1.0, 10_000.0, 1.0, 100.0),
        Arrays.stream(recorder.timeline().links().get("link")).boxed().toList());
  }

  @Test
  void theRunItselfBeginsWithoutWhatWasSeenOfItsPilotRun() {
    LiveRecorder recorder = new LiveRecorder();
    recorder.add(at(Phase.PILOT, -900 * MILLI, 10, false));
    recorder.add(at(Phase.PILOT, -100 * MILLI, 100, false));
    assertEquals(2, recorder.timeline().size());
    recorder.add(at(-200 * MILLI, 5, false));
    recorder.add(at(-100 * MILLI, 10, false));
    assertEquals(List.of(-0.2, -0.1), Arrays.stream(recorder.timeline().seconds()).boxed().toList());
    assertEquals(50, recorder.timeline().links().get("link")[1], 1e-9);
  }

  @Test
  void aLongRunKeepsABoundedNumberOfPointsFromItsBeginningToItsEnd() {
    LiveRecorder recorder = new LiveRecorder();
    for (int i = 0; i < 20_000; i++) {
      recorder.add(at(i * MILLI, i, false));
    }
    Timeline timeline = recorder.timeline();
    assertTrue(timeline.size() > 200 && timeline.size() <= 801, timeline.size() + " points");
    assertEquals(0, timeline.seconds()[0]);
    assertEquals(19.999, timeline.end(), 1e-9);
    for (int i = 1; i < timeline.size(); i++) {
      assertTrue(timeline.seconds()[i] > timeline.seconds()[i - 1], "ascending");
    }
  }
}
