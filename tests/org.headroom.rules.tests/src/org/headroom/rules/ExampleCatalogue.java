package org.headroom.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Catalogue rows that the examples of rules refer to. */
final class ExampleCatalogue {
  private ExampleCatalogue() {}

  static void write(Path project) throws IOException {
    Path folder = Files.createDirectories(project.resolve(".headroom/catalogue"));
    Files.writeString(folder.resolve("old.yaml"), """
        offerings:
          acme.old: {title: Old, provider: Acme, kind: machine, applies-to: [Compute], vcpu: 2,
            source: an old price list, date: 2024-01-14, confidence: vendor}
          acme.guess: {title: Guess, provider: Acme, kind: machine, applies-to: [Compute], vcpu: 2,
            hourly: 0.1 USD/h, source: a guess, date: 2026-01-01, confidence: illustrative}
          acme.known: {title: Known, provider: Acme, kind: machine, applies-to: [Compute], vcpu: 2,
            hourly: 0.1 USD/h, source: a price list, date: 2026-01-01, confidence: vendor}
        """);
  }
}
