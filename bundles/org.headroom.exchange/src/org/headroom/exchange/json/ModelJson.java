package org.headroom.exchange.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.headroom.exchange.export.Export;
import org.headroom.exchange.export.ExportFormat;
import org.headroom.model.Architecture;
import org.headroom.model.Element;
import org.headroom.model.PrintableText;

/**
 * Writes everything that a model says: an object for each object with its class in {@code type}, features by their name
 * in the order of the metamodel, references by id. Numbers and truth values are JSON's; values with a unit are the text
 * of the model file, such as {@code "5 ms"}.
 */
public final class ModelJson implements ExportFormat {

  private static final String SCHEMA = "headroom.model/1";

  @Override
  public String name() {
    return "json";
  }

  @Override
  public String title() {
    return "the whole model as JSON";
  }

  @Override
  public String ending() {
    return "json";
  }

  @Override
  public Export write(Architecture architecture) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
      json.writeStartObject();
      json.writeStringField("schema", SCHEMA);
      features(json, architecture);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot be written", e);
    }
    return Export.of(visible(text.append('\n').toString()));
  }

  /** Characters that would be obeyed or hidden stand in strings only, and are escaped there. */
  private static String visible(String json) {
    StringBuilder text = new StringBuilder();
    json.codePoints().forEach(c -> {
      if (c != '\n' && PrintableText.isObeyed(c)) {
        String.valueOf(Character.toChars(c)).chars().forEach(half -> text.append("\\u%04X".formatted(half)));
      } else {
        text.appendCodePoint(c);
      }
    });
    return text.toString();
  }

  private static void object(JsonGenerator json, EObject object) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", object.eClass().getName());
    features(json, object);
    json.writeEndObject();
  }

  private static void features(JsonGenerator json, EObject object) throws IOException {
    for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
      boolean twin = feature instanceof EReference reference && !reference.isContainment()
          && reference.getEOpposite() != null && (reference.isContainer() || reference.isMany());
      if (twin || feature.isTransient() || feature.isDerived() || !object.eIsSet(feature)) {
        continue;
      }
      json.writeFieldName(feature.getName());
      Object value = object.eGet(feature);
      if (feature.isMany()) {
        json.writeStartArray();
        for (Object each : (List<?>) value) {
          value(json, feature, each);
        }
        json.writeEndArray();
      } else {
        value(json, feature, value);
      }
    }
  }

  private static void value(JsonGenerator json, EStructuralFeature feature, Object value) throws IOException {
    if (feature instanceof EReference reference) {
      if (reference.isContainment()) {
        object(json, (EObject) value);
      } else {
        json.writeString(((Element) value).getId());
      }
      return;
    }
    EDataType type = ((EAttribute) feature).getEAttributeType();
    String text = EcoreUtil.convertToString(type, value);
    if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Number number && text.equals(String.valueOf(number))) {
      json.writeNumber(text);
    } else {
      json.writeString(text);
    }
  }
}
