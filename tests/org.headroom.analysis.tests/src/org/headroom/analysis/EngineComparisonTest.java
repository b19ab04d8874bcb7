package org.headroom.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.headroom.analysis.RunOptions.EngineChoice;
import org.headroom.analysis.result.EngineComparison;
import org.headroom.analysis.result.RunResult;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.result.RunStatistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineComparisonTest {
  private static EngineComparison compare(ModelBuilder model, RunOptions options) {
    List<RunResult> results =
        Engines.simulator().run(model.architecture, options.withEngine(EngineChoice.BOTH), RunControl.NONE);
    assertEquals(RunStatistics.Kind.DES, results.get(0).statistics().engine());
    assertEquals(RunStatistics.Kind.ANALYTIC, results.get(1).statistics().engine());
    return EngineComparison.of(results.get(0), results.get(1));
  }

  /** Ten replications with a 95 % interval each: the interval is doubled, since five quantities are looked at. */
  @ParameterizedTest
  @CsvSource({"300 rps", "500 rps", "700 rps"})
  void theEnginesAgreeOnOneServer(String rate) {
    EngineComparison comparison = compare(ModelBuilder.singleServer(rate, "1 ms"),
        RunOptions.defaults().withReplications(10).withDuration(Duration.ofMinutes(2)));
    assertEquals(4, comparison.rows().size());
    for (EngineComparison.Row row : comparison.rows()) {
      double halfWidth = (row.discreteEvent().high() - row.discreteEvent().low()) / 2;
      assertEquals(row.discreteEvent().mean(), row.analytic(), 2 * halfWidth, row.toString());
    }
  }

  /** The analytic engine approximates caches and batches; means of user-facing classes stay within a tenth. */
  @Test
  void theEnginesAgreeOnAShopWithinATenth() {
    EngineComparison comparison = compare(new SeedLike().model,
        RunOptions.defaults().withReplications(2).withDuration(Duration.ofSeconds(30)));
    for (EngineComparison.Row row : comparison.rows()) {
      if (row.quantity().equals("latency mean ms")) {
        assertTrue(Math.abs(row.relativeDifference()) < 0.1, row.toString());
      }
    }
  }
}
