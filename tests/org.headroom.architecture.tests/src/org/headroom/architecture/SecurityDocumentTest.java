package org.headroom.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each promise of docs/security.md is held by a test. */
class SecurityDocumentTest {

  private static final Path ROOT = Path.of(System.getProperty("headroom.root"));
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

  private static List<String> promises() throws IOException {
    return Files.readString(ROOT.resolve("docs/security.md")).lines()
        .filter(line -> line.startsWith("| ") && !line.startsWith("| Promise")).toList();
  }

  @Test
  void everyPromiseNamesATest() throws IOException {
    List<String> promises = promises();
    assertFalse(promises.isEmpty());
    assertEquals(List.of(), promises.stream().filter(line -> !TEST.matcher(line).find()).toList());
  }

  @Test
  void everyNamedTestExists() throws IOException {
    Set<String> tests;
    try (Stream<Path> files = Files.find(ROOT.resolve("tests"), 12,
        (file, attributes) -> file.getFileName().toString().endsWith("Test.java"))) {
      tests = files.map(file -> file.getFileName().toString().replace(".java", "")).collect(Collectors.toSet());
    }
    assertEquals(List.of(), promises().stream().flatMap(line -> TEST.matcher(line).results())
        .map((MatchResult match) -> match.group(1)).filter(name -> !tests.contains(name)).toList());
  }
}
