package org.headroom.analysis.result;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.headroom.analysis.Engines;
import org.headroom.analysis.ModelBuilder;
import org.headroom.analysis.RunOptions;
import org.headroom.analysis.SeedLike;
import org.headroom.model.Metric;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.result.RunStatistics;
import org.headroom.simulation.result.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultJsonTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static RunResult run(ModelBuilder model, RunOptions options) {
    return Engines.simulator().run(model.architecture, options, RunControl.NONE).get(0);
  }

  private static String json(RunResult result) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ResultJson.write(result, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static void assertValid(String text) throws IOException {
    try (InputStream in = ResultJson.schema()) {
      Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(in);
      assertEquals(List.of(), schema.validate(text, InputFormat.JSON));
    }
  }

  @Test
  void bothEnginesAreOneValidDocument() throws IOException {
    List<RunResult> results = Engines.simulator().run(ModelBuilder.singleServer("500 rps", "1 ms").architecture,
        RunOptions.defaults().withEngine(RunOptions.EngineChoice.BOTH), RunControl.NONE);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ResultJson.write(results, out);
    String text = out.toString(StandardCharsets.UTF_8);
    assertValid(text);
    JsonNode both = JSON.readTree(text);
    assertEquals("both", both.get("engine").asText());
    assertEquals("analytic", both.get("analytic").get("engine").asText());
    JsonNode mean = both.get("comparison").get(0);
    assertEquals("read", mean.get("subject").asText());
    assertEquals(2, mean.get("analytic").asDouble(), 1e-9);
    assertEquals(both.get("classes").get(0).get("latencyMs").get("mean").asDouble(), mean.get("des").asDouble());
    RunResult simulated = ResultJsonReader.read(new ByteArrayInputStream(out.toByteArray()), "both.json");
    assertEquals(RunStatistics.Kind.DES, simulated.statistics().engine());
  }

  @Test
  void bothEnginesAreOneTable() throws IOException {
    List<RunResult> results = Engines.simulator().run(ModelBuilder.singleServer("500 rps", "1 ms").architecture,
        RunOptions.defaults().withEngine(RunOptions.EngineChoice.BOTH), RunControl.NONE);
    StringBuilder csv = new StringBuilder();
    ResultCsv.write(results, csv);
    assertTrue(csv.toString().startsWith("engine,kind,id,metric,value,low,high\r\ndes,class,read,offeredRps,"),
        csv::toString);
    assertTrue(csv.toString().contains("\r\nanalytic,class,read,latencyMs.mean,2,"), csv::toString);
  }

  @Test
  void resultsAreValidAgainstTheShippedSchema() throws IOException {
    assertValid(json(run(new SeedLike().model, RunOptions.defaults())));
  }

  @Test
  void overloadedSystemsGiveValidResultsToo() throws IOException {
    ModelBuilder model = ModelBuilder.singleServer("3000 rps", "1 ms");
    model.objective("fast", Metric.LATENCY_PERCENTILE, "30 ms");
    assertValid(json(run(model, RunOptions.defaults().withDuration(java.time.Duration.ofSeconds(3)))));
  }

  @Test
  void theFixedFieldNamesAreThere() throws IOException {
    JsonNode root = JSON.readTree(json(run(new SeedLike().model, RunOptions.defaults())));
    assertEquals("headroom.result/1", root.get("schema").asText());
    assertEquals(List.of("file", "sha256", "name"), names(root.get("model")));
    for (String field : List.of("scenario", "engine", "seed", "replications", "simulatedSeconds", "warmUpSeconds",
        "wallSeconds", "events")) {
      assertTrue(root.hasNonNull(field), field);
    }
    assertEquals(List.of("offered", "completed", "failed", "inFlight"), names(root.get("requests")));
    assertTrue(root.at("/conservation/balanced").asBoolean());
    JsonNode latency = root.at("/classes/0/latencyMs");
    assertTrue(names(latency).containsAll(List.of("mean", "meanCi95", "p50", "p90", "p95", "p99", "p999", "max")));
    assertTrue(names(root.at("/classes/0")).containsAll(
        List.of("id", "offeredRps", "completedRps", "errorRate", "latencyMs")));
    assertTrue(names(root.at("/components/0")).containsAll(List.of("id", "type", "arrivalRps", "throughputRps",
        "utilization", "utilizationCi95", "meanQueueLength", "waitMs", "residenceMs", "littleResidual", "replicas",
        "failed", "costPerMonth")));
    assertEquals(List.of("min", "mean", "max", "final"), names(root.at("/components/0/replicas")));
    assertTrue(names(root.at("/connections/0")).containsAll(
        List.of("id", "source", "target", "role", "messagesPerSecond", "bytesPerSecond")));
    assertTrue(names(root.at("/objectives/0")).containsAll(
        List.of("id", "metric", "class", "threshold", "observed", "ci95", "met")));
    assertTrue(names(root.at("/bottlenecks/0")).containsAll(
        List.of("component", "reason", "evidence", "suggestion")));
    assertTrue(names(root.get("cost")).containsAll(List.of("currency", "perHour", "perMonth")));
    assertTrue(names(root.get("series")).containsAll(List.of("intervalSeconds", "time", "classes", "components")));
  }

  @Test
  void seriesHavePercentilesAndBrokersTheirLag() throws IOException {
    RunResult result = run(new SeedLike().model, RunOptions.defaults());
    String text = json(result);
    JsonNode series = JSON.readTree(text).get("series");
    series.get("classes").forEach(c -> assertTrue(
        names(c).containsAll(List.of("latencyMeanMs", "latencyP50Ms", "latencyP95Ms", "latencyP99Ms")), c::toString));
    series.get("components").properties().forEach(
        c -> assertEquals(c.getValue().has("depth"), c.getValue().has("lagMs"), c.getKey()));
    Series before = result.statistics().series();
    Series after = ResultJsonReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "it.json")
        .statistics().series();
    before.classes().forEach((id, c) -> {
      assertArrayEquals(c.latencyP50(), after.classes().get(id).latencyP50(), 1e3);
      assertArrayEquals(c.latencyP95(), after.classes().get(id).latencyP95(), 1e3);
    });
    before.stations().forEach((id, s) -> assertArrayEquals(s.lag(), after.stations().get(id).lag(), 1e3));
  }

  @Test
  void resultsOfEarlierVersionsHaveNoSuchSeries() throws IOException {
    String text = json(run(ModelBuilder.singleServer("500 rps", "1 ms"), RunOptions.defaults()))
        .replace("latencyP50Ms", "unknownToEarlierVersions");
    Series series = ResultJsonReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "it.json")
        .statistics().series();
    assertTrue(Arrays.stream(series.classes().get("read").latencyP50()).allMatch(Double::isNaN));
  }

  @Test
  void cachesAndBrokersShowTheirOwnFigures() throws IOException {
    JsonNode root = JSON.readTree(json(run(new SeedLike().model, RunOptions.defaults())));
    for (JsonNode component : root.get("components")) {
      assertEquals(component.get("type").asText().equals("MessageBroker"), component.has("queue"));
      if (component.get("type").asText().equals("Cache")) {
        double hitRatio = component.at("/cache/hitRatio").asDouble();
        assertTrue(hitRatio > 0 && hitRatio < 1);
      }
    }
  }

  @Test
  void requestsAddUp() throws IOException {
    JsonNode requests = JSON.readTree(json(run(new SeedLike().model, RunOptions.defaults()))).get("requests");
    long failed = 0;
    for (JsonNode count : requests.get("failed")) {
      failed += count.asLong();
    }
    assertEquals(requests.get("offered").asLong(),
        requests.get("completed").asLong() + failed + requests.get("inFlight").asLong());
  }

  @Test
  void twoRunsOfOneSeedDifferInTheWallTimeOnly() throws IOException {
    String first = json(run(new SeedLike().model, RunOptions.defaults().withReplications(2)));
    String second = json(run(new SeedLike().model, RunOptions.defaults().withReplications(2)));
    String wall = "\"wallSeconds\" : [0-9.E-]+";
    assertEquals(first.replaceAll(wall, "wall"), second.replaceAll(wall, "wall"));
    assertTrue(first.replaceAll(wall, "wall").contains("wall"));
  }

  @Test
  void anotherSeedGivesOtherNumbers() throws IOException {
    String first = json(run(new SeedLike().model, RunOptions.defaults().withSeed(1)));
    String second = json(run(new SeedLike().model, RunOptions.defaults().withSeed(2)));
    assertTrue(JSON.readTree(first).at("/classes/0/latencyMs/mean").asDouble()
        != JSON.readTree(second).at("/classes/0/latencyMs/mean").asDouble());
  }

  @Test
  void writingWhatWasReadGivesTheSameBytes() throws IOException {
    String written = json(run(new SeedLike().model, RunOptions.defaults()));
    RunResult read = ResultJsonReader.read(
        new ByteArrayInputStream(written.getBytes(StandardCharsets.UTF_8)), "run.result.json");
    assertEquals(written, json(read));
  }

  @Test
  void theModelFileIsNamedAndHashed(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("shop.headroom");
    Files.writeString(file, "abc");
    SeedLike seed = new SeedLike();
    new ResourceImpl(URI.createFileURI(file.toString())).getContents().add(seed.model.architecture);
    ModelProvenance provenance = run(seed.model, RunOptions.defaults()).model();
    assertEquals(new ModelProvenance("shop.headroom",
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", "Catalogue shop"), provenance);
  }

  @Test
  void somethingElseIsRefusedWithARemedy() {
    for (String text : List.of("", "[]", "{\"schema\":\"headroom.result/2\"}", "{\"schema\":\"headroom.result/1\"}",
        "{\"schema\":\"headroom.result/1\",\"classes\":[{", "<html>")) {
      ResultFormatException error = assertThrows(ResultFormatException.class, () -> ResultJsonReader.read(
          new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "run.result.json"));
      assertTrue(error.getMessage().startsWith("run.result.json: "), error.getMessage());
      assertTrue(error.getMessage().contains("headroom simulate"), error.getMessage());
      assertFalse(error.getMessage().contains("Source"), error.getMessage());
    }
  }

  @Test
  void aFileThatWouldFillTheMemoryIsRefused(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("shop.result.json");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(257L << 20);
    }
    ResultFormatException error = assertThrows(ResultFormatException.class, () -> ResultJsonReader.read(file));
    assertTrue(error.getMessage().startsWith("shop.result.json: it is larger than 256 MiB"), error.getMessage());
  }

  @Test
  void csvHasOneNumberALine() throws IOException {
    StringBuilder csv = new StringBuilder();
    ResultCsv.write(List.of(run(new SeedLike().model, RunOptions.defaults())), csv);
    List<String> lines = csv.toString().lines().toList();
    assertEquals("kind,id,metric,value,low,high", lines.get(0));
    assertTrue(lines.stream().allMatch(line -> line.split(",", -1).length == 6));
    assertTrue(lines.stream().anyMatch(line -> line.startsWith("class,product,latencyMs.p99,")));
    assertTrue(lines.stream().anyMatch(line -> line.startsWith("objective,fast,met,1,")));
  }
}
