package org.headroom.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.headroom.catalogue.Catalogue;
import org.headroom.model.Architecture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cost of validation grows about linearly with the model, whatever its shape. */
class LargeModelTest {
  private static final int COMPONENTS = 10_000;
  private static final ValidationOptions OPTIONS = ValidationOptions.standard(LocalDate.of(2026, 1, 15));
  private static final Catalogue CATALOGUE = Catalogue.builtIn();

  @ParameterizedTest
  @ValueSource(strings = {"chain", "star", "layers", "ring"})
  void tenThousandComponentsAreValidatedWithinSeconds(String shape) {
    Architecture architecture = Drawing.of(model(shape));
    long start = System.nanoTime();
    List<Finding> findings = Validator.validate(architecture, CATALOGUE, OPTIONS);
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    assertTrue(findings.size() > COMPONENTS, "every service lacks something");
    // Quadratic work would take minutes; the bound leaves room for a slow machine.
    assertTrue(time.compareTo(Duration.ofSeconds(10)) < 0, shape + " took " + time.toMillis() + " ms");
  }

  @Test
  void oneLongRingIsOneFinding() {
    long cycles = Validator.validate(Drawing.of(model("ring")), CATALOGUE, OPTIONS).stream()
        .filter(f -> f.rule().id().equals("HR106")).count();
    assertEquals(1, cycles);
  }

  private static String model(String shape) {
    StringBuilder text = new StringBuilder("RequestClass r\nClient user\n");
    IntStream.range(0, COMPONENTS).forEach(i -> text.append("Microservice s").append(i).append(" "
        + "instanceType=t3.large\n"));
    text.append("user -> s0\n");
    for (int i = 1; i < COMPONENTS; i++) {
      switch (shape) {
        case "chain", "ring" -> edge(text, i - 1, i);
        case "star" -> edge(text, 0, i);
        default -> {
          edge(text, i / 2, i);
          edge(text, i / 3, i);
        }
      }
    }
    if (shape.equals("ring")) {
      edge(text, COMPONENTS - 1, 0);
    }
    return text.append("Scenario day user sends r\n").toString();
  }

  private static void edge(StringBuilder text, int from, int to) {
    text.append('s').append(from).append(" -> s").append(to).append('\n');
  }
}
