package org.headroom.model.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A file that is replaced as a whole or not at all, whenever the program or the machine stops: the new content is
 * written to a temporary file in the same folder, forced to the disk, and renamed. The previous content stays as {@code
 * NAME~}. A symbolic link stays a link, its target is replaced.
 */
final class SafeFile {

  private static final int MOST_LINKS = 40;

  private final Path named;
  private final Disk disk;

  SafeFile(Path named, Disk disk) {
    this.named = Objects.requireNonNull(named);
    this.disk = Objects.requireNonNull(disk);
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
  void write(byte[] bytes) throws ModelWriteException {
    if (Files.isDirectory(named)) {
      throw refuse("This is a directory.", "Name a file inside it.", null);
    }
    try {
      Path target = followLinks(named.toAbsolutePath());
      if (Files.exists(target) && !Files.isWritable(target)) {
        throw refuse("The file is write-protected.", "Save under another name, or remove the protection.", null);
      }
      replace(target, bytes);
    } catch (ModelWriteException e) {
      throw e;
    } catch (NoSuchFileException e) {
      throw refuse("The folder " + named.toAbsolutePath().getParent() + " does not exist.",
          "Create it, or name another one.", e);
    } catch (AccessDeniedException | ReadOnlyFileSystemException e) {
      throw refuse("The folder " + named.toAbsolutePath().getParent() + " may not be written to.",
          "Save in another folder, or ask for the permission.", e);
    } catch (IOException e) {
      String reason = e instanceof FileSystemException known && known.getReason() != null
          ? known.getReason()
          : String.valueOf(e.getMessage());
      throw refuse("Saving failed: " + reason + ". The file is as it was.", "Free some space, or save elsewhere.", e);
    }
  }

  private void replace(Path target, byte[] bytes) throws IOException {
    String unique = UUID.randomUUID().toString();
    Path fresh = target.resolveSibling("." + target.getFileName() + "." + unique + ".tmp");
    Path previous = target.resolveSibling("." + target.getFileName() + "." + unique + ".old.tmp");
    try {
      disk.write(fresh, bytes);
      if (Files.exists(target)) {
        disk.copyPermissions(target, fresh);
        disk.copy(target, previous);
        disk.rename(previous, backupOf(target));
      }
      disk.rename(fresh, target);
    } finally {
      Files.deleteIfExists(fresh);
      Files.deleteIfExists(previous);
    }
    disk.flushDirectory(target.getParent());
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

  private ModelWriteException refuse(String message, String remedy, Throwable cause) {
    return new ModelWriteException(named.toString(), List.of(message + " " + remedy), cause);
  }
}
