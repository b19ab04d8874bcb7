package org.headroom.diagram.ui.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
  @ParameterizedTest
  @CsvSource({"shop, .svg, shop.svg", "shop.v2, .png, shop.v2.png", "shop.svg, .svg, shop.svg",
      "shop.PNG, .svg, shop.PNG"})
  void fileHasTheEndingOfItsContent(String typed, String wanted, String file) {
    assertEquals(Path.of("folder", file), DiagramExport.named(Path.of("folder", typed), wanted));
  }
}
