package org.headroom.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All known offerings, the distances between regions, and the price of moving data. Immutable.
 *
 * <p>A project may add rows, and replace built-in ones as a whole, by files {@code .headroom/catalogue/*.yaml} in its
 * folder; they have the form of the built-in ones.
 */
public final class Catalogue {
  /** The built-in files, in the order in which they are read. */
  static final List<String> BUILT_IN_FILES = List.of("defaults.yaml", "machines.yaml", "databases.yaml", "caches.yaml",
      "edge.yaml", "storage.yaml", "messaging.yaml", "functions.yaml", "compute.yaml", "observability.yaml",
      "platform.yaml", "regions.yaml");

  private static final String PROJECT_FOLDER = ".headroom/catalogue";

  private final Map<String, Offering> rows;
  private final Map<String, Offering> byName;
  private final RegionLatencies regionLatencies;
  private final TransferPrices transferPrices;

  Catalogue(Map<String, Offering> rows, RegionLatencies regionLatencies, TransferPrices transferPrices) {
    this.rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    this.byName = new LinkedHashMap<>();
    rows.values().forEach(row -> row.aliases().forEach(alias -> byName.put(alias, row)));
    byName.putAll(rows);
    this.regionLatencies = regionLatencies;
    this.transferPrices = transferPrices;
  }

  /** The rows that come with the product. */
  public static Catalogue builtIn() {
    CatalogueReader reader = new CatalogueReader();
    readBuiltIn(reader);
    return reader.finish();
  }

  /**
   * The built-in rows overlaid by those of a project.
   *
   * @param project folder of the model file; files {@code .headroom/catalogue/*.yaml} in it are read in the order of
   *     their names. Without such files the result equals {@link #builtIn()}
   * @throws CatalogueException when a file breaks the schema
   * @throws UncheckedIOException when a file cannot be read
   */
  public static Catalogue forProject(Path project) {
    CatalogueReader reader = new CatalogueReader();
    readBuiltIn(reader);
    Path folder = project.resolve(PROJECT_FOLDER);
    if (Files.isDirectory(folder)) {
      reader.beginOverlay();
      for (Path file : yamlFiles(folder)) {
        readFile(reader, file);
      }
    }
    return reader.finish();
  }

  /** The row with this id or alias. */
  public Optional<Offering> find(String id) {
    return Optional.ofNullable(byName.get(id));
  }

  /** All rows in the order of the files, defaults of classes included. */
  public Collection<Offering> all() {
    return rows.values();
  }

  /** Distances between regions and zones. */
  public RegionLatencies regionLatencies() {
    return regionLatencies;
  }

  /** Prices of data that leaves a region. */
  public TransferPrices transferPrices() {
    return transferPrices;
  }

  private static void readBuiltIn(CatalogueReader reader) {
    for (String name : BUILT_IN_FILES) {
      try (InputStream in = Catalogue.class.getResourceAsStream("/data/" + name)) {
        if (in == null) {
          throw new IllegalStateException("the catalogue file data/" + name + " is missing from the installation");
        }
        reader.read(name, new InputStreamReader(in, StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the built-in catalogue file " + name, e);
      }
    }
  }

  private static List<Path> yamlFiles(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().matches(".*\\.ya?ml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the catalogue folder " + folder, e);
    }
  }

  private static void readFile(CatalogueReader reader, Path file) {
    try {
      reader.read(file.toString(), Files.newBufferedReader(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the catalogue file " + file, e);
    }
  }
}
