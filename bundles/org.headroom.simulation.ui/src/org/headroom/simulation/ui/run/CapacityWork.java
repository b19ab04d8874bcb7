package org.headroom.simulation.ui.run;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.headroom.analysis.capacity.CapacityOptions;
import org.headroom.analysis.capacity.CapacityResult;
import org.headroom.analysis.capacity.CapacitySearch;
import org.headroom.model.Architecture;
import org.headroom.simulation.RunControl;

/** Searches the largest load that meets every objective of a scenario. */
final class CapacityWork extends Work {
  private final Architecture architecture;
  private final Path file;
  private final CapacityOptions options;
  private volatile CapacityResult result;

  CapacityWork(Architecture architecture, Path file, RunOrder order, boolean confirmed, DoubleConsumer progress) {
    super("Searching the capacity of " + order.scenario(), progress);
    this.architecture = architecture;
    this.file = file;
    CapacityOptions wanted = CapacityOptions.of(order.options().withModelFile(file));
    options = confirmed ? wanted : wanted.analyticOnly();
  }

  Optional<CapacityResult> result() {
    return Optional.ofNullable(result);
  }

  @Override
  void perform(RunControl control) {
    result = new CapacitySearch(RunWork.simulator(file)).search(architecture, options, control);
  }
}
