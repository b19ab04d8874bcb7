package org.headroom.cli.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.headroom.analysis.RunOptions;
import org.headroom.analysis.Simulator;
import org.headroom.analysis.result.ResultJson;
import org.headroom.catalogue.Catalogue;
import org.headroom.model.io.ModelReader;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.analytic.AnalyticEngine;
import org.headroom.simulation.des.DiscreteEventEngine;

/** Documents that only a run makes. */
final class Documents {

  private Documents() {
  }

  /** A small result. */
  static byte[] result(Path folder) {
    Path model = Path.of(System.getProperty("headroom.root"), "examples", "mm1-tandem.headroom");
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ResultJson.write(new Simulator(Catalogue.forProject(folder), new DiscreteEventEngine(), new AnalyticEngine())
          .run(new ModelReader().read(model).architecture(),
              RunOptions.defaults().withEngine(RunOptions.EngineChoice.ANALYTIC).withModelFile(model), RunControl.NONE)
          .get(0), out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
