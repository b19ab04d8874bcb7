package org.headroom.ui.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.IWorkbench;
import org.headroom.analysis.result.RunResult;
import org.headroom.diagram.ui.WorkbenchTheme;
import org.headroom.model.Contents;
import org.headroom.model.Names;
import org.headroom.report.content.Figures;
import org.headroom.report.files.ReportFormat;
import org.headroom.ui.HeadroomUi;

/** Writes the report of the latest run of a model. */
public final class ReportWizard extends Wizard implements IExportWizard {
  private final ReportPage page = new ReportPage();
  private IStructuredSelection selection;
  private Job job;

  /** Asks for model, formats and folder. */
  private final class ReportPage extends WizardPage {
    private final Map<ReportFormat, Button> formats = new EnumMap<>(ReportFormat.class);
    private ModelChoice model;
    private Label run;
    private Text folder;
    private Optional<RunReport> report = Optional.empty();

    ReportPage() {
      super("report");
      setTitle("Report of a run");
      setDescription("Verdicts, latencies, components, bottlenecks, findings, capacity and cost, with the diagram.");
    }

    @Override
    public void createControl(Composite parent) {
      Composite area = new Composite(parent, SWT.NONE);
      area.setLayout(new GridLayout(3, false));
      model = new ModelChoice(area, selection, this::another);
      new Label(area, SWT.NONE).setText("Run:");
      run = new Label(area, SWT.WRAP);
      run.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
      Label as = new Label(area, SWT.NONE);
      as.setText("As:");
      as.setLayoutData(new GridData(SWT.LEFT, SWT.TOP, false, false, 1, ReportFormat.values().length));
      for (ReportFormat format : ReportFormat.values()) {
        // with the background of the theme GTK draws no tick
        Button box = WorkbenchTheme.own(new Button(area, SWT.CHECK));
        box.setText(format.title());
        box.setSelection(format == ReportFormat.HTML);
        box.setData("feature", format.name());
        box.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        box.addListener(SWT.Selection, event -> update());
        formats.put(format, box);
      }
      new Label(area, SWT.NONE).setText("&Folder:");
      folder = new Text(area, SWT.BORDER);
      folder.setData("feature", "folder");
      folder.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
      folder.addListener(SWT.Modify, event -> update());
      Button browse = new Button(area, SWT.PUSH);
      browse.setText("Bro&wse…");
      browse.addListener(SWT.Selection, event -> {
        DirectoryDialog dialog = new DirectoryDialog(getShell());
        dialog.setFilterPath(folder.getText());
        Optional.ofNullable(dialog.open()).ifPresent(folder::setText);
      });
      setControl(area);
      another();
    }

    private void another() {
      report = Optional.empty();
      if (model.file().isEmpty()) {
        run.setText("The workspace has no model.");
      } else {
        Path file = model.file().get();
        try {
          Optional<RunResult> latest = RunReport.latest(file);
          if (latest.isPresent()) {
            report = Optional.of(new RunReport(file, model.read(), latest.get()));
          }
          run.setText(report.isPresent() ? words(report.get())
              : "No scenario of this model was run yet. Run one in the Simulation view.");
        } catch (IOException e) {
          run.setText(e.getMessage());
        }
        folder.setText(file.resolveSibling("report").toString());
      }
      update();
    }

    private String words(RunReport of) throws IOException {
      String scenario = Contents.find(of.architecture(), of.result().scenario()).map(Names::of)
          .orElse(of.result().scenario());
      return scenario + ", " + Figures.rate(of.result().offeredRps())
          + (of.isOutdated() ? " – the model was changed since; run it again for a report of what it is now" : "");
    }

    private Set<ReportFormat> chosen() {
      Set<ReportFormat> chosen = EnumSet.noneOf(ReportFormat.class);
      formats.forEach((format, box) -> {
        if (box.getSelection()) {
          chosen.add(format);
        }
      });
      return chosen;
    }

    private void update() {
      String problem = null;
      try {
        problem = Files.isRegularFile(Path.of(folder.getText().strip())) ? "This is a file. Name a folder." : null;
      } catch (InvalidPathException e) {
        problem = "This is no name of a folder: " + e.getMessage();
      }
      setErrorMessage(problem);
      setPageComplete(problem == null && report.isPresent() && !chosen().isEmpty() && !folder.getText().isBlank());
    }
  }

  @Override
  public void init(IWorkbench workbench, IStructuredSelection selected) {
    selection = selected;
    setWindowTitle("Report of a run");
    setDefaultPageImageDescriptor(HeadroomUi.image("banner"));
  }

  @Override
  public void addPages() {
    addPage(page);
  }

  @Override
  public boolean performFinish() {
    RunReport report = page.report.orElseThrow();
    Set<ReportFormat> formats = page.chosen();
    job = new WriteJob("Writing the report of " + report.model().getFileName(),
        Path.of(page.folder.getText().strip()).toAbsolutePath(), monitor -> report.files(formats, monitor));
    job.schedule();
    return true;
  }

  /** The run that the report is about, or why there is none. */
  String run() {
    return page.run.getText();
  }

  /** The work that was begun at the end. */
  Job job() {
    return job;
  }
}
