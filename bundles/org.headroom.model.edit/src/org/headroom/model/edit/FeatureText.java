package org.headroom.model.edit;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.ENamedElement;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.headroom.model.HeadroomPackage;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** How classes and features are called and explained to people; the explanations are those of the metamodel. */
public final class FeatureText {
  private static final String METAMODEL = "/model/headroom.ecore";
  private static final Map<String, String> DOCUMENTATION = documentation();
  /** Words that are written differently than the names in the metamodel. */
  private static final Map<String, String> SPELLING = Map.ofEntries(Map.entry("id", "Id"), Map.entry("mtbf", "MTBF"),
      Map.entry("mttr", "MTTR"), Map.entry("cidr", "CIDR"), Map.entry("iops", "IOPS"), Map.entry("ttl", "TTL"),
      Map.entry("sla", "SLA"), Map.entry("cv", "Coefficient of variation"), Map.entry("multiAz", "Multi-zone"),
      Map.entry("tlsTermination", "TLS termination"), Map.entry("mutualTls", "Mutual TLS"),
      Map.entry("cdnType", "CDN type"), Map.entry("lbType", "Type"), Map.entry("ioPerRead", "IO per read"),
      Map.entry("ioPerWrite", "IO per write"), Map.entry("outgoing", "Calls"), Map.entry("keys", "Keys"));

  private FeatureText() {
  }

  /** The name of a class or feature in words, such as "Concurrency per replica". */
  public static String title(ENamedElement named) {
    String spelling = named instanceof EStructuralFeature ? SPELLING.get(named.getName()) : null;
    return spelling != null ? spelling : sentence(named.getName());
  }

  private static String sentence(String name) {
    String spaced = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
  }

  /** What a feature means; empty when the metamodel does not say it. */
  public static String documentation(EStructuralFeature feature) {
    return DOCUMENTATION.getOrDefault(feature.getEContainingClass().getName() + "." + feature.getName(), "");
  }

  /** What a class means; empty when the metamodel does not say it. */
  public static String documentation(EClass type) {
    return DOCUMENTATION.getOrDefault(type.getName(), "");
  }

  private static Map<String, String> documentation() {
    Map<String, String> found = new HashMap<>();
    try (InputStream in = HeadroomPackage.class.getResourceAsStream(METAMODEL)) {
      SAXParserFactory.newInstance().newSAXParser().parse(in, new Collector(found));
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException("The metamodel is part of its bundle and well-formed", e);
    }
    return Map.copyOf(found);
  }

  /** Collects the documentation of classes and their features. */
  private static final class Collector extends DefaultHandler {
    private final Map<String, String> found;
    private String type = "";
    private String feature = "";

    Collector(Map<String, String> found) {
      this.found = found;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
      if (name.equals("eClassifiers")) {
        type = attributes.getValue("name");
      } else if (name.equals("eStructuralFeatures")) {
        feature = "." + attributes.getValue("name");
      } else if (name.equals("details") && "documentation".equals(attributes.getValue("key"))) {
        found.putIfAbsent(type + feature, attributes.getValue("value"));
      }
    }

    @Override
    public void endElement(String uri, String local, String name) {
      if (name.equals("eStructuralFeatures")) {
        feature = "";
      }
    }
  }
}
