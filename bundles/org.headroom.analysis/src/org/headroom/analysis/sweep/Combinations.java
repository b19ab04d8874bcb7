package org.headroom.analysis.sweep;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** Which values the varied attributes take together: one map from path to value per run. */
public final class Combinations {
  /** Most runs of one sweep. */
  public static final int MOST = 10_000;

  private Combinations() {}

  /**
   * Every value of each axis with every value of the others, the last axis varying fastest.
   *
   * @throws SweepException when there are no axes, or more than 10,000 combinations
   */
  public static List<Map<String, String>> grid(List<Axis> axes) {
    if (axes.isEmpty()) {
      throw new SweepException("nothing is varied", "Name at least one attribute and its values.");
    }
    long count = 1;
    for (Axis axis : axes) {
      count = Math.min(count * axis.values().size(), MOST + 1);
    }
    requireFew(count);
    List<Map<String, String>> combinations = List.of(Map.of());
    for (Axis axis : axes) {
      List<Map<String, String>> longer = new ArrayList<>();
      for (Map<String, String> combination : combinations) {
        for (String value : axis.values()) {
          Map<String, String> extended = new LinkedHashMap<>(combination);
          extended.put(axis.path(), value);
          longer.add(extended);
        }
      }
      combinations = longer;
    }
    return combinations;
  }

  /**
   * The lines of a CSV table (RFC 4180) whose heading names the attributes.
   *
   * @param name of the table, for messages
   * @throws SweepException when it has no heading or no line, a line of another length, or more than 10,000 lines
   */
  public static List<Map<String, String>> table(String name, Reader csv) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true)
        .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW).setIgnoreEmptyLines(true).setTrim(true).get();
    List<Map<String, String>> combinations = new ArrayList<>();
    try (CSVParser parser = format.parse(csv)) {
      for (CSVRecord line : parser) {
        if (!line.isConsistent()) {
          throw new SweepException(name + ":" + parser.getCurrentLineNumber() + ": the line has " + line.size()
              + " values, the heading " + parser.getHeaderNames().size(), "Write one value per attribute.");
        }
        combinations.add(new LinkedHashMap<>(line.toMap()));
        requireFew(combinations.size());
      }
    } catch (IllegalArgumentException | UncheckedIOException e) {
      throw new SweepException(name + ": this is not a table of settings: " + e.getMessage(),
          "Let its first line name attributes, such as product-svc.replicas, and each other line give their values.");
    }
    if (combinations.isEmpty()) {
      throw new SweepException(name + ": the table has no settings",
          "Let its first line name attributes, and each other line give their values.");
    }
    return combinations;
  }

  private static void requireFew(long count) {
    if (count > MOST) {
      throw new SweepException("there are more than " + MOST + " combinations", "Vary fewer values.");
    }
  }
}
