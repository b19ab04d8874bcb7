package org.headroom.ui.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.part.ViewPart;
import org.headroom.analysis.RunOptions;
import org.headroom.analysis.result.ComponentResult;
import org.headroom.analysis.result.ObjectiveResult;
import org.headroom.analysis.result.RunResult;
import org.headroom.diagram.ui.ArchitectureEditor;
import org.headroom.model.Architecture;
import org.headroom.model.Contents;
import org.headroom.model.Names;
import org.headroom.model.Scenario;
import org.headroom.report.content.RunOverlay;
import org.headroom.ui.HeadroomUi;

/** Runs a scenario of the model in the active editor, and shows verdicts and components. */
public final class SimulationView extends ViewPart {
  private static final int PARTS = 1000;
  private static final int PERCENT = 100;

  private final IPartListener2 follower = new EditorFollower();
  private LocalResourceManager images;
  private ArchitectureEditor editor;
  private Combo scenarios;
  private Button run;
  private Button cancel;
  private Button overlay;
  private ProgressBar progress;
  private Label status;
  private Table objectives;
  private Table components;
  private SimulationJob job;
  private RunResult result;

  @Override
  public void createPartControl(Composite parent) {
    parent.setLayout(new GridLayout());
    images = new LocalResourceManager(JFaceResources.getResources(), parent);
    createControls(parent);
    SashForm tables = new SashForm(parent, SWT.HORIZONTAL);
    tables.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    objectives = table(tables, ResultTables.OBJECTIVE_COLUMNS, 2);
    components = table(tables, ResultTables.COMPONENT_COLUMNS, 1);
    components.addListener(SWT.DefaultSelection, event -> reveal((TableItem) event.item));
    tables.setWeights(9, 11);
    getSite().getPage().addPartListener(follower);
    attach(HeadroomUi.activeEditor(getSite().getPage()).orElse(null));
  }

  private void createControls(Composite parent) {
    Composite bar = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(6, false);
    layout.marginHeight = 0;
    layout.marginWidth = 0;
    bar.setLayout(layout);
    bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    new Label(bar, SWT.NONE).setText("Scenario");
    scenarios = new Combo(bar, SWT.READ_ONLY);
    scenarios.setLayoutData(new GridData(200, SWT.DEFAULT));
    run = button(bar, "Run", "run", this::start);
    cancel = button(bar, "Cancel", "stop", this::cancel);
    overlay = new Button(bar, SWT.CHECK);
    overlay.setText("Show on the diagram");
    overlay.setSelection(true);
    overlay.addListener(SWT.Selection, event -> showOverlay());
    progress = new ProgressBar(bar, SWT.HORIZONTAL);
    progress.setMaximum(PARTS);
    progress.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    status = new Label(parent, SWT.NONE);
    status.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
  }

  private Button button(Composite bar, String text, String image, Runnable effect) {
    Button button = new Button(bar, SWT.PUSH);
    button.setText(text);
    button.setImage(images.create(HeadroomUi.image(image)));
    button.addListener(SWT.Selection, event -> effect.run());
    return button;
  }

  private static Table table(Composite parent, List<String> columns, int firstNumber) {
    Table table = new Table(parent, SWT.FULL_SELECTION | SWT.BORDER);
    table.setHeaderVisible(true);
    table.setLinesVisible(true);
    for (int i = 0; i < columns.size(); i++) {
      TableColumn column = new TableColumn(table, i < firstNumber ? SWT.LEFT : SWT.RIGHT);
      column.setText(columns.get(i));
      column.pack();
    }
    return table;
  }

  /** The scenario that runs next, by its position. */
  public Combo scenarios() {
    return scenarios;
  }

  /** The button that starts a run. */
  public Button runButton() {
    return run;
  }

  /** The button that ends a run. */
  public Button cancelButton() {
    return cancel;
  }

  /** The table of components. */
  public Table components() {
    return components;
  }

  /** The table of objectives. */
  public Table objectives() {
    return objectives;
  }

  /** What the last run found. */
  public Optional<RunResult> result() {
    return Optional.ofNullable(result);
  }

  /** Whether a run is going on. */
  public boolean isRunning() {
    return job != null;
  }

  private void attach(ArchitectureEditor attached) {
    if (attached == null || attached == editor) {
      updateControls();
      return;
    }
    editor = attached;
    result = null;
    objectives.removeAll();
    components.removeAll();
    listScenarios();
  }

  private void detach() {
    editor = null;
    scenarios.removeAll();
    updateControls();
  }

  private List<Scenario> modelScenarios() {
    return editor == null ? List.of() : editor.document().architecture().getScenarios();
  }

  private void listScenarios() {
    int selected = Math.max(0, scenarios.getSelectionIndex());
    scenarios.setItems(modelScenarios().stream().map(Names::of).toArray(String[]::new));
    scenarios.select(Math.min(selected, scenarios.getItemCount() - 1));
    updateControls();
  }

  private void updateControls() {
    run.setEnabled(editor != null && job == null && scenarios.getItemCount() > 0);
    scenarios.setEnabled(job == null);
    cancel.setEnabled(job != null);
    if (job == null && result == null) {
      status.setText(editor == null ? "Open a model to simulate it."
          : scenarios.getItemCount() == 0 ? "The model has no scenario." : "Choose a scenario and run it.");
    }
  }

  private void start() {
    Scenario scenario = modelScenarios().get(Math.max(0, scenarios.getSelectionIndex()));
    Architecture copy = editor.document().copy();
    Display display = Display.getCurrent();
    job = new SimulationJob(copy, editor.document().file().toAbsolutePath().getParent(),
        RunOptions.defaults().withScenario(scenario.getId()), share -> display.asyncExec(() -> showProgress(share)));
    ArchitectureEditor simulated = editor;
    job.addJobChangeListener(new JobChangeAdapter() {
      @Override
      public void done(IJobChangeEvent event) {
        display.asyncExec(() -> finish(simulated, event.getResult()));
      }
    });
    status.setText("Running …");
    progress.setSelection(0);
    updateControls();
    job.schedule();
  }

  private void cancel() {
    if (job != null) {
      job.cancel();
    }
  }

  private void showProgress(double share) {
    if (job != null && !progress.isDisposed()) {
      progress.setSelection((int) (PARTS * share));
      status.setText("Running, " + (int) (PERCENT * share) + " %");
    }
  }

  private void finish(ArchitectureEditor simulated, IStatus end) {
    if (status.isDisposed() || job == null) {
      return;
    }
    RunResult found = job.result();
    job = null;
    progress.setSelection(0);
    if (found != null && simulated == editor) {
      result = found;
      showResult();
    }
    updateControls();
    status.setText(found != null ? ResultTables.summary(found)
        : end.getSeverity() == IStatus.CANCEL ? "Cancelled." : end.getMessage());
    status.setToolTipText(status.getText());
  }

  private void showResult() {
    objectives.removeAll();
    for (ObjectiveResult objective : result.objectives()) {
      TableItem item = new TableItem(objectives, SWT.NONE);
      item.setText(ResultTables.objective(objective));
      item.setImage(0, images.create(HeadroomUi.image(objective.verdict().name().toLowerCase(java.util.Locale.ROOT))));
      item.setData(objective.id());
    }
    components.removeAll();
    List<ComponentResult> busiest = new ArrayList<>(result.components());
    busiest.sort((a, b) -> Double.compare(orZero(b.statistics().utilization().mean()),
        orZero(a.statistics().utilization().mean())));
    for (ComponentResult component : busiest) {
      TableItem item = new TableItem(components, SWT.NONE);
      item.setText(ResultTables.component(component));
      item.setData(component.id());
    }
    for (Table table : List.of(objectives, components)) {
      for (TableColumn column : table.getColumns()) {
        column.pack();
      }
    }
    showOverlay();
  }

  private static double orZero(double value) {
    return Double.isFinite(value) ? value : 0;
  }

  private void showOverlay() {
    if (editor != null) {
      editor.show(result == null || !overlay.getSelection() ? Optional.empty() : Optional.of(RunOverlay.of(result)));
    }
  }

  private void reveal(TableItem item) {
    if (editor != null && item.getData() instanceof String id) {
      Contents.find(editor.document().architecture(), id).ifPresent(editor::reveal);
    }
  }

  @Override
  public void setFocus() {
    scenarios.setFocus();
  }

  @Override
  public void dispose() {
    getSite().getPage().removePartListener(follower);
    cancel();
    super.dispose();
  }

  private final class EditorFollower implements IPartListener2 {
    @Override
    public void partActivated(IWorkbenchPartReference reference) {
      if (reference.getPart(false) instanceof ArchitectureEditor activated) {
        attach(activated);
      }
    }

    @Override
    public void partClosed(IWorkbenchPartReference reference) {
      if (reference.getPart(false) == editor && editor != null) {
        detach();
      }
    }
  }
}
