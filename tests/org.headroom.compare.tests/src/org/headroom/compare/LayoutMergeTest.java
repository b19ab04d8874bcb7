package org.headroom.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.headroom.model.io.DiagramLayout;
import org.headroom.model.io.DiagramLayout.Bounds;
import org.headroom.model.io.DiagramLayout.Point;
import org.junit.jupiter.api.Test;

class LayoutMergeTest {

  private static final Bounds HERE = new Bounds(0, 0, 10, 10);
  private static final Bounds THERE = new Bounds(50, 0, 10, 10);
  private static final Bounds ELSEWHERE = new Bounds(0, 50, 10, 10);

  private static DiagramLayout nodes(Map<String, Bounds> nodes) {
    return new DiagramLayout(nodes, Map.of());
  }

  @Test
  void independentMovesAreBothMade() {
    LayoutMerge.Outcome outcome = LayoutMerge.merge(nodes(Map.of("a", HERE, "b", HERE)),
        nodes(Map.of("a", THERE, "b", HERE)), nodes(Map.of("a", HERE, "b", ELSEWHERE)));
    assertEquals(nodes(Map.of("a", THERE, "b", ELSEWHERE)), outcome.merged());
    assertEquals(List.of(), outcome.conflicts());
  }

  @Test
  void ofTwoMovesOfOneElementOursIsKeptAndTheOtherReported() {
    LayoutMerge.Outcome outcome =
        LayoutMerge.merge(nodes(Map.of("a", HERE)), nodes(Map.of("a", THERE)), nodes(Map.of("a", ELSEWHERE)));
    assertEquals(nodes(Map.of("a", THERE)), outcome.merged());
    assertEquals(List.of(new Conflict("a", Optional.of("bounds"), Optional.of("0,0 10 × 10"),
        Optional.of("50,0 10 × 10"), Optional.of("0,50 10 × 10"), "Both changed it. Ours is kept.")),
        outcome.conflicts());
  }

  @Test
  void theSameMoveOnBothSidesIsNoConflict() {
    LayoutMerge.Outcome outcome =
        LayoutMerge.merge(nodes(Map.of("a", HERE)), nodes(Map.of("a", THERE)), nodes(Map.of("a", THERE)));
    assertEquals(new LayoutMerge.Outcome(nodes(Map.of("a", THERE)), List.of()), outcome);
  }

  @Test
  void whatOneSideLeavesToTheAutomaticLayoutIsLeftToItUnlessTheOtherMovedIt() {
    LayoutMerge.Outcome removed =
        LayoutMerge.merge(nodes(Map.of("a", HERE)), nodes(Map.of("a", HERE)), DiagramLayout.EMPTY);
    assertEquals(new LayoutMerge.Outcome(DiagramLayout.EMPTY, List.of()), removed);
    LayoutMerge.Outcome moved =
        LayoutMerge.merge(nodes(Map.of("a", HERE)), nodes(Map.of("a", THERE)), DiagramLayout.EMPTY);
    assertEquals(nodes(Map.of("a", THERE)), moved.merged());
    assertEquals(1, moved.conflicts().size());
  }

  @Test
  void bendPointsAreMergedLikeBounds() {
    List<Point> straight = List.of(new Point(1, 2));
    List<Point> bent = List.of(new Point(1, 2), new Point(3.5, 4));
    DiagramLayout base = new DiagramLayout(Map.of(), Map.of("c", straight));
    DiagramLayout theirs = new DiagramLayout(Map.of(), Map.of("c", bent, "d", bent));
    assertEquals(new LayoutMerge.Outcome(theirs, List.of()), LayoutMerge.merge(base, base, theirs));
    LayoutMerge.Outcome contested =
        LayoutMerge.merge(base, new DiagramLayout(Map.of(), Map.of("c", List.of())), theirs);
    assertEquals(Optional.of("1,2 3.5,4"), contested.conflicts().get(0).theirs());
  }
}
