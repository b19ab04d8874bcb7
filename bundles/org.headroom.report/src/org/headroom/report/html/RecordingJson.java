package org.headroom.report.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import org.headroom.analysis.result.JsonEscapes;
import org.headroom.report.content.Recording;

/** A recording as data for the script of the page. */
final class RecordingJson {

  /** More digits cannot be seen in a diagram. */
  private static final MathContext DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

  private RecordingJson() {}

  /** JSON that can stand inside a script element: it holds no angle bracket. */
  static String of(Recording recording) throws IOException {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setCharacterEscapes(new JsonEscapes());
      json.writeStartObject();
      points(json, "seconds", recording.seconds());
      json.writeArrayFieldStart("components");
      for (Recording.Component component : recording.components()) {
        json.writeStartObject();
        json.writeStringField("id", component.id());
        json.writeStringField("label", component.label());
        points(json, "utilisation", component.utilisation());
        points(json, "waiting", component.waiting());
        points(json, "replicas", component.replicas());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeObjectFieldStart("connections");
      for (Map.Entry<String, double[]> connection : recording.connections().entrySet()) {
        points(json, connection.getKey(), connection.getValue());
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    return out.toString().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
  }

  private static void points(JsonGenerator json, String name, double[] values) throws IOException {
    json.writeArrayFieldStart(name);
    for (double value : values) {
      if (Double.isFinite(value)) {
        json.writeNumber(plain(value));
      } else {
        json.writeNull();
      }
    }
    json.writeEndArray();
  }

  private static String plain(double value) {
    BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }
}
