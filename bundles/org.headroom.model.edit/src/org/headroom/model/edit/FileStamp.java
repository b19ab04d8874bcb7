package org.headroom.model.edit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * What a file contained at some moment, so that a change by someone else is noticed. A new date alone is no change.
 */
final class FileStamp {
  private final byte[] digest;
  private FileTime modified;
  private long size;

  private FileStamp(FileTime modified, long size, byte[] digest) {
    this.modified = modified;
    this.size = size;
    this.digest = digest;
  }

  /** What the file contains now; a file that is not there is empty. */
  static FileStamp of(Path file) throws IOException {
    if (!Files.exists(file)) {
      return new FileStamp(FileTime.fromMillis(0), -1, new byte[0]);
    }
    return new FileStamp(Files.getLastModifiedTime(file), Files.size(file), digest(file));
  }

  /** Whether the file contains something else now; one that cannot be read counts as changed. */
  boolean differs(Path file) {
    try {
      if (!Files.exists(file)) {
        return size >= 0;
      }
      if (Files.getLastModifiedTime(file).equals(modified) && Files.size(file) == size) {
        return false;
      }
      FileStamp now = of(file);
      if (!Arrays.equals(now.digest, digest)) {
        return true;
      }
      modified = now.modified;
      size = now.size;
      return false;
    } catch (IOException e) {
      // saying "changed" leads to a question, saying "unchanged" could lose something
      return true;
    }
  }

  private static byte[] digest(Path file) throws IOException {
    try {
      return MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
