package org.headroom.model.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file that is replaced as a whole or not at all, whenever the program or the machine stops: the new content is
 * written to a temporary file in the same folder, forced to the disk, and renamed. A symbolic link stays a link, its
 * target is replaced; permissions stay. What an interrupted save left behind is removed by a later save of the file.
 *
 * <p>A device or a pipe, such as {@code /dev/null}, is not replaced but written to.
 */
public final class SafeFile {

  private static final int MOST_LINKS = 40;
  /** No save takes that long: an older temporary file is one of a program that was killed. */
  private static final Duration STALE = Duration.ofHours(1);
  private static final String TEMPORARY = ".tmp";

  private final Path named;
  private final Disk disk;
  private final boolean backup;

  /** A file that can be made again: its previous content is not kept. */
  public SafeFile(Path named) {
    this(named, new Disk(), false);
  }

  /** A file whose previous content stays as {@code NAME~}. */
  SafeFile(Path named, Disk disk) {
    this(named, disk, true);
  }

  private SafeFile(Path named, Disk disk, boolean backup) {
    this.named = Objects.requireNonNull(named);
    this.disk = Objects.requireNonNull(disk);
    this.backup = backup;
  }

  /** The name of the backup of a file. */
  static Path backupOf(Path file) {
    return file.resolveSibling(file.getFileName() + "~");
  }

  /**
   * Replaces the content.
   *
   * @throws ModelWriteException when that failed; the previous content is untouched
   */
  public void write(byte[] bytes) throws ModelWriteException {
    if (Files.isDirectory(named)) {
      throw refuse("This is a directory.", "Name a file inside it.", null);
    }
    Path folder = named.toAbsolutePath().getParent();
    try {
      Path target = followLinks(named.toAbsolutePath());
      folder = target.getParent();
      if (Files.exists(target) && !Files.isWritable(target)) {
        throw refuse("The file is write-protected.", "Save under another name, or remove the protection.", null);
      }
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        Files.write(target, bytes);
      } else {
        removeStale(target);
        replace(target, bytes);
      }
    } catch (ModelWriteException e) {
      throw e;
    } catch (NoSuchFileException e) {
      throw Files.isDirectory(folder) ? closed(folder, e)
          : refuse("The folder " + folder + " does not exist.", "Create it, or name another one.", e);
    } catch (AccessDeniedException | ReadOnlyFileSystemException e) {
      throw closed(folder, e);
    } catch (IOException e) {
      String reason = e instanceof FileSystemException known && known.getReason() != null
          ? known.getReason()
          : String.valueOf(e.getMessage());
      throw refuse("Saving failed: " + reason + ". The file is as it was.", "Free some space, or save elsewhere.", e);
    }
  }

  private void replace(Path target, byte[] bytes) throws IOException {
    String unique = UUID.randomUUID().toString();
    Path fresh = target.resolveSibling("." + target.getFileName() + "." + unique + TEMPORARY);
    Path previous = target.resolveSibling("." + target.getFileName() + "." + unique + ".old" + TEMPORARY);
    try {
      disk.write(fresh, bytes);
      if (Files.exists(target)) {
        disk.copyPermissions(target, fresh);
        if (backup) {
          disk.copy(target, previous);
          disk.rename(previous, backupOf(target));
        }
      }
      disk.rename(fresh, target);
    } finally {
      Files.deleteIfExists(fresh);
      Files.deleteIfExists(previous);
    }
    disk.flushDirectory(target.getParent());
  }

  private static void removeStale(Path target) throws IOException {
    Pattern ours = Pattern.compile(Pattern.quote("." + target.getFileName() + ".") + "[0-9a-f-]{36}(\\.old)?"
        + Pattern.quote(TEMPORARY));
    Instant limit = Instant.now().minus(STALE);
    try (Stream<Path> files = Files.list(target.getParent())) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (ours.matcher(file.getFileName().toString()).matches()
            && Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (NoSuchFileException | AccessDeniedException e) {
      // another save was quicker, or the folder may not be listed; the save itself will say what is wrong
      return;
    }
  }

  private static Path followLinks(Path path) throws IOException {
    Path each = path;
    for (int i = 0; Files.isSymbolicLink(each); i++) {
      if (i == MOST_LINKS) {
        throw new FileSystemException(path.toString(), null, "the symbolic link leads to itself");
      }
      each = each.resolveSibling(Files.readSymbolicLink(each)).normalize();
    }
    return each;
  }

  private ModelWriteException closed(Path folder, Exception cause) {
    return refuse("The folder " + folder + " may not be written to.",
        "Save in another folder, or ask for the permission.", cause);
  }

  private ModelWriteException refuse(String message, String remedy, Throwable cause) {
    return new ModelWriteException(named.toString(), List.of(message + " " + remedy), cause);
  }
}
