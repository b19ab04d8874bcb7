package org.headroom.ui.check;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.headroom.analysis.CompileException;
import org.headroom.analysis.RunOptions;
import org.headroom.analysis.RunOptions.EngineChoice;
import org.headroom.analysis.Simulator;
import org.headroom.analysis.rules.AllRules;
import org.headroom.catalogue.Catalogue;
import org.headroom.catalogue.CatalogueException;
import org.headroom.diagram.render.Overlay;
import org.headroom.diagram.ui.Review;
import org.headroom.model.Architecture;
import org.headroom.model.io.ModelReader;
import org.headroom.report.content.RunOverlay;
import org.headroom.rules.Finding;
import org.headroom.rules.ProjectRules;
import org.headroom.rules.ProjectRulesException;
import org.headroom.rules.QuickFixes;
import org.headroom.rules.RuleSet;
import org.headroom.rules.Severity;
import org.headroom.rules.ValidationOptions;
import org.headroom.rules.Validator;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.analytic.AnalyticEngine;
import org.headroom.simulation.analytic.NotSolvableException;
import org.headroom.ui.HeadroomUi;

/**
 * All rules with the settings of a project: those of Headroom, those of the project, its severities and its catalogue.
 *
 * @param catalogue the rows of the project
 * @param options the rules and what the project decided about them
 */
public record Check(Catalogue catalogue, ValidationOptions options) {

  /** The rules for a model file. */
  public static Check of(Path model) throws IOException, CatalogueException, ProjectRulesException {
    Path file = model.toAbsolutePath();
    RuleSet rules = AllRules.with(new AnalyticEngine(), Optional.of(file));
    return new Check(Catalogue.forProject(file.getParent()),
        new ValidationOptions(rules, ProjectRules.forProject(file.getParent(), rules), LocalDate.now()));
  }

  /** What the rules object to. */
  public List<Finding> findings(Architecture architecture) {
    return Validator.validate(architecture, catalogue, options);
  }

  /** The fixes on offer for a model. */
  QuickFixes fixes(Architecture architecture) {
    return QuickFixes.on(architecture, catalogue, options.allRules(), options.today());
  }

  /**
   * Checks a model and replaces the markers of its file; what keeps it from being checked is a marker as well. A file
   * that is gone, perhaps with its project, since the check was asked for is no error: nobody wants to know any more.
   */
  static void mark(IFile file, Architecture architecture, Consumer<Review> told, IProgressMonitor monitor)
      throws CoreException {
    Optional<Path> place = place(file);
    if (place.isPresent()) {
      replace(file, attributes(place.get(), architecture, told), monitor);
    }
  }

  /** Reads and checks a file as it is on the disk; see above. */
  static void mark(IFile file, IProgressMonitor monitor) throws CoreException {
    Optional<Path> place = place(file);
    if (place.isPresent()) {
      try {
        mark(file, new ModelReader().read(place.get()).architecture(), review -> { }, monitor);
      } catch (IOException e) {
        replace(file, List.of(problem(e)), monitor);
      }
    }
  }

  /** Where a file is; nowhere when its project is deleted. */
  private static Optional<Path> place(IFile file) {
    return Optional.ofNullable(file.getLocation()).map(location -> location.toFile().toPath());
  }

  private static List<Map<String, Object>> attributes(Path place, Architecture architecture, Consumer<Review> told) {
    try {
      Check check = of(place);
      List<Finding> findings = check.findings(architecture);
      told.accept(new Review(findings, check.catalogue(), check.options().allRules(),
          check.foreseen(place, architecture)));
      return findings.stream().map(Check::attributes).toList();
    } catch (ProjectRulesException | CatalogueException | IOException e) {
      return List.of(problem(e));
    }
  }

  /** What the analytic engine foresees; an unfinished model is no fault, and findings say what is missing. */
  private Optional<Overlay> foreseen(Path place, Architecture architecture) {
    try {
      RunOptions options = RunOptions.defaults().withEngine(EngineChoice.ANALYTIC).withModelFile(place);
      AnalyticEngine engine = new AnalyticEngine();
      return Optional.of(RunOverlay.of(new Simulator(catalogue, engine, engine)
          .run(architecture, options, RunControl.NONE).get(0), architecture));
    } catch (CompileException | NotSolvableException e) {
      return Optional.empty();
    }
  }

  private static Map<String, Object> problem(Exception e) {
    return Map.of(IMarker.MESSAGE, String.valueOf(e.getMessage()), IMarker.SEVERITY, IMarker.SEVERITY_ERROR);
  }

  private static void replace(IFile file, List<Map<String, Object>> markers, IProgressMonitor monitor)
      throws CoreException {
    file.getWorkspace().run(inside -> {
      if (!file.exists()) {
        return;
      }
      // what stays stays the same marker: views look long for those that are gone
      Set<Map<String, Object>> missing = new LinkedHashSet<>(markers);
      for (IMarker marker : file.findMarkers(HeadroomUi.PROBLEM_MARKER, true, IResource.DEPTH_ZERO)) {
        if (!missing.remove(marker.getAttributes())) {
          marker.delete();
        }
      }
      for (Map<String, Object> marker : missing) {
        file.createMarker(HeadroomUi.PROBLEM_MARKER, marker);
      }
    }, file.getWorkspace().getRuleFactory().markerRule(file), IWorkspace.AVOID_UPDATE, monitor);
  }

  private static Map<String, Object> attributes(Finding finding) {
    return Map.of(
        IMarker.MESSAGE, finding.rule().id() + " " + finding.message() + " " + finding.remedy(),
        IMarker.SEVERITY, severity(finding.severity()),
        IMarker.LOCATION, finding.elementLabel(),
        HeadroomUi.ELEMENT, finding.elementId(),
        HeadroomUi.RULE, finding.rule().id(),
        HeadroomUi.FINDING, finding.message());
  }

  private static int severity(Severity severity) {
    return switch (severity) {
      case ERROR -> IMarker.SEVERITY_ERROR;
      case WARNING -> IMarker.SEVERITY_WARNING;
      case INFO -> IMarker.SEVERITY_INFO;
    };
  }
}
