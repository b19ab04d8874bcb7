package org.headroom.cli.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Changes documents as damage, mistakes and malice do; one seed gives the same changes everywhere. */
final class Mutation {

  private static final int MOST_STEPS = 6;
  private static final int DEEPEST = 5_000;
  private static final int LONGEST = 1 << 20;
  private static final List<String> ANYWHERE = List.of("", " ", "\n", "\r\n", "\t", "\0", "\u001b[31m", "\u202e",
      "\u2066", "\ufeff", "\ud83d\ude00", "\"", "'", "<", ">", "&", "\\", "/../../../etc/passwd", "%n%s%x", "${7*7}",
      "-1", "0", "NaN", "Infinity", "1e308", "1e999999999", "-0.0", "9223372036854775808", "99999999999999999999999",
      "0.00000000000000000000001", "null", "true", "<script>alert(1)</script>", "=1+1");

  private final Random random;
  private final List<String> words;

  /** With the words of the language of the document, among them what opens a level of nesting. */
  Mutation(long seed, List<String> words) {
    random = new Random(seed);
    this.words = words;
  }

  byte[] of(byte[] document) {
    byte[] changed = document;
    int steps = 1 + random.nextInt(MOST_STEPS);
    for (int i = 0; i < steps; i++) {
      changed = step(changed);
    }
    return changed.length <= LONGEST ? changed : Arrays.copyOf(changed, LONGEST);
  }

  private byte[] step(byte[] document) {
    int at = random.nextInt(document.length + 1);
    int length = random.nextInt(Math.min(200, document.length - at) + 1);
    return switch (random.nextInt(9)) {
      case 0 -> flip(document, at);
      case 1 -> random.nextInt(4) == 0 ? Arrays.copyOf(document, at) : splice(document, at, at + length, new byte[0]);
      case 2 -> splice(document, at, at, Arrays.copyOfRange(document, at, at + length));
      case 3, 4 -> splice(document, at, at + Math.min(length, random.nextInt(8)), bytes(pick(words)));
      case 5 -> splice(document, at, at, bytes(pick(ANYWHERE)));
      case 6 -> random.nextInt(6) == 0 ? nested(document, at) : number(document, at);
      case 7 -> moved(document, at, length);
      default -> splice(document, at, at, bytes(String.valueOf((char) random.nextInt(0x3000))));
    };
  }

  private byte[] flip(byte[] document, int at) {
    byte[] changed = document.clone();
    if (at < changed.length) {
      changed[at] ^= (byte) (1 << random.nextInt(8));
    }
    return changed;
  }

  private byte[] nested(byte[] document, int at) {
    return splice(document, at, at, bytes(pick(words).repeat(random.nextInt(DEEPEST))));
  }

  /** Another number in the place of the next one. */
  private byte[] number(byte[] document, int at) {
    int start = at;
    while (start < document.length && !isDigit(document[start])) {
      start++;
    }
    int end = start;
    while (end < document.length && isDigit(document[end])) {
      end++;
    }
    String digits = random.nextInt(4) == 0 ? "9".repeat(1 + random.nextInt(400)) : String.valueOf(random.nextLong());
    return splice(document, start, end, bytes(digits));
  }

  private byte[] moved(byte[] document, int at, int length) {
    byte[] part = Arrays.copyOfRange(document, at, at + length);
    byte[] rest = splice(document, at, at + length, new byte[0]);
    int to = random.nextInt(rest.length + 1);
    return splice(rest, to, to, part);
  }

  private static byte[] splice(byte[] document, int from, int to, byte[] inserted) {
    int end = Math.min(Math.max(from, to), document.length);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(document, 0, from);
    out.writeBytes(inserted);
    out.write(document, end, document.length - end);
    return out.toByteArray();
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
