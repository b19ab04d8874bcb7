package org.headroom.simulation.ui.views;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.headroom.chart.LineChart;
import org.headroom.chart.Series;
import org.headroom.diagram.notation.Theme;
import org.headroom.diagram.ui.WorkbenchTheme;
import org.headroom.simulation.ui.chart.ChartCanvas;
import org.headroom.simulation.ui.run.Change;
import org.headroom.simulation.ui.run.ModelRuns;
import org.headroom.simulation.ui.timeline.TimeWindow;
import org.headroom.simulation.ui.timeline.Timeline;
import org.headroom.simulation.ui.timeline.TimelineCharts;

/** Values over the time of a run, live or recorded, with one cursor in all charts. */
public final class ChartsView extends SessionView {
  private static final int LEAST_WIDTH = 270;
  private static final int HEIGHT = 210;

  private final List<ChartCanvas> canvases = new ArrayList<>();
  private final List<String> classIds = new ArrayList<>();
  private final Set<String> off = new HashSet<>();
  private List<List<String>> names = List.of();
  private Combo classes;
  private ScrolledComposite scroll;
  private Composite area;
  private Label hint;
  private Button closer;
  private Button farther;
  private Button everything;
  private Button whole;
  private TimeWindow window = TimeWindow.ALL;

  @Override
  void create(Composite parent) {
    Composite bar = row(parent);
    classes = new Combo(named(bar, "Latency of"), SWT.READ_ONLY);
    classes.addListener(SWT.Selection, event -> update());
    closer = button(bar, "+", "Look closer at the chosen moment (Ctrl and the wheel in a chart)", () -> zoom(1));
    farther = button(bar, "−", "Show more time around it", () -> zoom(-1));
    everything = button(bar, "All the time", "Show the whole time of the run", () -> show(TimeWindow.ALL));
    whole = button(bar, "Whole run", "Show the means of the whole run, or the latest moment of one that goes on",
        () -> runs().ifPresent(r -> r.look(Double.NaN)));
    hint = wide(new Label(parent, SWT.WRAP));
    scroll = filling(new ScrolledComposite(parent, SWT.V_SCROLL));
    area = WorkbenchTheme.own(new Composite(scroll, SWT.NONE));
    scroll.setContent(area);
    scroll.setExpandHorizontal(true);
    scroll.setExpandVertical(true);
    scroll.addListener(SWT.Resize, event -> arrange());
  }

  @Override
  void themed(Theme theme) {
    area.setBackground(painter().ground());
  }

  @Override
  void changed(Change change) {
    switch (change) {
      case MODEL, RESULT -> {
        window = TimeWindow.ALL;
        listClasses();
        update();
      }
      case LIVE -> {
        if (classIds.isEmpty()) {
          listClasses();
        }
        update();
      }
      case CURSOR -> update();
      case STATE, CAPACITY, RUNS -> { }
    }
  }

  private void listClasses() {
    Timeline timeline = runs().map(ModelRuns::timeline).orElse(Timeline.EMPTY);
    String chosen = chosen().orElse("");
    classIds.clear();
    classIds.addAll(timeline.classes().keySet());
    classes.setItems(classIds.stream().map(id -> runs().get().label(id)).toArray(String[]::new));
    classes.setEnabled(!classIds.isEmpty());
    String shown = classIds.contains(chosen) ? chosen
        : new TimelineCharts(timeline, id -> id).busiest().orElse("");
    classes.select(classIds.indexOf(shown));
    classes.requestLayout();
  }

  private Optional<String> chosen() {
    int index = classes.getSelectionIndex();
    return index >= 0 && index < classIds.size() ? Optional.of(classIds.get(index)) : Optional.empty();
  }

  private void update() {
    Timeline timeline = runs().map(ModelRuns::timeline).orElse(Timeline.EMPTY);
    double cursor = runs().map(ModelRuns::cursor).orElse(Double.NaN);
    List<LineChart> charts = timeline.size() == 0 ? List.of()
        : new TimelineCharts(timeline, id -> runs().map(r -> r.label(id)).orElse(id)).charts(chosen());
    window = window.within(timeline);
    names = charts.stream().map(chart -> chart.series().stream().map(Series::name).toList()).toList();
    closer.setEnabled(!charts.isEmpty() && window.canShrink(timeline));
    farther.setEnabled(!window.isAll());
    everything.setEnabled(!window.isAll());
    whole.setEnabled(!charts.isEmpty() && !Double.isNaN(cursor));
    String said = charts.isEmpty() ? runs().isPresent() ? "Run a scenario of the Simulation view to see it here."
        : "Open a model." : Double.isNaN(cursor) ? "Click into a chart to look at a moment, at a name to hide its line."
            : String.format(Locale.ROOT, "Looking at %.1f s.", timeline.seconds()[timeline.at(cursor)]);
    if (!hint.getText().equals(said)) {
      hint.setText(said);
      hint.requestLayout();
    }
    boolean another = charts.size() != canvases.size();
    while (canvases.size() > charts.size()) {
      canvases.remove(canvases.size() - 1).control().dispose();
    }
    while (canvases.size() < charts.size()) {
      ChartCanvas canvas = new ChartCanvas(area, painter());
      int position = canvases.size();
      canvas.onChoice(second -> runs().ifPresent(r -> r.look(second)));
      canvas.onKey(series -> turn(names.get(position).get(series)));
      canvas.onZoom((second, steps) -> show(window.zoomed(timeline(), second, steps)));
      canvas.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
      canvases.add(canvas);
    }
    for (int i = 0; i < charts.size(); i++) {
      LineChart chart = charts.get(i).without(off::contains);
      chart = Double.isNaN(cursor) ? chart : chart.withCursor(cursor);
      canvases.get(i).show(window.isAll() ? chart : chart.between(window.from(), window.to()));
    }
    if (another) {
      arrange();
    }
  }

  private Timeline timeline() {
    return runs().map(ModelRuns::timeline).orElse(Timeline.EMPTY);
  }

  /** Hides a line in all charts, or shows it again. */
  private void turn(String series) {
    if (!off.remove(series)) {
      off.add(series);
    }
    update();
  }

  private void zoom(int steps) {
    double cursor = runs().map(ModelRuns::cursor).orElse(Double.NaN);
    Timeline timeline = timeline();
    double middle = window.isAll() ? (timeline.seconds()[0] + timeline.end()) / 2 : (window.from() + window.to()) / 2;
    show(window.zoomed(timeline, Double.isNaN(cursor) ? middle : cursor, steps));
  }

  private void show(TimeWindow next) {
    window = next;
    update();
  }

  /** As many columns as have room. */
  private void arrange() {
    int width = scroll.getClientArea().width;
    int columns = Math.max(1, Math.min(3, width / LEAST_WIDTH));
    GridLayout layout = new GridLayout(columns, true);
    layout.horizontalSpacing = 18;
    layout.verticalSpacing = 12;
    area.setLayout(layout);
    for (ChartCanvas canvas : canvases) {
      GridData data = (GridData) canvas.control().getLayoutData();
      data.heightHint = HEIGHT;
      data.widthHint = LEAST_WIDTH - 40;
    }
    int rows = (canvases.size() + columns - 1) / columns;
    scroll.setMinHeight(rows * (HEIGHT + 12) + 12);
    area.layout(true);
  }

  /** The charts that are shown. */
  public List<ChartCanvas> charts() {
    return List.copyOf(canvases);
  }

  /** The button that looks closer. */
  public Button closerButton() {
    return closer;
  }

  /** The button that shows the whole time again. */
  public Button everythingButton() {
    return everything;
  }

  /** The class whose latency is shown in detail, by its position. */
  public Combo classes() {
    return classes;
  }

  @Override
  public void setFocus() {
    classes.setFocus();
  }
}
