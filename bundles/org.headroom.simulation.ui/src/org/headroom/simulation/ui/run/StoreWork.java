package org.headroom.simulation.ui.run;

import java.io.IOException;
import org.headroom.simulation.RunControl;

/** Changes the files of kept runs. */
final class StoreWork extends Work {
  private final Change change;

  /** A change of files. */
  interface Change {
    void make() throws IOException;
  }

  StoreWork(Change change) {
    super("Changing kept runs", share -> { });
    this.change = change;
    setSystem(true);
  }

  @Override
  protected boolean isOwed() {
    return true;
  }

  @Override
  void perform(RunControl control) throws IOException {
    change.make();
  }
}
