package org.headroom.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.headroom.compare.RandomEdits.Edit;
import org.headroom.model.Architecture;
import org.headroom.model.samples.RandomModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of comparing and merging on models with elements of every class. */
class RandomComparisonTest {

  private static final int EDITS = 18;

  static LongStream seeds() {
    return LongStream.range(0, 25);
  }

  private static Architecture with(Architecture model, List<Edit> edits) {
    Architecture copy = Models.copy(model);
    edits.forEach(edit -> edit.action().accept(copy));
    return copy;
  }

  private static <T> List<T> every(List<T> all, int remainder) {
    return all.stream().filter(each -> all.indexOf(each) / 6 % 2 == remainder).toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aModelDoesNotDifferFromItself(long seed) {
    Architecture model = RandomModel.create(seed);
    assertEquals(List.of(), ModelDiff.between(model, Models.readBack(model)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void orderIsNoDifference(long seed) {
    Architecture model = RandomModel.create(seed);
    Architecture shuffled = Models.copy(model);
    Models.shuffle(shuffled, new Random(seed));
    assertEquals(List.of(), ModelDiff.between(model, shuffled));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void exactlyTheEditsAreReported(long seed) {
    Architecture model = RandomModel.create(seed);
    List<Edit> edits = RandomEdits.of(model, seed, EDITS);
    Architecture edited = with(model, edits);
    Models.shuffle(edited, new Random(seed));
    List<Change> changes = ModelDiff.between(model, edited);
    assertEquals(edits.stream().map(Edit::report).collect(Collectors.toSet()),
        changes.stream().map(change -> List.of(change.element(), change.kind(), change.feature()))
            .collect(Collectors.toSet()));
    assertEquals(edits.size(), changes.size());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aChangeBackIsTheSameChangeTheOtherWayRound(long seed) {
    Architecture model = RandomModel.create(seed);
    Architecture edited = with(model, RandomEdits.of(model, seed, EDITS));
    Set<Object> forth = new HashSet<>();
    ModelDiff.between(model, edited).forEach(change -> forth.add(List.of(change.before(), change.after())));
    Set<Object> back = new HashSet<>();
    ModelDiff.between(edited, model).forEach(change -> back.add(List.of(change.after(), change.before())));
    assertEquals(forth, back);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void independentEditsMergeToBoth(long seed) {
    Architecture base = RandomModel.create(seed);
    List<Edit> edits = RandomEdits.of(base, seed, 2 * EDITS);
    List<Edit> first = every(edits, 0);
    List<Edit> second = every(edits, 1);
    Architecture ours = with(base, first);
    Architecture theirs = with(base, second);
    MergeResult forth = ThreeWayMerge.merge(base, ours, theirs);
    assertEquals(List.of(), forth.conflicts());
    Models.assertSameText(with(ours, second), forth.merged());
    MergeResult back = ThreeWayMerge.merge(base, theirs, ours);
    assertEquals(List.of(), back.conflicts());
    Models.assertSameText(with(theirs, first), back.merged());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void editsOfOneSideAreTakenAsTheyAre(long seed) {
    Architecture base = RandomModel.create(seed);
    Architecture edited = with(base, RandomEdits.of(base, seed, EDITS));
    Models.shuffle(edited, new Random(seed));
    for (MergeResult result : List.of(ThreeWayMerge.merge(base, edited, base), ThreeWayMerge.merge(base, base, edited),
        ThreeWayMerge.merge(base, edited, Models.copy(edited)))) {
      assertEquals(List.of(), result.conflicts());
      assertEquals(List.of(), ModelDiff.between(edited, result.merged()));
      Models.assertSameText(edited, result.merged());
    }
  }

  /** Unrelated models under one set of ids contradict each other nearly everywhere. */
  @ParameterizedTest
  @MethodSource("seeds")
  void whateverIsMergedCanBeReadAgain(long seed) {
    MergeResult result =
        ThreeWayMerge.merge(RandomModel.create(seed), RandomModel.create(seed + 1000), RandomModel.create(seed + 2000));
    Models.assertSameText(result.merged(), Models.readBack(result.merged()));
    assertFalse(result.conflicts().isEmpty());
  }
}
