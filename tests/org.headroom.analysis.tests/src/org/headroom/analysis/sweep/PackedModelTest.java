package org.headroom.analysis.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.headroom.analysis.Engines;
import org.headroom.analysis.ModelBuilder;
import org.headroom.analysis.RunOptions;
import org.headroom.analysis.RunOptions.EngineChoice;
import org.headroom.analysis.result.RunResult;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.TraceLoad;
import org.headroom.simulation.RunControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedModelTest {
  private static final RunOptions ANALYTIC = RunOptions.defaults().withEngine(EngineChoice.ANALYTIC);

  @TempDir
  Path folder;

  private PackedModel recorded(String file) throws IOException {
    ModelBuilder model = ModelBuilder.singleServer("500 rps", "1 ms");
    TraceLoad load = HeadroomFactory.eINSTANCE.createTraceLoad();
    load.setFile(file);
    model.architecture.getScenarios().get(0).getTraffic().get(0).setProfile(load);
    return PackedModel.of(model.architecture, Optional.of(folder.resolve("shop.headroom")));
  }

  @Test
  void aJobCarriesTheRecordedLoadThatItsModelNames() throws IOException {
    Path trace = Files.createDirectories(folder.resolve("load")).resolve("monday.csv");
    Files.writeString(trace, "0,250\n");
    PackedModel model = recorded("load/monday.csv");
    Files.delete(trace);
    SweepJob job = SweepJob.fromJson(new SweepJob(1, Map.of(), model, ANALYTIC).toJson());
    RunResult result = job.run(Engines.simulator(), RunControl.NONE);
    assertEquals(250, result.offeredRps(), 1e-9);
    assertEquals("shop.headroom", result.model().file());
  }

  @Test
  void aJobCarriesTheCatalogueOfItsProject() throws IOException {
    Path rows = Files.createDirectories(folder.resolve(".headroom/catalogue")).resolve("own.yaml");
    Files.writeString(rows, "not: a catalogue");
    PackedModel model = PackedModel.of(ModelBuilder.singleServer("500 rps", "1 ms").architecture,
        Optional.of(folder.resolve("shop.headroom")));
    assertEquals(List.of(".headroom/catalogue/own.yaml"), List.copyOf(model.files().keySet()));
    assertThrows(org.headroom.catalogue.CatalogueException.class, model::catalogue);
  }

  @Test
  void aMissingFileIsNamed() {
    SweepException error = assertThrows(SweepException.class, () -> recorded("gone.csv"));
    assertTrue(error.getMessage().contains("gone.csv"), error.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"../secret.csv", "/etc/hostname", "a/../../b", "."})
  void nothingOutsideTheFolderIsReadOrWritten(String path) throws IOException {
    assertThrows(SweepException.class, () -> recorded(path));
    PackedModel hostile = new PackedModel("shop.headroom", "", Map.of(path, "x"));
    assertThrows(SweepException.class, hostile::catalogue);
    assertFalse(Files.exists(folder.resolve("../secret.csv")));
  }
}
