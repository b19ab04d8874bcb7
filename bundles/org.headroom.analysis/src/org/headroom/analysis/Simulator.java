package org.headroom.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.headroom.analysis.RunOptions.EngineChoice;
import org.headroom.analysis.result.ModelProvenance;
import org.headroom.analysis.result.RunResult;
import org.headroom.catalogue.Catalogue;
import org.headroom.catalogue.EffectiveValues;
import org.headroom.model.Architecture;
import org.headroom.simulation.Engine;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.analytic.NotSolvableException;
import org.headroom.simulation.network.Experiment;
import org.headroom.simulation.network.Network;
import org.headroom.simulation.result.RunStatistics;

/** Runs scenarios of a model and judges the outcome. Safe for concurrent use while the model does not change. */
public final class Simulator {
  private final NetworkCompiler compiler;
  private final ResultAssembler assembler;
  private final BottleneckAnalysis bottlenecks;
  private final Engine discreteEvent;
  private final Engine analytic;

  /**
   * A simulator on given engines.
   *
   * @param catalogue gives what the model leaves open
   * @param discreteEvent answers {@link EngineChoice#DES}
   * @param analytic answers {@link EngineChoice#ANALYTIC} and all what-ifs
   */
  public Simulator(Catalogue catalogue, Engine discreteEvent, Engine analytic) {
    EffectiveValues values = new EffectiveValues(catalogue);
    this.compiler = new NetworkCompiler(catalogue);
    this.assembler = new ResultAssembler(values);
    this.discreteEvent = discreteEvent;
    this.analytic = (network, experiment, control) -> solve(analytic, network, experiment, control);
    this.bottlenecks = new BottleneckAnalysis(this.analytic);
  }

  /**
   * Runs a scenario.
   *
   * @return one result per engine, the discrete-event one first
   * @throws CompileException when the model cannot be run as it is
   * @throws java.util.concurrent.CancellationException when the control was cancelled
   */
  public List<RunResult> run(Architecture architecture, RunOptions options, RunControl control) {
    Compilation compilation = compiler.compile(architecture, options);
    List<RunResult> results = new ArrayList<>();
    if (options.engine() != EngineChoice.ANALYTIC) {
      results.add(judge(compilation, discreteEvent.run(compilation.network(), compilation.experiment(), control)));
    }
    if (options.engine() != EngineChoice.DES) {
      results.add(judge(compilation, analytic.run(compilation.network(), compilation.experiment(), control)));
    }
    return results;
  }

  private static RunStatistics solve(Engine engine, Network network, Experiment experiment, RunControl control) {
    try {
      return engine.run(network, experiment, control);
    } catch (NotSolvableException e) {
      throw new CompileException("", "the analytic engine cannot solve the model: "
          + e.getMessage().replaceFirst("\\.$", ""), "Run it by discrete events.");
    }
  }

  /** Compiles a scenario without running it. */
  public Compilation compile(Architecture architecture, RunOptions options) {
    return compiler.compile(architecture, options);
  }

  /** Judges what an engine found for a compiled scenario: verdicts, bottlenecks, cost. */
  public RunResult judge(Compilation compilation, RunStatistics statistics) {
    return assembler.assemble(provenance(compilation), compilation, statistics,
        bottlenecks.rank(compilation, statistics));
  }

  /** Judges without looking for bottlenecks, which needs several analytic runs. */
  public RunResult verdicts(Compilation compilation, RunStatistics statistics) {
    return assembler.assemble(ModelProvenance.unsaved(compilation.network().name()), compilation, statistics,
        List.of());
  }

  /**
   * Solves a variant of the network of a compilation analytically.
   *
   * @throws CompileException when the analytic engine finds no solution
   */
  public RunStatistics solve(Compilation compilation, Network network) {
    return analytic.run(network, compilation.experiment(), RunControl.NONE);
  }

  /** Runs a compilation by discrete events. */
  public RunStatistics simulate(Compilation compilation, RunControl control) {
    return discreteEvent.run(compilation.network(), compilation.experiment(), control);
  }

  private static ModelProvenance provenance(Compilation compilation) {
    String name = compilation.network().name();
    Optional<Path> file = compilation.modelFile().filter(Files::isRegularFile);
    try {
      return file.isPresent() ? ModelProvenance.of(file.get(), name) : ModelProvenance.unsaved(name);
    } catch (IOException e) {
      throw new UncheckedIOException("the model file " + file.orElseThrow() + " can no longer be read", e);
    }
  }
}
