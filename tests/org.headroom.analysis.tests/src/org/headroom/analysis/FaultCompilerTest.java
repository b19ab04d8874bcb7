package org.headroom.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.headroom.catalogue.Catalogue;
import org.headroom.model.Element;
import org.headroom.model.FaultKind;
import org.headroom.model.HeadroomFactory;
import org.headroom.simulation.network.Fault;
import org.junit.jupiter.api.Test;

/** Faults strike what lies in their target, and what crosses its boundary. */
class FaultCompilerTest {
  private static final long SECOND = 1_000_000_000L;

  private final SeedLike seed = new SeedLike();

  private Compilation withFault(FaultKind kind, Element target, String... features) {
    var fault = HeadroomFactory.eINSTANCE.createFault();
    fault.setId("trouble");
    fault.setKind(kind);
    fault.setTarget(target);
    ModelBuilder.set(fault, features);
    seed.steady.getFaults().add(fault);
    return new NetworkCompiler(Catalogue.builtIn()).compile(seed.model.architecture, RunOptions.defaults());
  }

  @Test
  void aZoneOutageStopsWhatIsNestedInTheZone() {
    Compilation compilation = withFault(FaultKind.ZONE_OUTAGE, seed.zone, "at", "2 s", "lasting", "3 s");
    Fault fault = compilation.experiment().faults().get(0);
    assertEquals(Fault.Kind.OUTAGE, fault.kind());
    List<String> struck = fault.stations().stream().map(i -> compilation.network().stations().get(i).id()).toList();
    assertEquals(List.of("gateway", "product-svc", "inventory-svc", "search-svc", "product-cache", "product-db",
        "search-index", "cdc-events", "indexer"), struck);
    assertEquals(2 * SECOND, fault.at());
    assertEquals(3 * SECOND, fault.lasting());
  }

  @Test
  void aRegionOutageStopsTheBalancerToo() {
    Compilation compilation = withFault(FaultKind.REGION_OUTAGE, seed.region);
    assertTrue(compilation.experiment().faults().get(0).stations()
        .contains(compilation.station("alb").orElseThrow()));
  }

  @Test
  void aPartitionedBoundaryLosesTheMessagesThatCrossIt() {
    Compilation compilation = withFault(FaultKind.PARTITION, seed.subnet);
    Fault fault = compilation.experiment().faults().get(0);
    assertTrue(fault.stations().isEmpty());
    List<String> struck = fault.links().stream().map(i -> compilation.network().links().get(i).id()).toList();
    assertEquals(List.of("alb-gateway", "product-svc-monitoring", "inventory-svc-monitoring"), struck);
  }

  @Test
  void aCrashStrikesOneReplicaUnlessStated() {
    Compilation compilation = withFault(FaultKind.NODE_CRASH, seed.products);
    Fault fault = compilation.experiment().faults().get(0);
    assertEquals(1, fault.replicas());
    assertEquals(List.of(compilation.station("product-svc").orElseThrow()), fault.stations());
    assertEquals(Long.MAX_VALUE, fault.lasting());
  }

  @Test
  void aFaultOfSomethingIdleHasNoEffect() {
    assertTrue(withFault(FaultKind.NODE_CRASH, seed.pipeline).experiment().faults().isEmpty());
  }

  @Test
  void onlyCachesCanBeFlushed() {
    CompileException error =
        assertThrows(CompileException.class, () -> withFault(FaultKind.CACHE_FLUSH, seed.products));
    assertEquals("trouble", error.elementId());
  }
}
