package org.headroom.catalogue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.headroom.catalogue.RegionLatencies.Distance;
import org.headroom.catalogue.RegionLatencies.Pair;
import org.headroom.catalogue.TransferPrices.EgressTier;
import org.headroom.catalogue.yaml.YamlNode;
import org.headroom.catalogue.yaml.YamlSyntaxException;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.units.DataSizes;
import org.headroom.model.units.Durations;

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
  private static final List<String> PROVENANCE = List.of("source", "date", "confidence");
  private static final double BYTES_PER_GB = 1e9;

  private final List<CatalogueProblem> problems = new ArrayList<>();
  private final Map<String, Offering> offerings = new LinkedHashMap<>();
  private final Map<String, RegionRow> regions = new LinkedHashMap<>();
  private final Map<Pair, Derived<Duration>> roundTrips = new HashMap<>();
  private final Map<Distance, Derived<Duration>> distances = new EnumMap<>(Distance.class);
  private final Map<Pair, Derived<Price>> transfers = new HashMap<>();
  private final Set<String> namesOfThisLayer = new TreeSet<>();
  private List<EgressTier> egress = List.of();
  private Derived<Price> sameRegion;
  private Derived<Price> unknownPair;
  private String file;

  /** From here on a row may replace one that was read before. */
  void beginOverlay() {
    namesOfThisLayer.clear();
  }

  void read(String fileName, Reader text) throws IOException {
    file = fileName;
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
      report(root, "", "a catalogue file is a map", "Begin it with 'offerings:'");
      return;
    }
    Map<String, YamlNode> sections = map(root, "", SECTIONS);
    Map<String, YamlNode> defaults = section(sections, "defaults");
    for (String key : defaults.keySet()) {
      checkRowKey(defaults.get(key), "defaults", key);
    }
    section(sections, "offerings").forEach((id, row) -> readOffering(id, row, defaults));
    section(sections, "regions").forEach(this::readRegion);
    readRoundTrips(section(sections, "round-trips"), sections.get("round-trips"));
    readTransfer(section(sections, "transfer"), sections.get("transfer"));
  }

  Catalogue finish() {
    if (!problems.isEmpty()) {
      throw new CatalogueException(problems);
    }
    RegionLatencies latencies = new RegionLatencies(regions, roundTrips, distances);
    TransferPrices prices = new TransferPrices(latencies, transfers, sameRegion, unknownPair, egress);
    return new Catalogue(offerings, latencies, prices);
  }

  private void readOffering(String id, YamlNode node, Map<String, YamlNode> defaults) {
    if (!node.isMap()) {
      report(node, id, "a row is a map of figures", "Write '" + id + ": {title: ..., ...}'");
      return;
    }
    Map<String, YamlNode> row = new LinkedHashMap<>(defaults);
    row.putAll(map(node, id, null));
    int before = problems.size();
    Map<Figure<?>, Object> figures = new LinkedHashMap<>();
    row.forEach((key, value) -> readFigure(id, key, value, figures));
    List<String> aliases = list(row, id, "aliases");
    Stream.concat(Stream.of(id), aliases.stream()).forEach(name -> {
      if (!namesOfThisLayer.add(name)) {
        report(node, id, "the name '" + name + "' is already used by another row",
            "Choose another id or alias, or remove one of the rows");
      }
    });
    String title = required(row, node, id, "title");
    String provider = required(row, node, id, "provider");
    Optional<OfferingKind> kind = oneOf(row, node, id, "kind", OfferingKind.values(), OfferingKind::word);
    Set<String> appliesTo = classes(row, node, id);
    Optional<Provenance> provenance = provenance(row, node, id);
    if (problems.size() == before && kind.isPresent() && provenance.isPresent()) {
      String note = row.containsKey("note") ? row.get("note").text() : "";
      SourceLine place = new SourceLine(file, node.line());
      offerings.put(id, new Offering(id, aliases, kind.get(), provider, title, note, appliesTo, provenance.get(),
          figures, place));
    }
  }

  private void readFigure(String id, String key, YamlNode value, Map<Figure<?>, Object> figures) {
    if (!checkRowKey(value, id, key) || ROW_FACTS.contains(key)) {
      return;
    }
    Figure<?> figure = Figure.forKey(key).orElseThrow();
    parse(value, id, key, figure::parse).ifPresent(parsed -> figures.put(figure, parsed));
  }

  private boolean checkRowKey(YamlNode value, String row, String key) {
    if (ROW_FACTS.contains(key) || Figure.forKey(key).isPresent()) {
      return true;
    }
    List<String> known = Stream.concat(ROW_FACTS.stream(), Figure.all().stream().map(Figure::key)).toList();
    report(value, row, "unknown key '" + key + "'", "Known are " + String.join(", ", known));
    return false;
  }

  private Set<String> classes(Map<String, YamlNode> row, YamlNode node, String id) {
    Set<String> classes = new LinkedHashSet<>(list(row, id, "applies-to"));
    if (classes.isEmpty()) {
      report(node, id, "'applies-to' is missing", "Name the classes of component that may use the row: applies-to: "
          + "[Microservice, Worker]");
    }
    for (String name : classes) {
      if (!(HeadroomPackage.eINSTANCE.getEClassifier(name) instanceof EClass type)
          || !HeadroomPackage.Literals.NODE.isSuperTypeOf(type)) {
        report(row.get("applies-to"), id, "'" + name + "' is not a class of component",
            "Use the name of a class of the modelling reference, such as Microservice");
      }
    }
    return classes;
  }

  private void readRegion(String id, YamlNode node) {
    Map<String, YamlNode> row = map(node, id, List.of("title", "geography", "aliases"));
    String title = required(row, node, id, "title");
    String geography = required(row, node, id, "geography");
    regions.put(id, new RegionRow(id, title, geography, list(row, id, "aliases")));
  }

  private void readRoundTrips(Map<String, YamlNode> section, YamlNode node) {
    if (section.isEmpty()) {
      return;
    }
    Map<String, Distance> keys = Arrays.stream(Distance.values()).collect(Collectors.toMap(Distance::key, d -> d));
    Optional<Provenance> provenance = provenance(section, node, "round-trips");
    if (provenance.isEmpty()) {
      return;
    }
    section.forEach((key, value) -> {
      if (keys.containsKey(key)) {
        parse(value, "round-trips", key, Durations::parse)
            .ifPresent(time -> distances.put(keys.get(key), from("round-trips/" + key, provenance.get(), time)));
      } else if (key.equals("pairs")) {
        map(value, "round-trips", null).forEach((pair, time) -> pairOf(pair, time, regions.keySet(), "round-trips")
            .ifPresent(p -> parse(time, "round-trips", pair, Durations::parse)
                .ifPresent(t -> roundTrips.put(p, from("round-trips/" + pair, provenance.get(), t)))));
      } else if (!PROVENANCE.contains(key)) {
        report(value, "round-trips", "unknown key '" + key + "'",
            "Known are source, date, confidence, pairs, " + String.join(", ", new TreeSet<>(keys.keySet())));
      }
    });
  }

  private void readTransfer(Map<String, YamlNode> section, YamlNode node) {
    if (section.isEmpty()) {
      return;
    }
    Optional<Provenance> provenance = provenance(section, node, "transfer");
    if (provenance.isEmpty()) {
      return;
    }
    section.forEach((key, value) -> {
      switch (key) {
        case "same-region" -> price(value, key, provenance.get()).ifPresent(p -> sameRegion = p);
        case "unknown-pair" -> price(value, key, provenance.get()).ifPresent(p -> unknownPair = p);
        case "pairs" -> {
          Set<String> geographies = regions.values().stream().map(RegionRow::geography).collect(Collectors.toSet());
          map(value, "transfer", null).forEach((pair, amount) -> pairOf(pair, amount, geographies, "transfer")
              .ifPresent(p -> price(amount, pair, provenance.get()).ifPresent(t -> transfers.put(p, t))));
        }
        case "egress" -> readEgress(value, provenance.get());
        default -> {
          if (!PROVENANCE.contains(key)) {
            report(value, "transfer", "unknown key '" + key + "'",
                "Known are source, date, confidence, same-region, unknown-pair, pairs, egress");
          }
        }
      }
    });
  }

  private void readEgress(YamlNode tiers, Provenance provenance) {
    if (!tiers.isList()) {
      report(tiers, "transfer", "'egress' is a list of tiers", "Write '- {up-to: 10 TB, price: 0.09 USD/GB}'");
      return;
    }
    List<EgressTier> read = new ArrayList<>();
    for (YamlNode tier : tiers.items()) {
      Map<String, YamlNode> keys = map(tier, "transfer", List.of("up-to", "price"));
      Optional<Derived<Price>> price = Optional.ofNullable(keys.get("price"))
          .flatMap(p -> price(p, "egress", provenance));
      double upTo = keys.containsKey("up-to")
          ? parse(keys.get("up-to"), "transfer", "up-to", DataSizes::parse).orElse(0L) / BYTES_PER_GB
          : Double.POSITIVE_INFINITY;
      price.ifPresentOrElse(p -> read.add(new EgressTier(upTo, p)),
          () -> report(tier, "transfer", "the tier has no price", "Add 'price: 0.09 USD/GB'"));
    }
    egress = read;
  }

  private Optional<Derived<Price>> price(YamlNode value, String key, Provenance provenance) {
    return parse(value, "transfer", key, text -> Figure.TRANSFER.parse(text))
        .map(price -> from("transfer/" + key, provenance, price));
  }

  private Optional<Pair> pairOf(String key, YamlNode value, Set<String> known, String row) {
    String[] names = key.trim().split(" +");
    if (names.length != 2) {
      report(value, row, "'" + key + "' is not a pair", "Write two names with a blank between them: us-east us-west");
      return Optional.empty();
    }
    for (String name : names) {
      if (!known.contains(name)) {
        report(value, row, "'" + name + "' is not known", "Use one of " + String.join(", ", new TreeSet<>(known)));
        return Optional.empty();
      }
    }
    return Optional.of(Pair.of(names[0], names[1]));
  }

  private static <T> Derived<T> from(String row, Provenance provenance, T value) {
    return new Derived<>(value, new Origin.FromCatalogue(row, provenance));
  }

  private Optional<Provenance> provenance(Map<String, YamlNode> row, YamlNode node, String id) {
    String source = required(row, node, id, "source");
    Optional<LocalDate> date = row.containsKey("date")
        ? parse(row.get("date"), id, "date", LocalDate::parse) : Optional.empty();
    if (!row.containsKey("date")) {
      report(node, id, "'date' is missing", "Add the day on which the figures were recorded: date: 2026-01-31");
    }
    Optional<Confidence> confidence = oneOf(row, node, id, "confidence", Confidence.values(), Confidence::word);
    return source.isEmpty() || date.isEmpty() || confidence.isEmpty()
        ? Optional.empty() : Optional.of(new Provenance(source, date.get(), confidence.get()));
  }

  private <E> Optional<E> oneOf(Map<String, YamlNode> row, YamlNode node, String id, String key, E[] values,
      Function<E, String> word) {
    String words = Arrays.stream(values).map(word).collect(Collectors.joining(", "));
    YamlNode value = row.get(key);
    if (value == null || !value.isText()) {
      report(node, id, "'" + key + "' is missing", "Add one of " + words);
      return Optional.empty();
    }
    Optional<E> found = Arrays.stream(values).filter(v -> word.apply(v).equals(value.text())).findFirst();
    if (found.isEmpty()) {
      report(value, id, "'" + value.text() + "' is not a value of '" + key + "'", "Use one of " + words);
    }
    return found;
  }

  private String required(Map<String, YamlNode> row, YamlNode node, String id, String key) {
    YamlNode value = row.get(key);
    if (value == null || !value.isText() || value.text().isBlank()) {
      report(node, id, "'" + key + "' is missing", "Add '" + key + ": ...' to the row or to the defaults of the file");
      return "";
    }
    return value.text();
  }

  private List<String> list(Map<String, YamlNode> row, String id, String key) {
    YamlNode value = row.get(key);
    if (value == null) {
      return List.of();
    }
    if (!value.isList() || !value.items().stream().allMatch(YamlNode::isText)) {
      report(value, id, "'" + key + "' is a list of names", "Write '" + key + ": [one, two]'");
      return List.of();
    }
    return value.items().stream().map(YamlNode::text).toList();
  }

  private <T> Optional<T> parse(YamlNode value, String row, String key, Function<String, T> parser) {
    if (!value.isText()) {
      report(value, row, "'" + key + "' is a single value", "Write '" + key + ": value'");
      return Optional.empty();
    }
    try {
      return Optional.of(parser.apply(value.text()));
    } catch (NumberFormatException e) {
      report(value, row, "'" + value.text() + "' is not a value of '" + key + "': not a number", expectation(key));
    } catch (IllegalArgumentException | DateTimeException e) {
      report(value, row, "'" + value.text() + "' is not a value of '" + key + "': " + e.getMessage(), expectation(key));
    }
    return Optional.empty();
  }

  private static String expectation(String key) {
    return Figure.forKey(key).map(f -> "'" + key + "' is the " + f.meaning() + ", written with its unit")
        .orElse("Correct the value");
  }

  private Map<String, YamlNode> section(Map<String, YamlNode> sections, String name) {
    YamlNode node = sections.get(name);
    return node == null ? Map.of() : map(node, name, null);
  }

  /** Entries of a map; complains about repeated keys and, when the known ones are given, about others. */
  private Map<String, YamlNode> map(YamlNode node, String row, List<String> known) {
    if (!node.isMap()) {
      report(node, row, "expected is a map", "Write 'key: value' lines");
      return Map.of();
    }
    for (YamlNode key : node.repeatedKeys()) {
      report(key, row, "'" + key.text() + "' occurs twice", "Remove one of them");
    }
    Map<String, YamlNode> entries = node.entries();
    if (known != null) {
      entries.forEach((key, value) -> {
        if (!known.contains(key)) {
          report(value, row, "unknown key '" + key + "'", "Known are " + String.join(", ", known));
        }
      });
    }
    return entries;
  }

  private void report(YamlNode node, String row, String message, String remedy) {
    problems.add(new CatalogueProblem(new SourceLine(file, node.line()), row, message, remedy));
  }
}
