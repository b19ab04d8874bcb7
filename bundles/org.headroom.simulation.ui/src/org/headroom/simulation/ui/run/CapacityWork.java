package org.headroom.simulation.ui.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.headroom.analysis.capacity.CapacityOptions;
import org.headroom.analysis.capacity.CapacityResult;
import org.headroom.analysis.capacity.CapacitySearch;
import org.headroom.model.Architecture;
import org.headroom.simulation.RunControl;

/** Searches the largest load that meets every objective of a scenario, and on demand of each scenario with faults. */
final class CapacityWork extends Work {
  private final Architecture architecture;
  private final Path file;
  private final CapacityOptions options;
  private final boolean faults;
  private volatile CapacityResult result;
  private volatile List<CapacityResult> underFaults = List.of();

  CapacityWork(Architecture architecture, Path file, RunOrder order, boolean confirmed, boolean faults,
      DoubleConsumer progress) {
    super("Searching the capacity of " + scenario(architecture, order.scenario()), progress);
    this.architecture = architecture;
    this.file = file;
    this.faults = faults;
    CapacityOptions wanted = CapacityOptions.of(order.options().withModelFile(file));
    options = confirmed ? wanted : wanted.analyticOnly();
  }

  Optional<CapacityResult> result() {
    return Optional.ofNullable(result);
  }

  /** One result per scenario with faults, when that was asked for. */
  List<CapacityResult> underFaults() {
    return underFaults;
  }

  @Override
  void perform(RunControl control) {
    CapacitySearch search = new CapacitySearch(RunWork.simulator(file));
    result = search.search(architecture, options, control);
    if (faults) {
      underFaults = search.underFaults(architecture, options, control);
    }
  }
}
