package org.headroom.simulation.ui.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.headroom.chart.LineChart;
import org.headroom.diagram.notation.Theme;
import org.headroom.diagram.ui.WorkbenchTheme;
import org.headroom.simulation.ui.chart.ChartCanvas;
import org.headroom.simulation.ui.run.Change;
import org.headroom.simulation.ui.run.ModelRuns;
import org.headroom.simulation.ui.timeline.Timeline;
import org.headroom.simulation.ui.timeline.TimelineCharts;

/** Values over the time of a run, live or recorded, with one cursor in all charts. */
public final class ChartsView extends SessionView {
  private static final int LEAST_WIDTH = 330;
  private static final int HEIGHT = 210;

  private final List<ChartCanvas> canvases = new ArrayList<>();
  private final List<String> classIds = new ArrayList<>();
  private Combo classes;
  private ScrolledComposite scroll;
  private Composite area;
  private Label hint;

  @Override
  void create(Composite parent) {
    Composite bar = row(parent, 3);
    name(bar, "Latency of");
    classes = new Combo(bar, SWT.READ_ONLY);
    classes.setLayoutData(new GridData(200, SWT.DEFAULT));
    classes.addListener(SWT.Selection, event -> update());
    hint = wide(new Label(bar, SWT.NONE));
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
    String said = charts.isEmpty() ? runs().isPresent() ? "Run a scenario of the Simulation view to see it here."
        : "Open a model." : "Click into a chart to look at a moment.";
    if (!hint.getText().equals(said)) {
      hint.setText(said);
    }
    boolean another = charts.size() != canvases.size();
    while (canvases.size() > charts.size()) {
      canvases.remove(canvases.size() - 1).control().dispose();
    }
    while (canvases.size() < charts.size()) {
      ChartCanvas canvas = new ChartCanvas(area, painter());
      canvas.onChoice(second -> runs().ifPresent(r -> r.look(second)));
      canvas.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
      canvases.add(canvas);
    }
    for (int i = 0; i < charts.size(); i++) {
      canvases.get(i).show(Double.isNaN(cursor) ? charts.get(i) : charts.get(i).withCursor(cursor));
    }
    if (another) {
      arrange();
    }
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

  /** The class whose latency is shown in detail, by its position. */
  public Combo classes() {
    return classes;
  }

  @Override
  public void setFocus() {
    classes.setFocus();
  }
}
