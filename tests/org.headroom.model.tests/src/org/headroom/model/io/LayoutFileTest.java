package org.headroom.model.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.headroom.model.io.DiagramLayout.Bounds;
import org.headroom.model.io.DiagramLayout.Point;
import org.headroom.model.io.ReadProblem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutFileTest {

  @TempDir
  private Path folder;

  private ReadProblem problemIn(String content) throws IOException {
    Path path = folder.resolve("shop.layout");
    Files.writeString(path, content);
    ModelReadException e = assertThrows(ModelReadException.class, () -> new LayoutFile(path).read());
    assertEquals(1, e.problems().size(), e::getMessage);
    return e.first();
  }

  @Test
  void theFileLiesBesideTheModel() {
    assertEquals(folder.resolve("shop.layout"), LayoutFile.beside(folder.resolve("shop.headroom")).path());
  }

  @Test
  void entriesAreWrittenOnePerLineInTheOrderOfTheirIds() throws IOException {
    LayoutFile file = LayoutFile.beside(folder.resolve("shop.headroom"));
    file.write(new DiagramLayout(
        Map.of("waf", new Bounds(0, 12.5, 120, 60), "cdn", new Bounds(-10, 0, 1.23456, 2)),
        Map.of("c1", List.of(new Point(1, 2), new Point(3.5, -0.0)), "c0", List.of())));
    assertEquals("""
        <?xml version="1.0" encoding="UTF-8"?>
        <layout xmlns="http://headroom.org/layout/1">
          <node id="cdn" x="-10" y="0" width="1.235" height="2"/>
          <node id="waf" x="0" y="12.5" width="120" height="60"/>
          <connection id="c0" points=""/>
          <connection id="c1" points="1,2 3.5,0"/>
        </layout>
        """, Files.readString(file.path()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void readingWhatWasWrittenGivesTheSameLayoutAndBytes(long seed) throws IOException {
    Random random = new Random(seed);
    Map<String, Bounds> nodes = new HashMap<>();
    Map<String, List<Point>> connections = new HashMap<>();
    for (int i = 0; i < 200; i++) {
      nodes.put("n" + random.nextInt(), new Bounds(1e5 * random.nextGaussian(), random.nextDouble(),
          0.001 + random.nextInt(1000), 0.001 + random.nextDouble()));
      connections.put("c<\"&\n" + random.nextInt(),
          List.of(new Point(random.nextInt(999_999), random.nextDouble())));
    }
    DiagramLayout layout = new DiagramLayout(nodes, connections);
    LayoutFile file = new LayoutFile(folder.resolve("a.layout"));
    file.write(layout);
    byte[] first = Files.readAllBytes(file.path());
    DiagramLayout read = file.read();
    assertEquals(layout, read);
    file.write(read);
    assertArrayEquals(first, Files.readAllBytes(file.path()));
  }

  @Test
  void entriesOfRemovedElementsCanBeDropped() {
    Bounds bounds = new Bounds(0, 0, 1, 1);
    DiagramLayout layout = new DiagramLayout(Map.of("a", bounds, "b", bounds), Map.of("c", List.of()));
    assertEquals(new DiagramLayout(Map.of("a", bounds), Map.of()), layout.retain(Set.of("a", "z")));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "<node id='a' x='0' y='0' width='1'/>|BAD_VALUE|height is missing",
      "<node id='a' x='0' y='0' width='1' height='0'/>|BAD_VALUE|must be greater than 0",
      "<node id='a' x='NaN' y='0' width='1' height='1'/>|BAD_VALUE|\"NaN\" is not a number",
      "<node id='a' x='1000000' y='0' width='1' height='1'/>|BAD_VALUE|between -1000000 and 1000000",
      "<node x='0' y='0' width='1' height='1'/>|BAD_VALUE|has no id",
      "<connection id='a' points='1,2 3'/>|BAD_VALUE|\"3\" is not a point",
      "<connection id='a'/><connection id='a'/>|DUPLICATE_ID|two entries",
      "<edge id='a'/>|UNKNOWN_FEATURE|no <edge>"})
  void wrongEntriesAreNamed(String entry, Kind kind, String part) throws IOException {
    ReadProblem problem = problemIn("<layout xmlns='http://headroom.org/layout/1'>\n" + entry + "\n</layout>");
    assertEquals(kind, problem.kind());
    assertEquals(2, problem.location().line());
    assertTrue(problem.message().contains(part), problem::message);
  }

  @Test
  void otherFilesAreRefused() throws IOException {
    assertEquals(Kind.FOREIGN, problemIn("<html/>").kind());
    assertEquals(Kind.NEWER_VERSION, problemIn("<layout xmlns='http://headroom.org/layout/2'/>").kind());
    assertEquals(Kind.DOCTYPE, problemIn("<!DOCTYPE layout><layout/>").kind());
    assertEquals(Kind.EMPTY, problemIn("").kind());
    assertEquals(Kind.TRUNCATED, problemIn("<layout xmlns='http://headroom.org/layout/1'>").kind());
  }

  @Test
  void coordinatesHaveARange() {
    assertThrows(IllegalArgumentException.class, () -> new Bounds(0, 0, -1, 1));
    assertThrows(IllegalArgumentException.class, () -> new Bounds(Double.NaN, 0, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new Point(0, 1e6));
  }

  @Test
  void whatNobodyDecidedAboutIsToldApart() throws IOException {
    Bounds bounds = new Bounds(1, 2, 3, 4);
    DiagramLayout layout = new DiagramLayout(Map.of("a", bounds, "b", bounds),
        Map.of("c", List.of(new Point(5, 6)), "d", List.of(new Point(7, 8))), Set.of("b", "d", "gone"));
    LayoutFile file = new LayoutFile(folder.resolve("told.layout"));
    file.write(layout);
    assertEquals(layout, file.read());
    assertEquals(Set.of("b", "d"), file.read().automatic());
    assertEquals(new DiagramLayout(Map.of("a", bounds), Map.of("c", List.of(new Point(5, 6)))), layout.decided());
  }
}
