package org.headroom.exchange.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.headroom.catalogue.Catalogue;
import org.headroom.exchange.export.Export;
import org.headroom.exchange.export.ExportFormat;
import org.headroom.exchange.export.ModelOrder;
import org.headroom.model.Architecture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every format and every model. */
class ExportLawsTest {

  private static final ExportFormats FORMATS =
      ExportFormats.standard((source, target) -> Optional.empty(), Catalogue.builtIn());

  /** How each drawing declares a component. */
  private static final Map<String, Pattern> DECLARATIONS = Map.of(
      "plantuml", Pattern.compile("(?m)^ *(?:database|queue|actor|boundary|component) \"[^\"\n]*\" as (\\w+)$"),
      "mermaid", Pattern.compile("(?m)^ +(\\w+)(?:\\[\\(|\\[\\[|\\{\\{|\\(\\[|\\[)\"[^\"\n]*\"[\\])}]+$"),
      "c4", Pattern.compile("(?m)^ +(\\w+) = (?:person|container|softwareSystem) \"[^\"\n]*\" \"[^\"\n]*\""));

  static Stream<ExportFormat> formats() {
    return FORMATS.all().stream();
  }

  static Stream<Architecture> models() {
    return ExampleModels.all();
  }

  @Test
  void formatsHaveDifferentNames() {
    assertEquals(List.of("markdown", "json", "terraform", "kubernetes", "plantuml", "mermaid", "c4", "csv"),
        FORMATS.all().stream().map(ExportFormat::name).toList());
  }

  @ParameterizedTest
  @MethodSource("formats")
  void theSameModelGivesTheSameText(ExportFormat format) {
    assertEquals(format.write(ExampleModels.hostile()), format.write(ExampleModels.hostile()));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void documentsEndWithALineEndAndHideNothing(ExportFormat format) {
    Architecture architecture = ExampleModels.hostile();
    Export export = format.write(architecture);
    assertTrue(export.text().endsWith("\n"), format.name());
    if (!List.of("markdown", "json", "csv").contains(format.name())) {
      assertFalse(export.text().contains("\u202e"),
          "a mark that turns the direction of writing is hidden in " + format);
      assertFalse(export.text().indexOf('\0') >= 0, format.name());
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void drawingsShowEveryComponentOnce(Architecture architecture) {
    int components = ModelOrder.components(architecture).size();
    DECLARATIONS.forEach((format, declaration) -> {
      String text = FORMATS.find(format).orElseThrow().write(architecture).text();
      Map<String, Integer> declared = new TreeMap<>();
      Matcher matcher = declaration.matcher(text);
      while (matcher.find()) {
        if (!matcher.group(1).equals("system")) {
          declared.merge(matcher.group(1), 1, Integer::sum);
        }
      }
      assertEquals(components, declared.size(), format + "\n" + text);
      assertTrue(declared.values().stream().allMatch(times -> times == 1), () -> format + " " + declared);
    });
  }

  @ParameterizedTest
  @MethodSource("models")
  void blocksOfDrawingsAreClosed(Architecture architecture) {
    String c4 = FORMATS.find("c4").orElseThrow().write(architecture).text().replaceAll("\"[^\"\n]*\"", "");
    assertEquals(count(c4, "{"), count(c4, "}"));
    String mermaid = FORMATS.find("mermaid").orElseThrow().write(architecture).text().replaceAll("\"[^\"\n]*\"", "");
    assertEquals(count(mermaid, "subgraph "), count(mermaid.replaceAll("(?m)^ +end$", "<end>"), "<end>"));
  }

  private static int count(String text, String part) {
    return (text.length() - text.replace(part, "").length()) / part.length();
  }
}
