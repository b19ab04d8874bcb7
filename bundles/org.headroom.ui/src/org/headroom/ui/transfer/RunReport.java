package org.headroom.ui.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.headroom.analysis.CompileException;
import org.headroom.analysis.RunOptions;
import org.headroom.analysis.Simulator;
import org.headroom.analysis.capacity.CapacityOptions;
import org.headroom.analysis.capacity.CapacityResult;
import org.headroom.analysis.capacity.CapacitySearch;
import org.headroom.analysis.result.ModelProvenance;
import org.headroom.analysis.result.ResultJsonReader;
import org.headroom.analysis.result.RunResult;
import org.headroom.catalogue.CatalogueException;
import org.headroom.diagram.layout.Arrangement;
import org.headroom.model.Architecture;
import org.headroom.report.content.Report;
import org.headroom.report.content.ReportComposer;
import org.headroom.report.files.ReportFormat;
import org.headroom.rules.Finding;
import org.headroom.rules.ProjectRulesException;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.analytic.AnalyticEngine;
import org.headroom.ui.HeadroomUi;
import org.headroom.ui.check.Check;

/**
 * The report of the latest run of a model: with the findings of the rules and the capacity by formulas.
 *
 * @param model the model file
 * @param architecture the model
 * @param result what the run found
 */
record RunReport(Path model, Architecture architecture, RunResult result) {
  private static final Path PROJECT_TEMPLATES = Path.of(".headroom", "templates");

  /**
   * The latest result of a model; empty when no scenario was run yet.
   *
   * @throws IOException with a sentence when the file of the result cannot be read
   */
  static Optional<RunResult> latest(Path model) throws IOException {
    Path file = model.resolveSibling(stem(model) + ".result.json");
    return Files.exists(file) ? Optional.of(ResultJsonReader.read(file)) : Optional.empty();
  }

  private static String stem(Path model) {
    return model.getFileName().toString().replaceFirst("\\.headroom$", "");
  }

  /** Whether the model file was changed since the run. */
  boolean isOutdated() throws IOException {
    ModelProvenance now = ModelProvenance.of(model, "");
    return !result.model().sha256().isEmpty() && !now.sha256().equals(result.model().sha256());
  }

  /** The report in formats: files by their path in the folder of the report. */
  Map<String, byte[]> files(Set<ReportFormat> formats, IProgressMonitor monitor) throws IOException {
    Report report = new ReportComposer(architecture, Arrangement.beside(model, true), version())
        .compose(result, findings(), capacity(monitor));
    ReportFormat.Looks looks = new ReportFormat.Looks(
        Optional.of(model.resolveSibling(PROJECT_TEMPLATES)).filter(Files::isDirectory), Optional.empty(),
        Optional.empty());
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (ReportFormat format : formats) {
      files.putAll(format.write(report, stem(model), looks));
    }
    return files;
  }

  private List<Finding> findings() throws IOException {
    try {
      return Check.of(model).findings(architecture);
    } catch (CatalogueException | ProjectRulesException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private Optional<CapacityResult> capacity(IProgressMonitor monitor) throws IOException {
    try {
      AnalyticEngine engine = new AnalyticEngine();
      RunOptions options = RunOptions.defaults().withScenario(result.scenario()).withModelFile(model);
      return Optional.of(
          new CapacitySearch(new Simulator(Check.of(model).catalogue(), engine, engine)).search(architecture,
          CapacityOptions.of(options).analyticOnly(), cancelledBy(monitor)));
    } catch (CatalogueException | ProjectRulesException e) {
      throw new IOException(e.getMessage(), e);
    } catch (CompileException e) {
      // the model was changed since the run and cannot be simulated now: the report is without this section
      return Optional.empty();
    }
  }

  private static RunControl cancelledBy(IProgressMonitor monitor) {
    return new RunControl() {
      @Override
      public boolean isCancelled() {
        return monitor.isCanceled();
      }

      @Override
      public void progress(double share) {
        // the formulas take a second
      }
    };
  }

  private static String version() {
    var version = Platform.getBundle(HeadroomUi.BUNDLE).getVersion();
    return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
  }
}
