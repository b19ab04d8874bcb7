package org.headroom.ui.check;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.headroom.analysis.CompileException;
import org.headroom.analysis.RunOptions;
import org.headroom.analysis.RunOptions.EngineChoice;
import org.headroom.analysis.Simulator;
import org.headroom.analysis.rules.AllRules;
import org.headroom.catalogue.Catalogue;
import org.headroom.catalogue.CatalogueException;
import org.headroom.diagram.render.Overlay;
import org.headroom.diagram.ui.ArchitectureEditor;
import org.headroom.diagram.ui.Review;
import org.headroom.model.Architecture;
import org.headroom.report.content.RunOverlay;
import org.headroom.rules.Finding;
import org.headroom.rules.ProjectRules;
import org.headroom.rules.ProjectRulesException;
import org.headroom.rules.RuleSet;
import org.headroom.rules.Severity;
import org.headroom.rules.ValidationOptions;
import org.headroom.rules.Validator;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.analytic.AnalyticEngine;
import org.headroom.simulation.analytic.NotSolvableException;
import org.headroom.ui.HeadroomUi;

/** Applies the rules to a copy of an open model and replaces the markers of its file. */
final class CheckJob extends Job {
  private static final int DELAY_MILLIS = 400;

  private final IFile file;
  private final ArchitectureEditor editor;
  private final Runnable start = this::start;
  private volatile Architecture copy;

  CheckJob(IFile file, ArchitectureEditor editor) {
    super("Checking " + file.getName());
    this.file = file;
    this.editor = editor;
    setSystem(true);
  }

  /** Checks the model as it will be, once it rests. Called in the user interface's thread. */
  void soon() {
    // a timer that is set again starts anew
    Display.getCurrent().timerExec(DELAY_MILLIS, start);
  }

  private void start() {
    copy = editor.document().copy();
    schedule();
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    try {
      List<Map<String, Object>> findings = found();
      file.getWorkspace().run(inside -> replace(findings), file.getWorkspace().getRuleFactory().markerRule(file),
          IWorkspace.AVOID_UPDATE, monitor);
    } catch (CoreException e) {
      return file.exists() ? e.getStatus() : Status.CANCEL_STATUS;
    }
    return Status.OK_STATUS;
  }

  private List<Map<String, Object>> found() {
    Path model = editor.document().file().toAbsolutePath();
    Path folder = model.getParent();
    try {
      RuleSet rules = AllRules.with(new AnalyticEngine(), Optional.of(model));
      ProjectRules project = ProjectRules.forProject(folder, rules);
      Catalogue catalogue = Catalogue.forProject(folder);
      List<Finding> findings =
          Validator.validate(copy, catalogue, new ValidationOptions(rules, project, LocalDate.now()));
      Review review = new Review(findings, catalogue, rules, foreseen(catalogue, model));
      Display display = PlatformUI.getWorkbench().getDisplay();
      if (!display.isDisposed()) {
        display.asyncExec(() -> editor.setReview(review));
      }
      return findings.stream().map(CheckJob::attributes).toList();
    } catch (ProjectRulesException | CatalogueException | IOException e) {
      return List.of(Map.of(IMarker.MESSAGE, String.valueOf(e.getMessage()), IMarker.SEVERITY, IMarker.SEVERITY_ERROR));
    }
  }

  /** What the analytic engine foresees; an unfinished model is no fault, and findings say what is missing. */
  private Optional<Overlay> foreseen(Catalogue catalogue, Path model) {
    try {
      RunOptions options = RunOptions.defaults().withEngine(EngineChoice.ANALYTIC).withModelFile(model);
      AnalyticEngine engine = new AnalyticEngine();
      return Optional.of(RunOverlay.of(new Simulator(catalogue, engine, engine)
          .run(copy, options, RunControl.NONE).get(0)));
    } catch (CompileException | NotSolvableException e) {
      return Optional.empty();
    }
  }

  private void replace(List<Map<String, Object>> findings) throws CoreException {
    file.deleteMarkers(HeadroomUi.PROBLEM_MARKER, true, IResource.DEPTH_ZERO);
    for (Map<String, Object> finding : findings) {
      file.createMarker(HeadroomUi.PROBLEM_MARKER, finding);
    }
  }

  private static Map<String, Object> attributes(Finding finding) {
    return Map.of(
        IMarker.MESSAGE, finding.rule().id() + " " + finding.message() + " " + finding.remedy(),
        IMarker.SEVERITY, severity(finding.severity()),
        IMarker.LOCATION, finding.elementLabel(),
        "element", finding.elementId(),
        "rule", finding.rule().id(),
        "remedy", finding.remedy());
  }

  private static int severity(Severity severity) {
    return switch (severity) {
      case ERROR -> IMarker.SEVERITY_ERROR;
      case WARNING -> IMarker.SEVERITY_WARNING;
      case INFO -> IMarker.SEVERITY_INFO;
    };
  }
}
