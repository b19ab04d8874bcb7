package org.headroom.analysis.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.headroom.analysis.Engines;
import org.headroom.analysis.ModelBuilder;
import org.headroom.analysis.RunOptions;
import org.headroom.model.Server;
import org.headroom.simulation.RunControl;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final RunOptions OPTIONS =
      RunOptions.defaults().withDuration(Duration.ofSeconds(60)).withReplications(8);

  private static List<Difference> compare(ModelBuilder first, ModelBuilder second) {
    return new Comparison(Engines.simulator())
        .compare(first.architecture, OPTIONS, second.architecture, OPTIONS, RunControl.NONE);
  }

  private static Difference find(List<Difference> differences, String subject, String quantity) {
    return differences.stream().filter(d -> d.subject().equals(subject) && d.quantity().equals(quantity)).findFirst()
        .orElseThrow();
  }

  @Test
  void equalModelsDoNotDifferAtAll() {
    for (Difference difference : compare(ModelBuilder.singleServer("500 rps", "1 ms"),
        ModelBuilder.singleServer("500 rps", "1 ms"))) {
      assertEquals(0, difference.difference().mean(), difference.toString());
      assertFalse(difference.isSignificant());
    }
  }

  /** M/M/1 at 70 %: 3.33 ms; M/M/2 with the same servers, ρ = 0.35: 1 / (1 − ρ²) = 1.140 ms. */
  @Test
  void aSecondServerShowsUnderTheSameArrivals() {
    ModelBuilder two = ModelBuilder.singleServer("700 rps", "1 ms");
    Server service = (Server) two.architecture.getNodes().get(1);
    ModelBuilder.set(service, "concurrencyPerReplica", "2");
    List<Difference> differences = compare(ModelBuilder.singleServer("700 rps", "1 ms"), two);
    Difference mean = find(differences, "read", "latency mean ms");
    assertTrue(mean.isSignificant());
    double exact = 1 / (1 - 0.35 * 0.35) - 1 / 0.3;
    assertTrue(mean.difference().low() - 0.05 < exact && exact < mean.difference().high() + 0.05, mean.toString());
    assertTrue(mean.difference().high() - mean.difference().low() < 0.5, mean.toString());
    Difference utilisation = find(differences, "service", "utilisation");
    assertEquals(-0.35, utilisation.difference().mean(), 0.02);
  }
}
