package org.headroom.model.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.eclipse.emf.common.util.EList;
import org.headroom.model.Architecture;
import org.headroom.model.Connection;
import org.headroom.model.Contents;
import org.headroom.model.ExponentialTime;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.Invariants;
import org.headroom.model.Microservice;
import org.headroom.model.Namespace;
import org.headroom.model.Node;
import org.headroom.model.Role;
import org.headroom.model.ServiceDemand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Time per element does not grow with the size of the model. */
class LargeModelTest {

  private static final int SMALL = 20_000;
  private static final int LARGE = 100_000;
  /** Linear growth gives 5; anything quadratic gives 25. */
  private static final double MOST_GROWTH = 12;
  private static final int ROUNDS = 3;

  /** Services with their demands in namespaces, in a chain, and all connected to one hub. */
  private static byte[] model(int elements) throws ModelWriteException {
    HeadroomFactory factory = HeadroomFactory.eINSTANCE;
    Architecture architecture = factory.createArchitecture();
    architecture.setName("large");
    Microservice hub = service("hub");
    architecture.getNodes().add(hub);
    Microservice previous = hub;
    EList<Node> nodes = architecture.getNodes();
    for (int i = 0; i < elements / 5; i++) {
      if (i % 100 == 0) {
        Namespace namespace = factory.createNamespace();
        namespace.setId("namespace-" + i);
        architecture.getNodes().add(namespace);
        nodes = namespace.getNodes();
      }
      Microservice service = service("service-" + i);
      nodes.add(service);
      architecture.getConnections().add(connection("chain-" + i, previous, service));
      architecture.getConnections().add(connection("hub-" + i, service, hub));
      previous = service;
    }
    return new ModelWriter().toBytes(architecture);
  }

  private static Microservice service(String id) {
    Microservice service = HeadroomFactory.eINSTANCE.createMicroservice();
    service.setId(id);
    service.setLabel("Service " + id);
    service.setReplicas(3);
    service.setInstanceType("t3.large");
    ServiceDemand demand = HeadroomFactory.eINSTANCE.createServiceDemand();
    ExponentialTime time = HeadroomFactory.eINSTANCE.createExponentialTime();
    time.setMean(Duration.ofMillis(4));
    demand.setTime(time);
    service.getDemands().add(demand);
    return service;
  }

  private static Connection connection(String id, Microservice source, Microservice target) {
    Connection connection = HeadroomFactory.eINSTANCE.createConnection();
    connection.setId(id);
    connection.setSource(source);
    connection.setTarget(target);
    connection.setRole(Role.READ);
    connection.setTimeout(Duration.ofSeconds(2));
    return connection;
  }

  /** The least processor time of some rounds: what the work needs when nothing else disturbs it. */
  private static double seconds(Executable work) throws Throwable {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    double least = Double.MAX_VALUE;
    for (int i = 0; i < ROUNDS; i++) {
      long start = clock.getCurrentThreadCpuTime();
      work.execute();
      least = Math.min(least, (clock.getCurrentThreadCpuTime() - start) / 1e9);
    }
    return least;
  }

  @Test
  void readingIsLinearAndTakesLessThanASecondPer100000Elements() throws Throwable {
    byte[] small = model(SMALL);
    byte[] large = model(LARGE);
    assertTrue(Contents.all(new ModelReader().read("large", large).architecture()).count() >= LARGE);
    double smallTime = seconds(() -> new ModelReader().read("small", small));
    double largeTime = seconds(() -> new ModelReader().read("large", large));
    assertTrue(largeTime < 1, () -> "reading took " + largeTime + " s");
    assertTrue(largeTime < MOST_GROWTH * smallTime, () -> smallTime + " s became " + largeTime + " s");
  }

  @Test
  void theDiskGivesBackWhatWasSaved(@TempDir Path folder) throws Exception {
    byte[] large = model(LARGE);
    Path file = folder.resolve("large.headroom");
    new ModelWriter().write(new ModelReader().read("large", large).architecture(), file);
    Architecture read = new ModelReader().read(file).architecture();
    assertTrue(Contents.all(read).count() >= LARGE);
    assertArrayEquals(large, new ModelWriter().toBytes(read));
    assertArrayEquals(large, Files.readAllBytes(file));
  }

  @Test
  void writingIsLinear() throws Throwable {
    Architecture small = new ModelReader().read("small", model(SMALL)).architecture();
    Architecture large = new ModelReader().read("large", model(LARGE)).architecture();
    double smallTime = seconds(() -> new ModelWriter().toBytes(small));
    double largeTime = seconds(() -> new ModelWriter().toBytes(large));
    assertTrue(largeTime < MOST_GROWTH * smallTime, () -> smallTime + " s became " + largeTime + " s");
  }

  @Test
  void checkingInvariantsIsLinear() throws Throwable {
    Architecture small = new ModelReader().read("small", model(SMALL)).architecture();
    Architecture large = new ModelReader().read("large", model(LARGE)).architecture();
    assertEquals(List.of(), Invariants.check(large));
    double smallTime = seconds(() -> Invariants.check(small));
    double largeTime = seconds(() -> Invariants.check(large));
    assertTrue(largeTime < MOST_GROWTH * smallTime, () -> smallTime + " s became " + largeTime + " s");
  }

  @Test
  void placesAreFoundInLinearTime() throws Throwable {
    LoadedModel large = new ModelReader().read("large", model(LARGE));
    List<String> ids = Contents.elements(large.architecture()).map(each -> each.getId()).toList();
    double time = seconds(() -> assertEquals(ids.size(),
        ids.stream().map(id -> large.sources().find(id).orElseThrow().line()).distinct().count()));
    assertTrue(time < 1, () -> "finding places took " + time + " s");
  }

  @Test
  void manyProblemsAreReportedInLinearTime() throws Throwable {
    String text = new String(model(LARGE), StandardCharsets.UTF_8).replace("target=\"", "target=\"x-");
    byte[] broken = text.getBytes(StandardCharsets.UTF_8);
    double time = seconds(() -> assertEquals(1000, assertThrows(ModelReadException.class,
        () -> new ModelReader().read("broken", broken)).problems().size()));
    assertTrue(time < 2, () -> "reporting took " + time + " s");
  }
}
