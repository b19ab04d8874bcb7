package org.headroom.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.headroom.model.HeadroomPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltInCatalogueTest {
  private static final Catalogue CATALOGUE = Catalogue.builtIn();

  static Stream<Offering> rows() {
    return CATALOGUE.all().stream();
  }

  @Test
  void everyDataFileIsRead() throws Exception {
    Path data = Path.of(System.getProperty("headroom.root"), "bundles/org.headroom.catalogue/data");
    try (Stream<Path> files = Files.list(data)) {
      Set<String> names = files.map(f -> f.getFileName().toString()).collect(Collectors.toSet());
      assertEquals(Set.copyOf(Catalogue.BUILT_IN_FILES), names);
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyRowHasTitleSourceDateAndConfidence(Offering row) {
    assertFalse(row.title().isBlank());
    assertFalse(row.provider().isBlank());
    assertTrue(row.provenance().source().length() > 10, row.provenance().source());
    assertTrue(row.provenance().date().getYear() >= 2020);
    assertFalse(row.provenance().confidence().word().isBlank());
    assertTrue(row.sourceLine().line() > 0);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyPriceIsInUsDollars(Offering row) {
    Stream.of(Figure.HOURLY, Figure.MONTHLY, Figure.STORAGE, Figure.PROVISIONED_IOPS, Figure.TRANSFER, Figure.REQUESTS,
        Figure.COMPUTE).flatMap(figure -> row.get(figure).stream())
        .forEach(price -> assertEquals("USD", price.currency().getCurrencyCode()));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyFigurePrintsWithItsUnitAsItIsRead(Offering row) {
    for (Map.Entry<String, String> printed : row.printedFigures().entrySet()) {
      Figure<?> figure = Figure.forKey(printed.getKey()).orElseThrow();
      assertEquals(row.get(figure).orElseThrow(), figure.parse(printed.getValue()), printed.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"t3.large", "t3.medium", "cache.m5.large", "db.m5.xlarge", "gp3", "kafka-standard",
      "cloudfront-premium", "alb", "postgres", "redis"})
  void valuesOfTheReferenceSystemAreLegalAsWritten(String id) {
    assertEquals(id, CATALOGUE.find(id).orElseThrow().id());
  }

  @Test
  void everyConcreteServerClassHasDefaultsForItsWork() {
    List<EClass> servers = HeadroomPackage.eINSTANCE.getEClassifiers().stream()
        .filter(EClass.class::isInstance).map(EClass.class::cast)
        .filter(c -> !c.isAbstract() && HeadroomPackage.Literals.SERVER.isSuperTypeOf(c)).toList();
    assertTrue(servers.size() > 40);
    for (EClass type : servers) {
      assertTrue(Stream.concat(Stream.of(type), type.getEAllSuperTypes().stream())
          .anyMatch(c -> CATALOGUE.find("default." + c.getName()).isPresent()), type.getName());
    }
  }

  @Test
  void everyDefaultRowNamesTheClassItAppliesTo() {
    CATALOGUE.all().stream().filter(row -> row.kind() == OfferingKind.DEFAULT)
        .forEach(row -> assertEquals("default." + row.appliesTo().iterator().next(), row.id()));
  }

  @Test
  void rowAppliesToSubclassesOfTheNamedClass() {
    assertTrue(CATALOGUE.find("t3.large").orElseThrow().appliesTo(HeadroomPackage.Literals.MICROSERVICE));
    assertTrue(CATALOGUE.find("gp3").orElseThrow().appliesTo(HeadroomPackage.Literals.SQL_DATABASE));
    assertFalse(CATALOGUE.find("gp3").orElseThrow().appliesTo(HeadroomPackage.Literals.CACHE));
  }

  @Test
  void sqsStandardHasNoLowLimit() {
    assertTrue(CATALOGUE.find("sqs-standard").orElseThrow().get(Figure.THROUGHPUT_LIMIT).isEmpty());
    assertEquals(300.0, CATALOGUE.find("sqs-fifo").orElseThrow().get(Figure.THROUGHPUT_LIMIT).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqs-standard", "gp3", "alb", "cloudfront-premium"})
  void correctedRowsSayWhatTheyCorrect(String id) {
    assertFalse(CATALOGUE.find(id).orElseThrow().note().isBlank());
  }

  @Test
  void machineFiguresAreTheListedOnes() {
    Offering machine = CATALOGUE.find("t3.large").orElseThrow();
    assertEquals(2, machine.get(Figure.VCPU).orElseThrow());
    assertEquals(8L << 30, machine.get(Figure.MEMORY).orElseThrow());
    assertEquals("0.0832 USD/h", machine.get(Figure.HOURLY).orElseThrow().toString());
    assertEquals(Duration.ofMillis(1), CATALOGUE.find("gp3").orElseThrow().get(Figure.VOLUME_LATENCY).orElseThrow());
  }
}
