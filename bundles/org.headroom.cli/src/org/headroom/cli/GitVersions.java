package org.headroom.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.headroom.model.io.ReadLimits;

/** Versions of a model file in its git repository. */
final class GitVersions {

  private static final int SECONDS = 60;
  private static final int ERROR_BYTES = 4096;

  private final Path file;
  private final Path folder;

  private GitVersions(Path file) {
    this.file = file;
    folder = file.toAbsolutePath().getParent();
  }

  /**
   * The old and the new version of a file.
   *
   * @param range {@code BASE..HEAD}, or {@code BASE...HEAD} to start where the two parted; a missing side is HEAD
   */
  static List<ModelFile> of(String range, Path file) {
    int dots = range.indexOf("..");
    if (dots < 0) {
      throw Failure.usage("--git: \"" + range + "\" is not a range. Write BASE..HEAD, for example main..HEAD.");
    }
    GitVersions versions = new GitVersions(file);
    if (!Files.isDirectory(versions.folder)) {
      throw Failure.unreadable(file + ": There is no folder " + versions.folder + ". Correct the path.");
    }
    boolean sinceParting = range.startsWith("...", dots);
    String before = revision(range.substring(0, dots));
    String after = revision(range.substring(dots + (sinceParting ? 3 : 2)));
    String oldCommit = versions.commit(before);
    String newCommit = versions.commit(after);
    if (sinceParting) {
      oldCommit = versions.ask("--git: " + before + " and " + after + " have no common ancestor.",
          "merge-base", oldCommit, newCommit);
    }
    return List.of(versions.version(before, oldCommit), versions.version(after, newCommit));
  }

  /** A name of a commit; nothing that git could take for an option. */
  private static String revision(String text) {
    String revision = text.isEmpty() ? "HEAD" : text;
    if (revision.startsWith("-") || !revision.matches("[\\w./@^~{}+#-]+")) {
      throw Failure.usage("--git: \"" + text + "\" is not the name of a commit. Write BASE..HEAD with names of "
          + "branches, tags or commits.");
    }
    return revision;
  }

  private String commit(String revision) {
    return ask("--git: " + revision + " is not a commit of the repository of " + file
        + ". Correct it, or fetch it; a continuous integration often fetches one commit only.",
        "rev-parse", "--verify", "--quiet", revision + "^{commit}");
  }

  private ModelFile version(String revision, String commit) {
    String name = revision + ":" + file;
    byte[] content = run(name + ": The file cannot be read from git; is it in that commit?",
        "show", "--no-textconv", commit + ":./" + file.getFileName());
    return ModelFile.version(name, file, content);
  }

  private String ask(String failure, String... arguments) {
    return new String(run(failure, arguments), StandardCharsets.UTF_8).strip();
  }

  private byte[] run(String failure, String... arguments) {
    List<String> command = new ArrayList<>(List.of("git", "--no-pager", "-C", folder.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("GIT_TERMINAL_PROMPT", "0");
    builder.environment().put("LC_ALL", "C");
    Process git = start(builder);
    try {
      git.getOutputStream().close();
      CompletableFuture<byte[]> errors = read(git.getErrorStream(), ERROR_BYTES);
      byte[] output = read(git.getInputStream(), ReadLimits.STANDARD.bytes() + 1).get(SECONDS, TimeUnit.SECONDS);
      if (output.length > ReadLimits.STANDARD.bytes()) {
        throw Failure.unreadable(failure + " It has more than " + (ReadLimits.STANDARD.bytes() >> 20) + " MiB.");
      }
      if (!git.waitFor(SECONDS, TimeUnit.SECONDS)) {
        throw new TimeoutException();
      }
      if (git.exitValue() != 0) {
        String reason = new String(errors.get(SECONDS, TimeUnit.SECONDS), StandardCharsets.UTF_8).strip();
        throw Failure.unreadable(reason.isEmpty() ? failure : failure + " Git says: " + PlainText.line(reason));
      }
      return output;
    } catch (TimeoutException e) {
      throw Failure.unreadable(failure + " Git did not answer within " + SECONDS + " s.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Failure.unreadable(failure + " The command was interrupted.");
    } catch (IOException | ExecutionException e) {
      throw Failure.unreadable(failure + " The output of git cannot be read: " + e.getMessage() + ".");
    } finally {
      git.destroyForcibly();
    }
  }

  private static Process start(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw Failure.unreadable("Git cannot be started. Install it, or compare two files.");
    }
  }

  private static CompletableFuture<byte[]> read(InputStream in, int limit) {
    return CompletableFuture.supplyAsync(() -> {
      try {
        return in.readNBytes(limit);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }
}
