package org.headroom.simulation.ui.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.headroom.model.Architecture;
import org.headroom.model.io.ModelReader;
import org.headroom.model.io.ModelWriter;
import org.headroom.simulation.RunControl;

/** Finds out whether a model is still the one that was kept with a run, however the files are written. */
final class SameModelWork extends Work {
  private final Architecture now;
  private final Path then;
  private volatile boolean same;

  /** Nobody else changes the architecture. */
  SameModelWork(Architecture now, Path then) {
    super("Comparing the model with that of its run", share -> { });
    this.now = now;
    this.then = then;
    setSystem(true);
  }

  /** Whether both say the same. */
  boolean isSame() {
    return same;
  }

  @Override
  void perform(RunControl control) throws IOException {
    ModelWriter writer = new ModelWriter();
    same = Arrays.equals(writer.toBytes(now), writer.toBytes(new ModelReader().read(then).architecture()));
  }
}
