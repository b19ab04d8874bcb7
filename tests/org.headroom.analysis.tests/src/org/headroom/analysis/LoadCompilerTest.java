package org.headroom.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.headroom.catalogue.Catalogue;
import org.headroom.model.BurstLoad;
import org.headroom.model.Client;
import org.headroom.model.DiurnalLoad;
import org.headroom.model.EmpiricalTime;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.LoadProfile;
import org.headroom.model.LoadStep;
import org.headroom.model.RampLoad;
import org.headroom.model.Role;
import org.headroom.model.ServiceDemand;
import org.headroom.model.SpikeLoad;
import org.headroom.model.StepLoad;
import org.headroom.model.TraceLoad;
import org.headroom.simulation.network.RateProfile;
import org.headroom.simulation.network.RateProfile.PiecewiseLinear;
import org.headroom.simulation.network.RateProfile.Point;
import org.headroom.simulation.network.TimeDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Scenarios become rates over time, warm-ups and mixes; data files lie beside the model. */
class LoadCompilerTest {
  private static final long SECOND = 1_000_000_000L;

  private final SeedLike seed = new SeedLike();

  private static Compilation compile(ModelBuilder model) {
    return compile(model, RunOptions.defaults());
  }

  private static Compilation compile(ModelBuilder model, RunOptions options) {
    return new NetworkCompiler(Catalogue.builtIn()).compile(model.architecture, options);
  }

  @Test
  void constantLoadWithWarmCachesFindsItsWarmUp() {
    assertEquals(OptionalLong.empty(), compile(seed.model).experiment().warmUp());
  }

  @Test
  void coldCachesAreMeasuredFromTheStart() {
    seed.steady.setColdStart(true);
    assertEquals(OptionalLong.of(0), compile(seed.model).experiment().warmUp());
  }

  @Test
  void changingLoadIsMeasuredFromTheStart() {
    RampLoad ramp = HeadroomFactory.eINSTANCE.createRampLoad();
    ModelBuilder.set(ramp, "from", "100 rps", "to", "300 rps");
    seed.steady.getTraffic().get(0).setProfile(ramp);
    assertEquals(OptionalLong.of(0), compile(seed.model).experiment().warmUp());
  }

  @Test
  void aStatedWarmUpIsKept() {
    seed.steady.setColdStart(true);
    seed.steady.setWarmUp(Duration.ofSeconds(4));
    assertEquals(OptionalLong.of(4 * SECOND), compile(seed.model).experiment().warmUp());
  }

  static Stream<Arguments> profiles() {
    HeadroomFactory f = HeadroomFactory.eINSTANCE;
    RampLoad ramp = f.createRampLoad();
    ModelBuilder.set(ramp, "from", "100 rps", "to", "300 rps", "start", "2 s");
    SpikeLoad spike = f.createSpikeLoad();
    ModelBuilder.set(spike, "base", "10 rps", "peak", "110 rps", "at", "2 s", "lasting", "3 s", "rise", "1 s");
    StepLoad steps = f.createStepLoad();
    for (String[] step : new String[][] {{"0 s", "10 rps"}, {"5 s", "30 rps"}}) {
      LoadStep loadStep = f.createLoadStep();
      ModelBuilder.set(loadStep, "at", step[0], "rate", step[1]);
      steps.getSteps().add(loadStep);
    }
    BurstLoad burst = f.createBurstLoad();
    ModelBuilder.set(burst, "low", "10 rps", "high", "100 rps", "meanLow", "8 s", "meanHigh", "1 s");
    DiurnalLoad wave = f.createDiurnalLoad();
    ModelBuilder.set(wave, "mean", "50 rps", "amplitude", "40 %", "period", "10 s", "peakAt", "5 s");
    return Stream.of(
        Arguments.of(ramp, new PiecewiseLinear(List.of(new Point(2 * SECOND, 100), new Point(10 * SECOND, 300))), 180),
        Arguments.of(spike, new PiecewiseLinear(List.of(new Point(2 * SECOND, 10), new Point(3 * SECOND, 110),
            new Point(6 * SECOND, 110), new Point(7 * SECOND, 10))), 50),
        Arguments.of(steps, new PiecewiseLinear(List.of(new Point(0, 10), new Point(5 * SECOND, 10),
            new Point(5 * SECOND, 30))), 20),
        Arguments.of(burst, new RateProfile.Modulated(10, 100, 8e9, 1e9), 20),
        Arguments.of(wave, new RateProfile.Sine(50, 0.4, 10 * SECOND, 5 * SECOND), 50));
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void loadProfilesBecomeRatesOverTime(LoadProfile profile, RateProfile expected, double meanRate) {
    seed.steady.getTraffic().get(0).setProfile(profile);
    Compilation compilation = compile(seed.model);
    assertEquals(expected, compilation.network().sources().get(0).profile());
    assertEquals(meanRate, compilation.offeredRps(), 1e-9);
  }

  @Test
  void tracesAreReadBesideTheModel(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("load.csv"), "seconds,rps\n0,100\n5,200\n");
    store(seed.model, folder);
    TraceLoad trace = HeadroomFactory.eINSTANCE.createTraceLoad();
    ModelBuilder.set(trace, "file", "load.csv", "scale", "2");
    seed.steady.getTraffic().get(0).setProfile(trace);
    assertEquals(new PiecewiseLinear(List.of(new Point(0, 200), new Point(5 * SECOND, 400))),
        compile(seed.model).network().sources().get(0).profile());
  }

  @Test
  void aBrokenTraceNamesFileAndLine(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("load.csv"), "0,100\n5,many\n");
    store(seed.model, folder);
    TraceLoad trace = HeadroomFactory.eINSTANCE.createTraceLoad();
    trace.setFile("load.csv");
    seed.steady.getTraffic().get(0).setProfile(trace);
    CompileException error = assertThrows(CompileException.class, () -> compile(seed.model));
    assertEquals("steady: load.csv:2: 'many' is not a number. Correct this line of the file.", error.getMessage());
  }

  @Test
  void measuredServiceTimesAreReadBesideTheModel(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("times.csv"), "# measured\n1 ms\n3 ms\n");
    store(seed.model, folder);
    EmpiricalTime time = HeadroomFactory.eINSTANCE.createEmpiricalTime();
    time.setFile("times.csv");
    ServiceDemand demand = seed.products.getDemands().get(0);
    demand.setTime(time);
    Compilation compilation = compile(seed.model);
    int service = compilation.station("product-svc").orElseThrow();
    assertEquals(new TimeDistribution.Empirical(List.of(1e6, 3e6)),
        compilation.network().stations().get(service).demand().reads().get(0));
  }

  private static void store(ModelBuilder model, Path folder) {
    new ResourceImpl(URI.createFileURI(folder.resolve("shop.headroom").toString())).getContents()
        .add(model.architecture);
  }

  @Test
  void theFolderOfTheModelCanBeStated(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("load.csv"), "0,100\n");
    TraceLoad trace = HeadroomFactory.eINSTANCE.createTraceLoad();
    trace.setFile("load.csv");
    seed.steady.getTraffic().get(0).setProfile(trace);
    RunOptions options = RunOptions.defaults().withModelFile(folder.resolve("shop.headroom"));
    assertEquals(100, compile(seed.model, options).offeredRps(), 1e-9);
  }

  @Test
  void theLoadCanBeMultiplied() {
    Compilation compilation =
        compile(seed.model, RunOptions.defaults().withLoad(LoadOverride.parse("x1.5")));
    assertEquals(3000, compilation.offeredRps());
  }

  @Test
  void theLoadCanBeReplaced() {
    Compilation compilation =
        compile(seed.model, RunOptions.defaults().withLoad(LoadOverride.parse("75000 rps")));
    assertEquals(75000, compilation.offeredRps(), 1e-9);
  }

  @Test
  void severalClientsAddUp() {
    Client partners = seed.model.node(Client.class, "partners");
    seed.model.connect(partners, seed.balancer, Role.REQUEST);
    seed.model.constant(seed.steady, partners, "500 rps", seed.search);
    Compilation compilation = compile(seed.model);
    assertEquals(2500, compilation.offeredRps());
    assertEquals(List.of(0.0, 0.0, 0.0, 1.0, 0.0), compilation.network().sources().get(1).mix());
  }
}
