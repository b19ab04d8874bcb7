package org.headroom.report.findings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import org.headroom.rules.Finding;

/**
 * What makes a finding the same in another version of a model: file name, rule, element and the words of its message
 * without names in quotes and figures. Neither a moved line nor a renamed neighbour nor another utilisation makes a new
 * finding. Findings that agree in all of it are numbered, so an object of this class is for one list of findings.
 */
final class Fingerprint {
  private static final Pattern NAME = Pattern.compile("'[^']*'|\"[^\"]*\"");
  private static final Pattern FIGURE = Pattern.compile("\\d[\\d.,]*");

  private final Map<String, Integer> seen = new HashMap<>();

  /** The fingerprint of the next finding. */
  String next(String file, Finding finding) {
    String words = FIGURE.matcher(NAME.matcher(finding.message()).replaceAll("''")).replaceAll("0");
    String content = String.join("\n", finding.rule().id(), fileName(file), finding.elementId(), words);
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      String print = HexFormat.of().formatHex(hash, 0, 16);
      return print + ":" + seen.merge(print, 1, Integer::sum);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The name without folders: the same file is called from many places. */
  static String fileName(String file) {
    return file.replace('\\', '/').replaceFirst("^.*/", "");
  }
}
