package org.headroom.catalogue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.headroom.catalogue.RegionLatencies.Distance;
import org.headroom.catalogue.RegionLatencies.Pair;
import org.headroom.catalogue.TransferPrices.EgressTier;
import org.headroom.catalogue.yaml.YamlNode;
import org.headroom.model.units.DataSizes;
import org.headroom.model.units.Durations;

/** Reads what catalogue files say of regions: the round trips between them, and the prices of transfer. */
final class RegionsReader {
  private static final List<String> PROVENANCE = List.of("source", "date", "confidence");
  private static final double BYTES_PER_GB = 1e9;

  private final Map<String, RegionRow> regions = new LinkedHashMap<>();
  private final Map<Pair, Derived<Duration>> roundTrips = new HashMap<>();
  private final Map<Distance, Derived<Duration>> distances = new EnumMap<>(Distance.class);
  private final Map<Pair, Derived<Price>> transfers = new HashMap<>();
  private List<EgressTier> egress = List.of();
  private Derived<Price> sameRegion;
  private Derived<Price> unknownPair;
  private CatalogueEntries entries;

  /** Reads the sections of a file. */
  void read(CatalogueEntries file, Map<String, YamlNode> sections) {
    entries = file;
    entries.section(sections, "regions").forEach(this::readRegion);
    readRoundTrips(entries.section(sections, "round-trips"), sections.get("round-trips"));
    readTransfer(entries.section(sections, "transfer"), sections.get("transfer"));
  }

  RegionLatencies latencies() {
    return new RegionLatencies(regions, roundTrips, distances);
  }

  TransferPrices prices(RegionLatencies latencies) {
    return new TransferPrices(latencies, transfers, sameRegion, unknownPair, egress);
  }

  private void readRegion(String id, YamlNode node) {
    Map<String, YamlNode> row = entries.map(node, id, List.of("title", "geography", "aliases"));
    String title = entries.required(row, node, id, "title");
    String geography = entries.required(row, node, id, "geography");
    regions.put(id, new RegionRow(id, title, geography, entries.list(row, id, "aliases")));
  }

  private void readRoundTrips(Map<String, YamlNode> section, YamlNode node) {
    if (section.isEmpty()) {
      return;
    }
    Map<String, Distance> keys = Arrays.stream(Distance.values()).collect(Collectors.toMap(Distance::key, d -> d));
    Optional<Provenance> provenance = entries.provenance(section, node, "round-trips");
    if (provenance.isEmpty()) {
      return;
    }
    section.forEach((key, value) -> {
      if (keys.containsKey(key)) {
        entries.parse(value, "round-trips", key, Durations::parse)
            .ifPresent(time -> distances.put(keys.get(key), from("round-trips/" + key, provenance.get(), time)));
      } else if (key.equals("pairs")) {
        entries.map(value, "round-trips", null).forEach((pair, time) -> pairOf(pair, time, regions.keySet(),
            "round-trips").ifPresent(p -> entries.parse(time, "round-trips", pair, Durations::parse)
                .ifPresent(t -> roundTrips.put(p, from("round-trips/" + pair, provenance.get(), t)))));
      } else if (!PROVENANCE.contains(key)) {
        entries.report(value, "round-trips", "unknown key '" + key + "'",
            "Known are source, date, confidence, pairs, " + String.join(", ", new TreeSet<>(keys.keySet())));
      }
    });
  }

  private void readTransfer(Map<String, YamlNode> section, YamlNode node) {
    if (section.isEmpty()) {
      return;
    }
    Optional<Provenance> provenance = entries.provenance(section, node, "transfer");
    if (provenance.isEmpty()) {
      return;
    }
    section.forEach((key, value) -> {
      switch (key) {
        case "same-region" -> price(value, key, provenance.get()).ifPresent(p -> sameRegion = p);
        case "unknown-pair" -> price(value, key, provenance.get()).ifPresent(p -> unknownPair = p);
        case "pairs" -> {
          Set<String> geographies = regions.values().stream().map(RegionRow::geography).collect(Collectors.toSet());
          entries.map(value, "transfer", null).forEach((pair, amount) -> pairOf(pair, amount, geographies, "transfer")
              .ifPresent(p -> price(amount, pair, provenance.get()).ifPresent(t -> transfers.put(p, t))));
        }
        case "egress" -> readEgress(value, provenance.get());
        default -> {
          if (!PROVENANCE.contains(key)) {
            entries.report(value, "transfer", "unknown key '" + key + "'",
                "Known are source, date, confidence, same-region, unknown-pair, pairs, egress");
          }
        }
      }
    });
  }

  private void readEgress(YamlNode tiers, Provenance provenance) {
    if (!tiers.isList()) {
      entries.report(tiers, "transfer", "'egress' is a list of tiers", "Write '- {up-to: 10 TB, price: 0.09 USD/GB}'");
      return;
    }
    List<EgressTier> read = new ArrayList<>();
    for (YamlNode tier : tiers.items()) {
      Map<String, YamlNode> keys = entries.map(tier, "transfer", List.of("up-to", "price"));
      Optional<Derived<Price>> price = Optional.ofNullable(keys.get("price"))
          .flatMap(p -> price(p, "egress", provenance));
      double upTo = keys.containsKey("up-to")
          ? entries.parse(keys.get("up-to"), "transfer", "up-to", DataSizes::parse).orElse(0L) / BYTES_PER_GB
          : Double.POSITIVE_INFINITY;
      price.ifPresentOrElse(p -> read.add(new EgressTier(upTo, p)),
          () -> entries.report(tier, "transfer", "the tier has no price", "Add 'price: 0.09 USD/GB'"));
    }
    egress = read;
  }

  private Optional<Derived<Price>> price(YamlNode value, String key, Provenance provenance) {
    return entries.parse(value, "transfer", key, text -> Figure.TRANSFER.parse(text))
        .map(price -> from("transfer/" + key, provenance, price));
  }

  private Optional<Pair> pairOf(String key, YamlNode value, Set<String> known, String row) {
    String[] names = key.trim().split(" +");
    if (names.length != 2) {
      entries.report(value, row, "'" + key + "' is not a pair",
          "Write two names with a blank between them: us-east us-west");
      return Optional.empty();
    }
    for (String name : names) {
      if (!known.contains(name)) {
        entries.report(value, row, "'" + name + "' is not known",
            "Use one of " + String.join(", ", new TreeSet<>(known)));
        return Optional.empty();
      }
    }
    return Optional.of(Pair.of(names[0], names[1]));
  }

  private static <T> Derived<T> from(String row, Provenance provenance, T value) {
    return new Derived<>(value, new Origin.FromCatalogue(row, provenance));
  }
}
