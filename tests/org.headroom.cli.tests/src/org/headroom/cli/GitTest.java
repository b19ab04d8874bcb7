package org.headroom.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Comparing and merging in a real repository. */
class GitTest {

  private static final String ORIGINAL = "ttl=\"30 s\"";

  @TempDir
  private Path folder;
  private Path repository;
  private Path model;

  private record Answer(int code, String text) {
  }

  private Answer git(Object... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=Test", "-c", "user.email=test@example.org",
        "-c", "core.autocrlf=false", "-C", repository.toString()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), text);
  }

  private void commit(String message) throws IOException, InterruptedException {
    assertEquals(0, git("add", "-A").code());
    Answer answer = git("commit", "-q", "-m", message);
    assertEquals(0, answer.code(), answer.text());
  }

  private void edit(String text, String replacement) throws IOException {
    String before = Files.readString(model);
    assertTrue(before.contains(text), text);
    Files.writeString(model, before.replace(text, replacement));
  }

  private static boolean hasGit() {
    try {
      return new ProcessBuilder("git", "--version").redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** main has the shop with a longer time to live; the branch side has more replicas of the database. */
  @BeforeEach
  void makeRepository() throws IOException, InterruptedException {
    assumeTrue(hasGit(), "git is not installed");
    repository = Files.createDirectories(folder.resolve("repo"));
    model = Files.createDirectories(repository.resolve("models of all")).resolve("shop.headroom");
    assertEquals(0, git("init", "-q").code());
    git("symbolic-ref", "HEAD", "refs/heads/main");
    Files.copy(Path.of(System.getProperty("headroom.root"), "examples", "three-tier-web.headroom"), model);
    commit("base");
    git("checkout", "-q", "-b", "side");
    edit("readReplicas=\"2\"", "readReplicas=\"3\"");
    commit("side");
    git("checkout", "-q", "main");
    edit(ORIGINAL, "ttl=\"1 h\"");
    commit("main");
  }

  @Test
  void twoCommitsAreCompared() {
    CommandLineRun run = CommandLineRun.of("diff", "--git", "HEAD~1..HEAD", model);
    assertEquals(ExitCode.FINE, run.code(), run::err);
    assertTrue(run.out().startsWith("HEAD~1:" + model + " → HEAD:" + model + ": 1 change, "), run.out());
    assertTrue(run.out().contains("  ~ page-cache ttl: 30 s → 1 h\n"), run.out());
  }

  @Test
  void twoDotsCompareBranchesAndThreeStartWhereTheyParted() {
    assertTrue(CommandLineRun.of("diff", "--git", "side..main", model).out().contains(": 2 changes, "));
    CommandLineRun run = CommandLineRun.of("diff", "--git", "main...side", model);
    assertTrue(run.out().contains(": 1 change, ") && run.out().contains("readReplicas: 2 → 3"), run.out());
  }

  @Test
  void aFileThatIsNotCommittedDoesNotMatter() throws IOException {
    Files.writeString(model, "broken");
    assertEquals(ExitCode.FINE, CommandLineRun.of("diff", "--git", "main~1..", model).code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"nowhere..main", "main..nowhere", "main~9..main"})
  void anUnknownCommitIsNamed(String range) {
    CommandLineRun run = CommandLineRun.of("diff", "--git", range, model);
    assertEquals(ExitCode.UNREADABLE, run.code());
    assertTrue(run.err().contains("is not a commit"), run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"main", "--output=x..main", "main..--help", "main:x..main", "$(touch x)..main", "a b..main"})
  void nothingElseThanNamesOfCommitsReachesGit(String range) {
    assertEquals(ExitCode.USAGE, CommandLineRun.of("diff", "--git=" + range, model).code());
  }

  @Test
  void aFileThatIsNotInACommitIsNamed() throws IOException {
    Path other = Files.writeString(model.resolveSibling("other.headroom"), "");
    CommandLineRun run = CommandLineRun.of("diff", "--git", "main..side", other);
    assertEquals(ExitCode.UNREADABLE, run.code());
    assertTrue(run.err().contains("main:" + other), run.err());
  }

  @Test
  void aFolderOutsideOfARepositoryIsNamed() throws IOException {
    Path alone = Files.writeString(folder.resolve("alone.headroom"), "");
    CommandLineRun run = CommandLineRun.of("diff", "--git", "main..side", alone);
    assertEquals(ExitCode.UNREADABLE, run.code());
    assertTrue(run.err().contains("alone.headroom"), run.err());
    Path nowhere = folder.resolve("x/y.headroom");
    assertEquals(ExitCode.UNREADABLE, CommandLineRun.of("diff", "--git", "a..b", nowhere).code());
  }

  /** What the user guide says to configure, with this build in the place of the installed command. */
  private void configure() throws Exception {
    String headroom =
        "\"" + ChildJava.java() + "\" -cp \"" + ChildJava.classPath() + "\" org.headroom.cli.Main";
    Files.writeString(repository.resolve(".gitattributes"),
        "*.headroom diff=headroom merge=headroom\n*.layout merge=headroom\n");
    git("config", "merge.headroom.name", "Headroom models");
    git("config", "merge.headroom.driver", headroom + " merge %O %A %B --output %A");
    git("config", "diff.headroom.textconv",
        "f() { " + headroom + " export --output - \"$1\" || test $? -eq 1; }; f");
    commit("Merge models by what they mean");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void gitMergesIndependentChangesWithTheDriver() throws Exception {
    configure();
    Answer answer = git("merge", "-q", "-m", "merge", "side");
    assertEquals(0, answer.code(), answer.text());
    String merged = Files.readString(model);
    assertTrue(merged.contains("readReplicas=\"3\"") && merged.contains("ttl=\"1 h\""));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void gitShowsModelsAsBriefs() throws Exception {
    configure();
    Answer answer = git("diff", "side~1", "side");
    assertEquals(0, answer.code(), answer.text());
    List<String> changed = answer.text().lines().filter(line -> line.matches("[+-][^+-].*")).toList();
    assertEquals(2, changed.size(), answer.text());
    assertFalse(changed.get(0).contains("<"), answer.text());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void gitStopsAtAConflictAndTheFileIsAModel() throws Exception {
    git("checkout", "-q", "side");
    edit(ORIGINAL, "ttl=\"2 h\"");
    commit("side again");
    git("checkout", "-q", "main");
    configure();
    Answer answer = git("merge", "side");
    assertEquals(1, answer.code(), answer.text());
    assertTrue(answer.text().contains("page-cache ttl: Both changed it. Ours is kept. (base 30 s, ours 1 h, "
        + "theirs 2 h)"), answer.text());
    assertTrue(git("status", "--short").text().contains("UU "));
    String merged = Files.readString(model);
    assertTrue(merged.contains("readReplicas=\"3\"") && merged.contains("ttl=\"1 h\""));
    assertFalse(merged.contains("<<<<"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void gitGivesTheToolTwoModels() throws Exception {
    git("config", "difftool.headroom.cmd", "cp \"$LOCAL\" '" + folder + "/old' && cp \"$REMOTE\" '" + folder + "/new'");
    git("config", "difftool.prompt", "false");
    assertEquals(0, git("difftool", "-t", "headroom", "side~1", "side").code());
    CommandLineRun run = CommandLineRun.of("diff", folder.resolve("old"), folder.resolve("new"));
    assertTrue(run.out().contains("readReplicas: 2 → 3"), run.out());
  }

  private void layout(String nodes) throws IOException {
    Files.writeString(model.resolveSibling("shop.layout"), "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + "<layout xmlns=\"http://headroom.org/layout/1\">\n" + nodes + "</layout>\n");
  }

  private static String node(String id, int x) {
    return "  <node id=\"" + id + "\" x=\"" + x + "\" y=\"0\" width=\"180\" height=\"80\"/>\n";
  }

  /** Neighbouring lines, where git alone would see a conflict. */
  private void moveOnBothBranches(String onMain, String onSide) throws IOException, InterruptedException {
    layout(node("orders-db", 0) + node("page-cache", 0));
    commit("layout");
    git("checkout", "-q", "-b", "moved");
    layout(onSide);
    commit("moved on the side");
    git("checkout", "-q", "main");
    layout(onMain);
    commit("moved on main");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void gitMergesMovesOfDifferentElements() throws Exception {
    configure();
    moveOnBothBranches(node("orders-db", 300) + node("page-cache", 0), node("orders-db", 0) + node("page-cache", 500));
    Answer answer = git("merge", "-q", "-m", "merge", "moved");
    assertEquals(0, answer.code(), answer.text());
    String merged = Files.readString(model.resolveSibling("shop.layout"));
    assertTrue(merged.contains(node("orders-db", 300)) && merged.contains(node("page-cache", 500)), merged);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void gitKeepsOurPlaceOfWhatBothMoved() throws Exception {
    configure();
    moveOnBothBranches(node("orders-db", 300) + node("page-cache", 7), node("orders-db", 400) + node("page-cache", 0));
    Answer answer = git("merge", "moved");
    assertEquals(1, answer.code(), answer.text());
    assertTrue(answer.text().contains("orders-db bounds: Both changed it. Ours is kept. (base 0,0 180 × 80, "
        + "ours 300,0 180 × 80, theirs 400,0 180 × 80)"), answer.text());
    String merged = Files.readString(model.resolveSibling("shop.layout"));
    assertTrue(merged.contains(node("orders-db", 300)) && merged.contains(node("page-cache", 7)), merged);
  }
}
