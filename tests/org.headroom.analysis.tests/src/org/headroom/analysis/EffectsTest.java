package org.headroom.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.headroom.analysis.result.RunResult;
import org.headroom.catalogue.Figure;
import org.headroom.model.Client;
import org.headroom.model.Component;
import org.headroom.model.Element;
import org.headroom.model.Fault;
import org.headroom.model.FaultKind;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.NoSqlDatabase;
import org.headroom.model.Operation;
import org.headroom.model.Replication;
import org.headroom.model.RequestClass;
import org.headroom.model.Role;
import org.headroom.model.ServerlessFunction;
import org.headroom.model.Throttle;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Station;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What features of components come to in a run. */
class EffectsTest {

  private final SeedLike seed = new SeedLike();

  private Compilation compile(ModelBuilder model) {
    return Engines.simulator().compile(model.architecture, RunOptions.defaults());
  }

  private Behaviour.Store database(Compilation compilation) {
    return (Behaviour.Store) compilation.network().stations().get(compilation.station("product-db").orElseThrow())
        .behaviour();
  }

  private void strike(FaultKind kind, Element target) {
    Fault fault = HeadroomFactory.eINSTANCE.createFault();
    ModelBuilder.set(fault, "id", "trouble", "at", "2 s", "lasting", "3 s");
    fault.setKind(kind);
    fault.setTarget(target);
    seed.steady.getFaults().add(fault);
  }

  @Test
  void aZoneOutageIsAFailoverWhereAStandbyIsInAnotherZone() {
    seed.database.setMultiAz(true);
    strike(FaultKind.ZONE_OUTAGE, seed.zone);
    Compilation compilation = compile(seed.model);
    int database = compilation.station("product-db").orElseThrow();
    var faults = compilation.experiment().faults();
    assertEquals(List.of(org.headroom.simulation.network.Fault.Kind.OUTAGE,
        org.headroom.simulation.network.Fault.Kind.DATABASE_FAILOVER), faults.stream().map(f -> f.kind()).toList());
    assertTrue(!faults.get(0).stations().contains(database) && faults.get(0).stations().size() > 5);
    assertEquals(List.of(database), faults.get(1).stations());
  }

  @Test
  void aRegionOutageTakesTheStandbyToo() {
    seed.database.setMultiAz(true);
    strike(FaultKind.REGION_OUTAGE, seed.region);
    var faults = compile(seed.model).experiment().faults();
    assertEquals(1, faults.size());
    assertEquals(org.headroom.simulation.network.Fault.Kind.OUTAGE, faults.get(0).kind());
  }

  @Test
  void onlyAStandbyTakesOver() {
    assertEquals(0, database(compile(seed.model)).failoverTime());
    seed.database.setMultiAz(true);
    assertTrue(database(compile(seed.model)).failoverTime() > 0);
    seed.database.setMultiAz(false);
    ModelBuilder.set(seed.database, "failoverTime", "40 s");
    assertEquals(40_000_000_000L, database(compile(seed.model)).failoverTime());
  }

  @ParameterizedTest
  @CsvSource({"0, false, false", "1, false, true", "0, true, true"})
  void commitsWaitForCopiesThatThereAre(int readReplicas, boolean multiAz, boolean waits) {
    seed.database.setReplication(Replication.SYNC);
    seed.database.setReadReplicas(readReplicas);
    seed.database.setMultiAz(multiAz);
    assertEquals(waits, database(compile(seed.model)).synchronous());
  }

  @ParameterizedTest
  @EnumSource(Replication.class)
  void readReplicasAloneDoNotMakeCommitsWait(Replication replication) {
    seed.database.setReplication(replication);
    assertEquals(replication == Replication.SYNC, database(compile(seed.model)).synchronous());
  }

  @ParameterizedTest
  @CsvSource({"300 rps, 500 rps, 300, 7", "800 rps, 500 rps, 500, 500"})
  void theLowerOfTwoLimitsHolds(String throttle, String limit, double rate, double burst) {
    ModelBuilder model = ModelBuilder.singleServer("10 rps", "1 ms");
    NoSqlDatabase store = model.node(NoSqlDatabase.class, "sessions", "throughputLimit", limit);
    Throttle stated = HeadroomFactory.eINSTANCE.createThrottle();
    ModelBuilder.set(stated, "rate", throttle, "burst", "7");
    store.setThrottle(stated);
    model.connect((Component) model.architecture.getNodes().get(1), store, Role.REQUEST);
    Compilation compilation = compile(model);
    assertEquals(Optional.of(new Station.TokenBucket(rate, burst)),
        compilation.network().stations().get(compilation.station("sessions").orElseThrow()).throttle());
  }

  @Test
  void aClusteredCacheSpreadsItsKeys() {
    Compilation compilation = compile(seed.model);
    Behaviour cache =
        compilation.network().stations().get(compilation.station("product-cache").orElseThrow()).behaviour();
    assertTrue(((Behaviour.Cache) cache).clustered());
  }

  @ParameterizedTest
  @EnumSource(value = RunOptions.EngineChoice.class, names = {"DES", "ANALYTIC"})
  void functionsAreBilledForTheTimeTheyRunWhateverTheirLimit(RunOptions.EngineChoice engine) {
    ModelBuilder model = new ModelBuilder("One function");
    RequestClass read = model.requestClass("read", Operation.READ);
    Client client = model.node(Client.class, "users");
    ServerlessFunction function = ModelBuilder.demand(model.node(ServerlessFunction.class, "resize",
        "offering", "aws.lambda", "memory", "2 GB", "concurrencyLimit", "1000"), "100 ms");
    model.connect(client, function, Role.REQUEST);
    model.constant(model.scenario("steady", "120 s"), client, "50 rps", read);
    RunResult result =
        Engines.simulator().run(model.architecture, RunOptions.defaults().withEngine(engine), RunControl.NONE).get(0);
    var row = Engines.CATALOGUE.find("aws.lambda").orElseThrow();
    double seconds = 730 * 3600;
    double rate = result.component("resize").orElseThrow().statistics().arrivalRate().mean();
    double expected = row.get(Figure.COMPUTE).orElseThrow().amount() * (function.getMemory() / 1e9) * .1 * 50
        * seconds + row.get(Figure.REQUESTS).orElseThrow().amount() * rate * seconds / 1e6;
    assertEquals(expected, result.component("resize").orElseThrow().costPerMonth().orElseThrow(), .06 * expected);
  }
}
