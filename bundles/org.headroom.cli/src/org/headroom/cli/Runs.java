package org.headroom.cli;

import java.util.List;
import org.headroom.analysis.CompileException;
import org.headroom.analysis.RunOptions;
import org.headroom.analysis.Simulator;
import org.headroom.analysis.capacity.CapacityOptions;
import org.headroom.analysis.capacity.CapacityResult;
import org.headroom.analysis.capacity.CapacitySearch;
import org.headroom.analysis.result.RunResult;
import org.headroom.catalogue.Catalogue;

/** Runs scenarios. */
final class Runs {

  private Runs() {
  }

  static Simulator simulator(Catalogue catalogue) {
    return new Simulator(catalogue, Engines.discreteEvent(), Engines.analytic());
  }

  static List<RunResult> run(ModelFile model, Catalogue catalogue, RunOptions options, Progress progress) {
    try (progress) {
      return simulator(catalogue).run(model.architecture(), options, progress);
    } catch (CompileException e) {
      throw failure(model, e);
    }
  }

  static CapacityResult capacity(ModelFile model, Catalogue catalogue, CapacityOptions options, Progress progress) {
    try (progress) {
      return new CapacitySearch(simulator(catalogue)).search(model.architecture(), options, progress);
    } catch (CompileException e) {
      throw failure(model, e);
    }
  }

  static List<CapacityResult> capacityUnderFaults(ModelFile model, Catalogue catalogue, CapacityOptions options,
      Progress progress) {
    try (progress) {
      return new CapacitySearch(simulator(catalogue)).underFaults(model.architecture(), options, progress);
    } catch (CompileException e) {
      throw failure(model, e);
    }
  }

  /** A model that cannot be simulated as it is. */
  static Failure failure(ModelFile model, CompileException e) {
    return Failure.unreadable(model.place(e.elementId()) + e.getMessage());
  }
}
