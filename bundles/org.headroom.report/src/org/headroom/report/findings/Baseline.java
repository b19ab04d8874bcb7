package org.headroom.report.findings;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings that are known and put aside, so that only new ones fail a build. As JSON:
 * {@code {"schema": "headroom.baseline/1", "findings": [{"fingerprint", "file", "rule", "element", "message"}]}}.
 *
 * @param entries one for each known finding
 */
public record Baseline(List<Entry> entries) {
  /** Value of the member {@code schema}. */
  public static final String FORMAT = "headroom.baseline/1";

  private static final long LARGEST = 64L * 1024 * 1024;
  private static final List<String> MEMBERS = List.of("fingerprint", "file", "rule", "element", "message");

  /**
   * A known finding.
   *
   * @param fingerprint what makes it the same in another version of the model
   * @param file name of the model file, without folders
   * @param rule id of the rule
   * @param element id of the element; empty for the architecture
   * @param message as it was when the finding was put aside
   */
  public record Entry(String fingerprint, String file, String rule, String element, String message) {}

  /** Copies the entries. */
  public Baseline {
    entries = List.copyOf(entries);
  }

  /** All findings on some files as known ones, in an order that gives small differences between versions. */
  public static Baseline of(List<ReviewedFile> files) {
    List<Entry> entries = new ArrayList<>();
    Fingerprint fingerprint = new Fingerprint();
    for (ReviewedFile file : files) {
      file.findings().forEach(located -> entries.add(new Entry(fingerprint.next(file.file(), located.finding()),
          Fingerprint.fileName(file.file()), located.finding().rule().id(), located.finding().elementId(),
          located.finding().message())));
    }
    entries.sort(Comparator.comparing(Entry::file).thenComparing(Entry::rule).thenComparing(Entry::element)
        .thenComparing(Entry::fingerprint));
    return new Baseline(entries);
  }

  /** The files with every finding marked as new or known, and with the known ones that are gone. */
  public List<ReviewedFile> compare(List<ReviewedFile> files) {
    Map<String, Entry> left = new LinkedHashMap<>();
    entries.forEach(entry -> left.put(entry.fingerprint(), entry));
    Fingerprint fingerprint = new Fingerprint();
    List<ReviewedFile> compared = new ArrayList<>();
    for (ReviewedFile file : files) {
      compared.add(new ReviewedFile(file.file(), file.findings().stream().map(located -> located.with(
          left.remove(fingerprint.next(file.file(), located.finding())) == null ? LocatedFinding.State.NEW
              : LocatedFinding.State.KNOWN)).toList()));
    }
    Map<String, List<Entry>> gone = new HashMap<>();
    left.values().forEach(entry -> gone.computeIfAbsent(entry.file(), f -> new ArrayList<>()).add(entry));
    return compared.stream().map(file -> {
      List<Entry> ofFile = gone.remove(Fingerprint.fileName(file.file()));
      return new ReviewedFile(file.file(), file.findings(), ofFile == null ? List.of() : ofFile);
    }).toList();
  }

  /** Writes it as JSON. */
  public void write(Appendable out) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeStringField("schema", FORMAT);
      json.writeArrayFieldStart("findings");
      for (Entry entry : entries) {
        json.writeStartObject();
        json.writeStringField("fingerprint", entry.fingerprint());
        json.writeStringField("file", entry.file());
        json.writeStringField("rule", entry.rule());
        json.writeStringField("element", entry.element());
        json.writeStringField("message", entry.message());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.append('\n');
  }

  /**
   * Reads a file.
   *
   * @throws BaselineException with file, line and remedy when it is no baseline
   * @throws IOException when it cannot be read
   */
  public static Baseline read(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new BaselineException(file, 1, "the file is larger than 64 MiB");
    }
    try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
      return new Reader(file, json).read();
    } catch (JsonProcessingException e) {
      throw new BaselineException(file, e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
          "not well-formed JSON");
    }
  }

  private record Reader(Path file, JsonParser json) {
    Baseline read() throws IOException {
      require(json.nextToken() == JsonToken.START_OBJECT, "expected is an object");
      List<Entry> entries = new ArrayList<>();
      boolean known = false;
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        if (name.equals("schema")) {
          known = FORMAT.equals(json.getText());
        } else if (name.equals("findings")) {
          require(json.currentToken() == JsonToken.START_ARRAY, "'findings' is no list");
          while (json.nextToken() != JsonToken.END_ARRAY) {
            entries.add(entry());
          }
        } else {
          json.skipChildren();
        }
      }
      require(known, "the schema is not " + FORMAT);
      return new Baseline(entries);
    }

    private Entry entry() throws IOException {
      require(json.currentToken() == JsonToken.START_OBJECT, "a finding is no object");
      Map<String, String> texts = new HashMap<>();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        if (json.nextToken() == JsonToken.VALUE_STRING) {
          texts.put(name, json.getText());
        } else {
          json.skipChildren();
        }
      }
      for (String member : MEMBERS) {
        require(texts.containsKey(member), "a finding has no '" + member + "'");
      }
      return new Entry(texts.get("fingerprint"), texts.get("file"), texts.get("rule"), texts.get("element"),
          texts.get("message"));
    }

    private void require(boolean right, String complaint) {
      if (!right) {
        throw new BaselineException(file, json.currentLocation().getLineNr(), complaint);
      }
    }
  }
}
