package org.headroom.simulation.ui.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Text;
import org.headroom.analysis.RunOptions.EngineChoice;
import org.headroom.analysis.capacity.BreakingPoint;
import org.headroom.analysis.capacity.CapacityResult;
import org.headroom.analysis.capacity.LoadPoint;
import org.headroom.chart.LineChart;
import org.headroom.chart.Series.Form;
import org.headroom.chart.Series.Line;
import org.headroom.diagram.ui.WorkbenchTheme;
import org.headroom.report.content.Figures;
import org.headroom.simulation.result.RunStatistics;
import org.headroom.simulation.ui.chart.ChartCanvas;
import org.headroom.simulation.ui.run.Change;
import org.headroom.simulation.ui.run.LoadSearch;
import org.headroom.simulation.ui.run.ModelRuns;
import org.headroom.simulation.ui.run.RunOrder;

/** The largest load that meets every objective, and what breaks first, second, third. */
public final class CapacityView extends SessionView {
  private static final int PARTS = 1000;
  private static final int BREAKS_SHOWN = 3;
  private static final int FIELD_WIDTH = 72;
  private static final int PROGRESS_WIDTH = 160;

  private ScenarioChoice scenarios;
  private Text load;
  private Text seed;
  private Button confirm;
  private Button faults;
  private Button search;
  private Button stop;
  private ProgressBar progress;
  private Label verdict;
  private ChartCanvas chart;
  private SortableTable<BreakingPoint> breaks;
  private CapacityResult shown;

  @Override
  void create(Composite parent) {
    createOrder(row(parent));
    Composite bar = row(parent);
    search = button(bar, "Find the capacity", "run", "Search the largest load that meets every objective",
        this::search);
    stop = button(bar, "Stop", "stop", "End the search", () -> runs().ifPresent(r -> r.search().activity().stop()));
    progress = new ProgressBar(bar, SWT.HORIZONTAL);
    progress.setMaximum(PARTS);
    progress.setLayoutData(new RowData(PROGRESS_WIDTH, SWT.DEFAULT));
    verdict = wide(new Label(parent, SWT.WRAP));
    SashForm parts = parts(parent);
    chart = new ChartCanvas(parts, painter());
    breaks = new SortableTable<>(parts, painter(), List.of(
        Column.number("Order", b -> Integer.toString(order(b)), b -> -order(b)),
        Column.text("What breaks", 260, BreakingPoint::label),
        Column.number("At load", b -> Figures.rate(b.rps()), BreakingPoint::rps),
        Column.number("Factor", b -> "× " + Figures.significant(b.factor()), BreakingPoint::factor),
        Column.text("Why", 460, BreakingPoint::reason)));
    breaks.onOpen("Show what breaks", b -> runs().ifPresent(r -> r.reveal(b.id())));
    parts.setWeights(1, 1);
  }

  private void createOrder(Composite bar) {
    scenarios = new ScenarioChoice(named(bar, "Scenario"));
    load = field(named(bar, "Load"), "The load that counts as × 1: a factor such as 1.5, or a rate such as 75000 rps");
    load.setMessage("× 1");
    seed = field(named(bar, "Seed"), "Seed of the random numbers; empty for that of the scenario");
    seed.setMessage("scenario's");
    confirm = new Button(bar, SWT.CHECK);
    // with the background of the theme GTK draws no tick
    WorkbenchTheme.own(confirm);
    confirm.setText("Confirm by simulation");
    confirm.setToolTipText("Simulate every request around the load that the formulas find; takes longer");
    faults = new Button(bar, SWT.CHECK);
    faults.setText("Under faults too");
    faults.setToolTipText("Search each scenario with faults as well; each takes as long as the first");
  }

  private static Text field(Composite bar, String hint) {
    Text text = new Text(bar, SWT.BORDER);
    text.setToolTipText(hint);
    text.setLayoutData(new GridData(FIELD_WIDTH, SWT.DEFAULT));
    return text;
  }

  private int order(BreakingPoint point) {
    return shown == null ? 0 : shown.breaks().indexOf(point) + 1;
  }

  /** Searches as if the user had pressed the button. */
  void find() {
    if (search.isEnabled()) {
      search();
    }
  }

  private void search() {
    try {
      Optional<LoadSearch> idle = runs().map(ModelRuns::search).filter(search -> !search.activity().isActive());
      if (idle.isPresent() && scenarios.chosen().isPresent()) {
        idle.get().start(RunOrder.parse(scenarios.chosen().get(), EngineChoice.DES, seed.getText(), load.getText()),
            confirm.getSelection(), faults.getSelection());
      }
    } catch (IllegalArgumentException e) {
      say(e.getMessage());
    }
  }

  @Override
  void changed(Change change) {
    if (change == Change.MODEL || change == Change.STATE || change == Change.EDITED || change == Change.CAPACITY) {
      scenarios.show(runs());
      boolean searching = runs().map(r -> r.search().activity().isActive()).orElse(false);
      search.setEnabled(!searching && !scenarios.isEmpty());
      stop.setEnabled(searching);
      progress.setSelection(searching ? (int) (PARTS * runs().get().search().activity().progress()) : 0);
      Optional<CapacityResult> found = runs().flatMap(r -> r.search().result());
      show(found.orElse(null));
      say(searching ? "Searching …" : runs().map(r -> r.search().activity().said()).filter(said -> !said.isEmpty())
          .or(() -> found.map(f -> verdict(f) + underFaults() + outdatedSearch()))
          .orElse("How much more load does the design carry, and what gives way first? Find the capacity to see."));
    }
  }

  private String outdatedSearch() {
    return runs().filter(r -> r.search().isOutdated()).isPresent() ? " The model has changed since; search again." : "";
  }

  private void say(String text) {
    say(verdict, text);
  }

  private void show(CapacityResult found) {
    if (found != null && found != shown) {
      shown = found;
      chart.show(curve(found));
      breaks.setRows(found.breaks());
    } else if (found == null && shown != null) {
      shown = null;
      chart.show(LineChart.over("", "Load against latency", "ms", new double[0], List.of()));
      breaks.setRows(List.of());
    }
  }

  private String underFaults() {
    List<CapacityResult> found = runs().map(r -> r.search().underFaults()).orElse(List.of());
    return found.isEmpty() ? "" : found.stream()
        .map(f -> String.format(Locale.ROOT, "%s × %s", runs().map(r -> r.label(f.scenario())).orElse(f.scenario()),
            Double.isInfinite(f.factor()) ? "any" : Figures.significant(f.factor())))
        .collect(Collectors.joining("; ", " Under faults: ", "."));
  }

  private static String verdict(CapacityResult found) {
    if (Double.isInfinite(found.factor())) {
      return "No load that was tried breaks this design.";
    }
    if (found.factor() <= 0) {
      return "No load is small enough to meet every objective.";
    }
    return String.format(Locale.ROOT, "The design carries %s, × %.2f the load of the scenario (%s).%s",
        Figures.rate(found.rps()), found.factor(),
        found.confirmed() ? "confirmed by simulating every request" : "by formulas",
        found.notes().isEmpty() ? "" : " " + String.join("; ", found.notes()) + ".");
  }

  /** The curve of the formulas, with dots where every request was simulated. */
  private static LineChart curve(CapacityResult found) {
    List<LoadPoint> points = new ArrayList<>(found.curve());
    double[] load = points.stream().mapToDouble(LoadPoint::rps).toArray();
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("p99 by formulas", values(points, RunStatistics.Kind.ANALYTIC, true)));
    lines.add(new Line("mean by formulas", values(points, RunStatistics.Kind.ANALYTIC, false)));
    if (points.stream().anyMatch(p -> p.engine() == RunStatistics.Kind.DES)) {
      lines.add(new Line("p99 simulated", values(points, RunStatistics.Kind.DES, true), Form.POINTS));
    }
    return LineChart.over("requests/s offered", "Load against latency", "ms", load, lines).withLogarithmicScale()
        .withBreaks(found.breaks().stream().limit(BREAKS_SHOWN)
            .map(b -> new LineChart.Break(b.rps(), b.label())).toList());
  }

  private static double[] values(List<LoadPoint> points, RunStatistics.Kind engine, boolean p99) {
    double[] values = new double[points.size()];
    for (int i = 0; i < values.length; i++) {
      LoadPoint point = points.get(i);
      values[i] = point.engine() != engine ? Double.NaN : p99 ? point.p99Ms().mean() : point.meanMs().mean();
    }
    return values;
  }

  /** The scenario, by its position. */
  public Combo scenarios() {
    return scenarios.control();
  }

  /** The button that starts the search. */
  public Button searchButton() {
    return search;
  }

  /** The button that ends it. */
  public Button stopButton() {
    return stop;
  }

  /** The load that counts as one. */
  public Text load() {
    return load;
  }

  /** Whether scenarios with faults are searched too. */
  public Button faultsBox() {
    return faults;
  }

  /** What was found, in a sentence. */
  public String verdictText() {
    return verdict.getText();
  }

  /** The curve. */
  public ChartCanvas chart() {
    return chart;
  }

  /** What breaks. */
  public SortableTable<BreakingPoint> breaks() {
    return breaks;
  }

  @Override
  public void setFocus() {
    scenarios.control().setFocus();
  }
}
