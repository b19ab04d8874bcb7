package org.headroom.design.viewpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SpecificationTest {
  static final Path BUNDLE = Path.of(System.getProperty("headroom.root"), "bundles/org.headroom.design");
  static final Path FILE = BUNDLE.resolve("description/headroom.odesign");

  @Test
  void specificationIsUpToDateWithMetamodelNotationAndRules() throws IOException {
    String expected = SpecificationWriter.write();
    if (Boolean.getBoolean("headroom.regenerate")) {
      Files.writeString(FILE, expected);
    }
    assertEquals(expected, Files.readString(FILE),
        "description/headroom.odesign differs from what metamodel, notation and "
        + "rules say; run this test with -Dheadroom.regenerate=true and commit the file");
  }
}
