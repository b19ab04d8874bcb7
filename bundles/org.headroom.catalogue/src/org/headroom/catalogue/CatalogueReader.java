package org.headroom.catalogue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.headroom.catalogue.yaml.YamlNode;
import org.headroom.catalogue.yaml.YamlSyntaxException;
import org.headroom.model.HeadroomPackage;

/**
 * Reads catalogue files, checks them against the schema, and collects every problem before it complains.
 *
 * <p>A file has up to five sections: {@code defaults} (keys that every row of the file inherits), {@code offerings}
 * (id to row), {@code regions}, {@code round-trips} and {@code transfer}.
 */
final class CatalogueReader {
  private static final List<String> ROW_FACTS = List.of("title", "kind", "provider", "applies-to", "aliases", "source",
      "date", "confidence", "note");
  private static final List<String> SECTIONS = List.of("defaults", "offerings", "regions", "round-trips", "transfer");

  private final List<CatalogueProblem> problems = new ArrayList<>();
  private final Map<String, Offering> offerings = new LinkedHashMap<>();
  private final RegionsReader regions = new RegionsReader();
  private final Set<String> namesOfThisLayer = new TreeSet<>();
  private CatalogueEntries entries;

  /** From here on a row may replace one that was read before. */
  void beginOverlay() {
    namesOfThisLayer.clear();
  }

  void read(String file, Reader text) throws IOException {
    entries = new CatalogueEntries(file, problems);
    YamlNode root;
    try {
      root = YamlNode.read(text);
    } catch (YamlSyntaxException e) {
      problems.add(new CatalogueProblem(new SourceLine(file, e.line()), "", "not well-formed YAML: " + e.getMessage(),
          "Correct the syntax there; text with ': ' or '#' needs quotes"));
      return;
    } catch (CharacterCodingException e) {
      problems.add(new CatalogueProblem(new SourceLine(file, 0), "", "not UTF-8 text", "Save the file as UTF-8"));
      return;
    }
    if (!root.isMap()) {
      entries.report(root, "", "a catalogue file is a map", "Begin it with 'offerings:'");
      return;
    }
    Map<String, YamlNode> sections = entries.map(root, "", SECTIONS);
    Map<String, YamlNode> defaults = entries.section(sections, "defaults");
    for (String key : defaults.keySet()) {
      checkRowKey(defaults.get(key), "defaults", key);
    }
    entries.section(sections, "offerings").forEach((id, row) -> readOffering(id, row, defaults));
    regions.read(entries, sections);
  }

  Catalogue finish() {
    if (!problems.isEmpty()) {
      throw new CatalogueException(problems);
    }
    RegionLatencies latencies = regions.latencies();
    return new Catalogue(offerings, latencies, regions.prices(latencies));
  }

  private void readOffering(String id, YamlNode node, Map<String, YamlNode> defaults) {
    if (!node.isMap()) {
      entries.report(node, id, "a row is a map of figures", "Write '" + id + ": {title: ..., ...}'");
      return;
    }
    Map<String, YamlNode> row = new LinkedHashMap<>(defaults);
    row.putAll(entries.map(node, id, null));
    int before = problems.size();
    Map<Figure<?>, Object> figures = new LinkedHashMap<>();
    row.forEach((key, value) -> readFigure(id, key, value, figures));
    List<String> aliases = entries.list(row, id, "aliases");
    Stream.concat(Stream.of(id), aliases.stream()).forEach(name -> {
      if (!namesOfThisLayer.add(name)) {
        entries.report(node, id, "the name '" + name + "' is already used by another row",
            "Choose another id or alias, or remove one of the rows");
      }
    });
    String title = entries.required(row, node, id, "title");
    String provider = entries.required(row, node, id, "provider");
    Optional<OfferingKind> kind = entries.oneOf(row, node, id, "kind", OfferingKind.values(), OfferingKind::word);
    Set<String> appliesTo = classes(row, node, id);
    Optional<Provenance> provenance = entries.provenance(row, node, id);
    if (problems.size() == before && kind.isPresent() && provenance.isPresent()) {
      String note = row.containsKey("note") ? row.get("note").text() : "";
      offerings.put(id, new Offering(id, aliases, kind.get(), provider, title, note, appliesTo, provenance.get(),
          figures, entries.place(node)));
    }
  }

  private void readFigure(String id, String key, YamlNode value, Map<Figure<?>, Object> figures) {
    if (!checkRowKey(value, id, key) || ROW_FACTS.contains(key)) {
      return;
    }
    Figure<?> figure = Figure.forKey(key).orElseThrow();
    entries.parse(value, id, key, figure::parse).ifPresent(parsed -> figures.put(figure, parsed));
  }

  private boolean checkRowKey(YamlNode value, String row, String key) {
    if (ROW_FACTS.contains(key) || Figure.forKey(key).isPresent()) {
      return true;
    }
    List<String> known = Stream.concat(ROW_FACTS.stream(), Figure.all().stream().map(Figure::key)).toList();
    entries.report(value, row, "unknown key '" + key + "'", "Known are " + String.join(", ", known));
    return false;
  }

  private Set<String> classes(Map<String, YamlNode> row, YamlNode node, String id) {
    Set<String> classes = new LinkedHashSet<>(entries.list(row, id, "applies-to"));
    if (classes.isEmpty()) {
      entries.report(node, id, "'applies-to' is missing",
          "Name the classes of component that may use the row: applies-to: [Microservice, Worker]");
    }
    for (String name : classes) {
      if (!(HeadroomPackage.eINSTANCE.getEClassifier(name) instanceof EClass type)
          || !HeadroomPackage.Literals.NODE.isSuperTypeOf(type)) {
        entries.report(row.get("applies-to"), id, "'" + name + "' is not a class of component",
            "Use the name of a class of the modelling reference, such as Microservice");
      }
    }
    return classes;
  }
}
