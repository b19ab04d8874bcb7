package org.headroom.exchange.tree;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a JSON document. */
public final class JsonDocument {

  private static final int DEEPEST = 100;
  private static final int MOST_PARTS = 2_000_000;

  private final JsonParser parser;
  private int parts;

  private JsonDocument(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * Reads a text.
   *
   * @throws ImportException when it is not one JSON value, nested too deeply, or a key occurs twice
   */
  public static Tree read(String text) throws ImportException {
    JsonFactory factory = JsonFactory.builder()
        .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    try (JsonParser parser = factory.createParser(text)) {
      JsonDocument document = new JsonDocument(parser);
      parser.nextToken();
      Tree tree = document.tree();
      if (parser.nextToken() != null) {
        throw new ImportException(parser.currentTokenLocation().getLineNr(),
            "There is text after the end of the JSON document. Remove it.");
      }
      return tree;
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      ImportException refusal = new ImportException(Math.max(line, 0),
          "This is not JSON that can be read: " + e.getOriginalMessage().split("\n")[0] + ". Correct it.");
      refusal.initCause(e);
      throw refusal;
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory cannot be read", e);
    }
  }

  private Tree tree() throws IOException, ImportException {
    int line = parser.currentTokenLocation().getLineNr();
    if (++parts > MOST_PARTS) {
      throw new ImportException(line, "The file says more than " + MOST_PARTS + " things. Plan a smaller part.");
    }
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      Map<String, Tree> entries = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String key = SourceText.plain(parser.currentName(), parser.currentTokenLocation().getLineNr());
        parser.nextToken();
        entries.put(key, tree());
      }
      return Tree.map(line, Collections.unmodifiableMap(entries));
    }
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      List<Tree> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(tree());
      }
      return Tree.list(line, Collections.unmodifiableList(items));
    }
    boolean empty = parser.currentToken() == null || parser.currentToken() == JsonToken.VALUE_NULL;
    return Tree.text(line, empty ? "" : SourceText.plain(parser.getText(), line));
  }
}
