package org.headroom.simulation.ui.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.headroom.simulation.LiveSnapshot;
import org.headroom.simulation.LiveSnapshot.Phase;
import org.junit.jupiter.api.Test;

/** How far a run has come is said of every phase. */
class ProgressWordsTest {
  private static final long MILLI = 1_000_000;

  private static String words(String state, Phase phase, long time, double speed) {
    return ProgressWords.state(state, Optional.of(new LiveSnapshot(phase, -10_000 * MILLI, time, 60_000 * MILLI,
        50 * MILLI, speed, 1, 0, List.of(), List.of(), List.of(), List.of())));
  }

  @Test
  void beforeTheFirstSnapshotItOnlyRuns() {
    assertEquals("Running", ProgressWords.state("Running", Optional.empty()));
  }

  @Test
  void theWarmUpIsToldFromItsBeginning() {
    assertEquals("Running, warm-up: 0.0 s of 10.0 s, × 2.00", words("Running", Phase.WARM_UP, -10_000 * MILLI, 2));
    assertEquals("Running, warm-up: 2.5 s of 10.0 s, × 20.0", words("Running", Phase.WARM_UP, -7_500 * MILLI, 20));
  }

  @Test
  void theSearchForItsEndIsTold() {
    assertEquals("Paused, looking for the end of the warm-up, 0.5 s tried, × 1.00",
        words("Paused", Phase.PILOT, -9_500 * MILLI, 1));
  }

  @Test
  void ofALongRunHoursAreTold() {
    LiveSnapshot seen = new LiveSnapshot(Phase.MEASURED, 0, 4_000_400 * MILLI, 36_000_000 * MILLI, 50 * MILLI, 2380, 1, 0,
        List.of(), List.of(), List.of(), List.of());
    assertEquals("Running at 1:06:40 h of 10:00:00 h, × 2,380", ProgressWords.state("Running", Optional.of(seen)));
  }

  @Test
  void inSlowMotionTheTimeHasMoreDigits() {
    assertEquals("Running at 1.0155 s of 60 s, × 0.0100", words("Running", Phase.MEASURED, 1_015_500_000L, 0.01));
  }
}
