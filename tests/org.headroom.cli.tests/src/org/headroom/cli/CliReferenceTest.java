package org.headroom.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CliReferenceTest {

  @Test
  void thePageSaysWhatTheHelpSays() throws IOException {
    Path page = Path.of(System.getProperty("headroom.root"), "docs", "cli.md");
    if (Boolean.getBoolean("headroom.regenerate")) {
      Files.writeString(page, CliReference.page());
    }
    assertEquals(CliReference.page(), Files.readString(page),
        "docs/cli.md differs from the help; run this test with -Dheadroom.regenerate=true and commit the page");
  }
}
