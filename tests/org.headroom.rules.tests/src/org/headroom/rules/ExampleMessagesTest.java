package org.headroom.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.headroom.catalogue.Catalogue;
import org.headroom.model.Architecture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each rule says about its first example; the reference of the rules shows it. */
class ExampleMessagesTest {
  private static final Path MESSAGES =
      Path.of(System.getProperty("headroom.root"), "tests/org.headroom.rules.tests/data/example-messages.txt");

  @Test
  void messagesOfTheExamplesAreUpToDate(@TempDir Path project) throws IOException {
    ExampleCatalogue.write(project);
    Catalogue catalogue = Catalogue.forProject(project);
    Map<String, String> lines = new TreeMap<>();
    for (Example example : Example.all()) {
      if (example.element() != null && !lines.containsKey(example.rule())) {
        lines.put(example.rule(), line(example, catalogue));
      }
    }
    String expected = String.join("\n", lines.values()) + "\n";
    if (Boolean.getBoolean("headroom.regenerate")) {
      Files.writeString(MESSAGES, expected);
    }
    assertEquals(expected, Files.readString(MESSAGES), "run this test with -Dheadroom.regenerate=true");
  }

  private static String line(Example example, Catalogue catalogue) {
    Architecture model = Drawing.of(example.model());
    LocalDate today = LocalDate.of(2026, 1, 15);
    Finding finding = Validator.validate(model, catalogue, ValidationOptions.standard(today)).stream()
        .filter(f -> f.rule().id().equals(example.rule())).findFirst().orElseThrow();
    List<String> cells = new ArrayList<>(List.of(example.rule(), finding.message()));
    QuickFixes.on(model, catalogue, RuleSet.standard(), today).of(finding).forEach(fix -> cells.add(fix.title()));
    return String.join("\t", cells);
  }
}
