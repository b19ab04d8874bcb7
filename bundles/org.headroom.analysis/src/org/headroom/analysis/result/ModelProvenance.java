package org.headroom.analysis.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Which model a result belongs to.
 *
 * @param file name of the model file, without folders; empty when the model was never saved
 * @param sha256 hash of the file's bytes in lower-case hexadecimal digits; empty when the model was never saved
 * @param name title of the system
 */
public record ModelProvenance(String file, String sha256, String name) {

  /** A model that exists in memory only. */
  public static ModelProvenance unsaved(String name) {
    return new ModelProvenance("", "", name);
  }

  /** A model file. */
  public static ModelProvenance of(Path file, String name) throws IOException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return new ModelProvenance(file.getFileName().toString(), HexFormat.of().formatHex(digest), name);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
