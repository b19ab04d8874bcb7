package org.headroom.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.headroom.model.Architecture;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.Placement;
import org.headroom.model.Server;
import org.headroom.model.SqlDatabase;
import org.headroom.model.Visibility;
import org.headroom.model.io.ModelReadException;
import org.headroom.model.io.ModelReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of other tools become sound models that can be simulated. */
class ImportedModelsTest {

  private static final Path IMPORTS = Path.of(System.getProperty("headroom.root"), "examples", "imports");

  /** Errors that say that a model is put together wrongly, not that a design is weak. */
  private static final Pattern UNSOUND =
      Pattern.compile("error\\s+\\[?(HR1\\d\\d|HR20[45]|HR21\\d|HR40[69]|HR414|HR607)");

  @TempDir
  private Path folder;

  static Stream<String> files() throws IOException {
    try (Stream<Path> files = Files.list(IMPORTS)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyImportIsSoundAndRuns(String file) {
    Path model = folder.resolve("m.headroom");
    CommandLineRun run = CommandLineRun.of("import", IMPORTS.resolve(file), "--output", model, "--report", "all");
    assertEquals(ExitCode.FINE, run.code(), run::err);
    CommandLineRun findings = CommandLineRun.of("validate", model, "--format", "text");
    assertTrue(!UNSOUND.matcher(findings.out()).find(), () -> findings.out() + run.err());
    CommandLineRun result = CommandLineRun.of("simulate", model, "--duration", "20 s", "--replications", "1");
    assertTrue(result.code() <= ExitCode.FINDINGS, result::err);
  }

  @ParameterizedTest
  @MethodSource("files")
  void theSameFileGivesTheSameModel(String file) {
    assertEquals(CommandLineRun.of("import", IMPORTS.resolve(file), "--output", "-").out(),
        CommandLineRun.of("import", IMPORTS.resolve(file), "--output", "-").out());
  }

  @Test
  void aComposeFileBecomesItsServicesAndTheirConnections() throws ModelReadException {
    Architecture model = imported(IMPORTS.resolve("compose.yaml"));
    assertEquals(Map.of("clients", "Client", "proxy", "ReverseProxy", "web", "WebServer", "api", "Microservice",
        "mail-worker", "Worker", "db", "SqlDatabase", "cache", "Cache", "queue", "MessageBroker", "metrics",
        "Monitoring",
        "api-payments-example-com", "ExternalService"), classes(model));
    assertEquals(Set.of("clients-REQUEST-proxy", "proxy-REQUEST-web", "proxy-REQUEST-api", "web-REQUEST-api",
        "api-REQUEST-db", "api-CACHE-cache", "api-PUBLISH-queue", "api-REQUEST-api-payments-example-com",
        "queue-CONSUME-mail-worker", "mail-worker-REQUEST-db", "api-TELEMETRY-metrics"), flows(model));
    Server api = (Server) component(model, "api");
    assertEquals(List.of(3, 2), List.of(api.getReplicas(), api.getConcurrencyPerReplica()));
    assertEquals("back", component(model, "db").getBoundary().getId());
  }

  @Test
  void manifestsBecomeWorkloadsEntriesAndScaling() throws ModelReadException {
    Architecture model = imported(IMPORTS.resolve("kubernetes.yaml"));
    assertEquals(Map.of("clients", "Client", "entry", "LoadBalancer", "articles", "Microservice", "articles-db",
        "SqlDatabase", "cache", "Cache", "events", "MessageBroker", "digest", "Worker"), classes(model));
    assertEquals(Set.of("clients-REQUEST-entry", "entry-REQUEST-articles", "articles-REQUEST-articles-db",
        "articles-CACHE-cache", "articles-PUBLISH-events", "events-CONSUME-digest"), flows(model));
    Server articles = (Server) component(model, "articles");
    assertEquals(20, articles.getScaling().getMaximum());
    assertEquals(0.6, articles.getScaling().getTarget().value());
    assertEquals(600, articles.getScaling().getScaleInCooldown().toSeconds());
    assertEquals("messaging", component(model, "events").getBoundary().getId());
  }

  @Test
  void aPlanBecomesItsResourcesTheirPlacesAndConnections() throws ModelReadException {
    Architecture model = imported(IMPORTS.resolve("plan.json"));
    assertEquals(Map.of("clients", "Client", "site", "Dns", "edge-2", "Cdn", "front", "LoadBalancer", "rides",
        "Microservice", "trips", "SqlDatabase", "positions", "Cache", "receipts", "MessageBroker", "receipts-2",
        "ServerlessFunction", "receipts-3", "ObjectStorage"), classes(model));
    assertEquals(Set.of("clients-REQUEST-site", "site-REQUEST-edge-2", "edge-2-ORIGIN-front", "front-REQUEST-rides",
        "rides-REQUEST-trips", "rides-CACHE-positions", "receipts-CONSUME-receipts-2", "receipts-2-REQUEST-receipts-3"),
        flows(model));
    Server rides = (Server) component(model, "rides");
    assertEquals(List.of(4, "m5.large", 12),
        List.of(rides.getReplicas(), rides.getInstanceType(), rides.getScaling().getMaximum()));
    SqlDatabase trips = (SqlDatabase) component(model, "trips");
    assertEquals(List.of(2, 6000.0, true), List.of(trips.getReadReplicas(), trips.getIops(), trips.getMultiAz()));
    assertEquals("inside", rides.getBoundary().getId());
    assertEquals("eu-west-1", Placement.of(trips).region().orElseThrow());
    assertEquals(Visibility.PUBLIC, Placement.of(component(model, "front")).exposure());
    assertEquals(Visibility.PRIVATE, Placement.of(trips).exposure());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{} x", "{\"a\": 1, \"a\": 2}", "{\"key\": 1}",
      "{\"terraform_version\": \"1.9.0\", \"planned_values\": {}}"})
  void whatIsNoPlanIsRefusedInASentence(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("bad.json"), content);
    CommandLineRun run = CommandLineRun.of("import", file, "--output", "-");
    assertEquals(ExitCode.UNREADABLE, run.code(), run::err);
    assertTrue(run.err().contains("bad.json"), run.err());
    Path deep = folder.resolve("deep.json");
    Files.writeString(deep, "{\"planned_values\": " + "[".repeat(100_000));
    assertEquals(ExitCode.UNREADABLE, CommandLineRun.of("import", deep, "--output", "-").code());
  }

  @Test
  void exportedManifestsAreReadAsTheSameServices() throws ModelReadException, IOException {
    Path original = folder.resolve("k8s.headroom");
    CommandLineRun.of("import", IMPORTS.resolve("kubernetes.yaml"), "--output", original);
    Path manifests = folder.resolve("again.yaml");
    CommandLineRun.of("export", original, "--format", "kubernetes", "--output", manifests);
    Architecture before = new ModelReader().read(original).architecture();
    Architecture after = imported(manifests);
    assertEquals(classes(before), classes(after), () -> text(manifests));
    assertEquals(flows(before), flows(after), () -> text(manifests));
  }

  @ParameterizedTest
  @ValueSource(strings = {"services: [", "services:\n  a: 1\n  a: 2\n", "services: {}\n", "key: value\n",
      "a: &a {b: *a}\n", "apiVersion: v1\nkind: Secret\nmetadata: {name: x}\n"})
  void whatCannotBeReadIsRefusedInASentence(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("bad.yaml"), content);
    CommandLineRun run = CommandLineRun.of("import", file, "--output", folder.resolve("m.headroom"));
    assertEquals(ExitCode.UNREADABLE, run.code(), run::err);
    assertTrue(run.err().contains("bad.yaml"), run.err());
    assertTrue(Files.notExists(folder.resolve("m.headroom")));
  }

  @Test
  void aliasesOfAliasesAreRefused() throws IOException {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("a").append(i).append(": &a").append(i).append(" [*a").append(i - 1).append(", *a").append(i - 1)
          .append("]\n");
    }
    Path file = Files.writeString(folder.resolve("bomb.yaml"), bomb + "services: {web: {image: nginx}}\n");
    CommandLineRun run = CommandLineRun.of("import", file, "--output", folder.resolve("m.headroom"));
    assertEquals(ExitCode.UNREADABLE, run.code());
    assertTrue(run.err().contains("Split it, or remove aliases of aliases."), run.err());
  }

  @Test
  void deepNestingAndBinaryFilesAreRefused() throws IOException {
    Path deep = Files.writeString(folder.resolve("deep.yaml"), "services: " + "[".repeat(5_000));
    assertEquals(ExitCode.UNREADABLE, CommandLineRun.of("import", deep, "--output", "-").code());
    Path binary = Files.write(folder.resolve("binary.yaml"), new byte[] {'a', 0, 'b'});
    CommandLineRun run = CommandLineRun.of("import", binary, "--output", "-");
    assertTrue(run.err().contains("binary.yaml:1: The file is not text"), run.err());
  }

  @Test
  void anUnknownFormatOfExportsIsAnsweredWithTheList() {
    CommandLineRun run = CommandLineRun.of("export", CommandLineRun.project(folder, "web"), "--format", "visio");
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("terraform (Terraform configuration for AWS)"), run.err());
  }

  private Architecture imported(Path file) throws ModelReadException {
    Path model = folder.resolve("imported.headroom");
    CommandLineRun run = CommandLineRun.of("import", file, "--output", model, "--force");
    assertTrue(run.code() <= ExitCode.FINDINGS, run::err);
    return new ModelReader().read(model).architecture();
  }

  private static Map<String, String> classes(Architecture model) {
    Map<String, String> classes = new TreeMap<>();
    model.eAllContents().forEachRemaining(each -> {
      if (each instanceof Component component) {
        classes.put(component.getId(), component.eClass().getName());
      }
    });
    return classes;
  }

  private static Set<String> flows(Architecture model) {
    Set<String> flows = new TreeSet<>();
    for (Connection each : model.getConnections()) {
      flows.add(each.getSource().getId() + "-" + each.getRole() + "-" + each.getTarget().getId());
    }
    return flows;
  }

  private static Component component(Architecture model, String id) {
    List<Component> found = new ArrayList<>();
    model.eAllContents().forEachRemaining(each -> {
      if (each instanceof Component component && component.getId().equals(id)) {
        found.add(component);
      }
    });
    return found.get(0);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
