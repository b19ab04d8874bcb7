package org.headroom.simulation.ui.views;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.headroom.analysis.result.ComponentResult;
import org.headroom.analysis.result.ConnectionResult;
import org.headroom.analysis.result.EngineComparison;
import org.headroom.analysis.result.ResultCsv;
import org.headroom.analysis.result.RunResult;
import org.headroom.chart.Sparkline;
import org.headroom.model.io.SafeFile;
import org.headroom.report.content.Figures;
import org.headroom.simulation.result.ClassResult;
import org.headroom.simulation.result.RunStatistics;
import org.headroom.simulation.result.StationResult;
import org.headroom.simulation.ui.run.Change;
import org.headroom.simulation.ui.run.ModelRuns;
import org.headroom.simulation.ui.timeline.Timeline;

/** What a run found, in tables: request classes, components, connections, and the two engines side by side. */
public final class ResultsView extends SessionView {
  private static final double[] NO_VALUES = {};

  private Label summary;
  private Button save;
  private TabFolder tabs;
  private SortableTable<ClassResult> classes;
  private SortableTable<ComponentResult> components;
  private SortableTable<ConnectionResult> connections;
  private SortableTable<EngineComparison.Row> engines;
  private TabItem enginesTab;

  @Override
  void create(Composite parent) {
    Composite bar = columns(parent, 2);
    summary = wide(new Label(bar, SWT.WRAP));
    save = button(bar, "Save as CSV…", "Write all tables with exact values to a file", this::save);
    tabs = filling(new TabFolder(parent, SWT.NONE));
    components = new SortableTable<>(tabs, painter(), componentColumns()).sortedBy("Utilisation");
    components.onOpen("Show in the diagram", row -> runs().ifPresent(r -> r.reveal(row.id())));
    tab("Components", components);
    classes = new SortableTable<>(tabs, painter(), classColumns()).sortedBy("Offered");
    tab("Request classes", classes);
    connections = new SortableTable<>(tabs, painter(), connectionColumns()).sortedBy("Messages");
    connections.onOpen("Show in the diagram", row -> runs().ifPresent(r -> r.reveal(row.id())));
    tab("Connections", connections);
    engines = new SortableTable<>(tabs, painter(), engineColumns()).sortedBy("Difference");
  }

  private TabItem tab(String title, SortableTable<?> table) {
    TabItem item = new TabItem(tabs, SWT.NONE);
    item.setText(title);
    item.setControl(table.control());
    return item;
  }

  private List<Column<ComponentResult>> componentColumns() {
    return List.of(
        Column.text("Component", 260, ComponentResult::label),
        Column.number("Utilisation", c -> Figures.share(c.statistics().utilization().mean()),
            c -> c.statistics().utilization().mean()),
        Column.spark("over time", 110, c -> new Sparkline("utilisation", station(c.id())
            .map(Timeline.StationTrack::utilization).orElse(NO_VALUES), 1)),
        Column.number("Arrivals", c -> Figures.rate(c.statistics().arrivalRate().mean()),
            c -> c.statistics().arrivalRate().mean()),
        Column.number("Throughput", c -> Figures.rate(c.statistics().throughput().mean()),
            c -> c.statistics().throughput().mean()),
        Column.number("Mean wait", c -> Figures.time(c.statistics().waitTime().mean().mean()),
            c -> c.statistics().waitTime().mean().mean()),
        Column.number("Residence p99", c -> Figures.time(c.statistics().residenceTime().p99().mean()),
            c -> c.statistics().residenceTime().p99().mean()),
        Column.number("Waiting", c -> Figures.significant(c.statistics().meanQueueLength()),
            c -> c.statistics().meanQueueLength()),
        Column.spark("over time", 110, c -> new Sparkline("waiting", station(c.id())
            .map(Timeline.StationTrack::waiting).orElse(NO_VALUES), 0)),
        Column.number("Replicas", c -> replicas(c.statistics()), c -> c.statistics().replicas().mean()),
        Column.number("Failed", c -> Figures.count(failed(c)), ResultsView::failed),
        Column.number("Cost per month", this::cost, c -> c.costPerMonth().orElse(Double.NaN)));
  }

  private List<Column<ClassResult>> classColumns() {
    return List.of(
        Column.text("Request class", 260, c -> runs().map(r -> r.label(c.id())).orElse(c.id())),
        Column.number("Offered", c -> Figures.rate(c.offeredRps()), ClassResult::offeredRps),
        Column.number("Completed", c -> Figures.rate(c.completedRps()), c -> c.completedRps().mean()),
        Column.number("Errors", c -> Figures.share(c.errorRate().mean()), c -> c.errorRate().mean()),
        Column.number("Mean", c -> Figures.time(c.latency().mean()), c -> c.latency().mean().mean()),
        Column.number("p50", c -> Figures.time(c.latency().p50()), c -> c.latency().p50()),
        Column.number("p95", c -> Figures.time(c.latency().p95()), c -> c.latency().p95()),
        Column.number("p99", c -> Figures.time(c.latency().p99()), c -> c.latency().p99().mean()),
        Column.spark("p99 over time", 120, c -> new Sparkline("p99", trafficClass(c.id())
            .map(Timeline.ClassTrack::p99).orElse(NO_VALUES), 0)),
        Column.number("p99.9", c -> Figures.time(c.latency().p999()), c -> c.latency().p999()),
        Column.number("Max", c -> Figures.time(c.latency().max()), c -> c.latency().max()));
  }

  private List<Column<ConnectionResult>> connectionColumns() {
    return List.of(
        Column.text("From", 260, c -> runs().map(r -> r.label(c.source())).orElse(c.source())),
        Column.text("To", 260, c -> runs().map(r -> r.label(c.target())).orElse(c.target())),
        Column.text("Role", 110, c -> c.role().getLiteral()),
        Column.number("Messages", c -> Figures.rate(c.statistics().messagesPerSecond()),
            c -> c.statistics().messagesPerSecond()),
        Column.spark("over time", 120, c -> new Sparkline("messages",
            timeline().links().getOrDefault(c.id(), NO_VALUES), 0)),
        Column.number("Bytes", c -> Figures.bytes(c.statistics().bytesPerSecond()),
            c -> c.statistics().bytesPerSecond()),
        Column.number("Retries", c -> Figures.count(c.statistics().retries()), c -> c.statistics().retries()));
  }

  private List<Column<EngineComparison.Row>> engineColumns() {
    return List.of(
        Column.text("Subject", 260, r -> runs().map(m -> m.label(r.subject())).orElse(r.subject())),
        Column.text("Quantity", 150, EngineComparison.Row::quantity),
        Column.number("Every request", r -> Figures.significant(r.discreteEvent().mean()),
            r -> r.discreteEvent().mean()),
        Column.number("Formulas", r -> Figures.significant(r.analytic()), EngineComparison.Row::analytic),
        Column.number("Difference", r -> Figures.share(r.relativeDifference()),
            r -> Math.abs(r.relativeDifference())));
  }

  @Override
  void changed(Change change) {
    if (change == Change.MODEL || change == Change.RESULT) {
      Optional<RunResult> result = runs().flatMap(ModelRuns::result);
      components.setRows(result.map(RunResult::components).orElse(List.of()));
      classes.setRows(result.map(r -> r.statistics().classes()).orElse(List.of()));
      connections.setRows(result.map(RunResult::connections).orElse(List.of()));
      List<RunResult> both = runs().map(ModelRuns::results).orElse(List.of());
      showEngines(both.size() == 2 ? EngineComparison.of(both.get(0), both.get(1)).rows() : List.of());
    }
    if (change == Change.MODEL || change == Change.RESULT || change == Change.STATE || change == Change.EDITED) {
      save.setEnabled(runs().flatMap(ModelRuns::result).isPresent());
      say(runs().isEmpty() ? "Open a model."
          : runs().flatMap(ModelRuns::result).map(result -> described(result) + outdated())
              .orElse(runs().get().run().isActive() ? "The tables are filled when the run has ended."
                  : "Run a scenario of the Simulation view to see its results."));
    }
  }

  private void say(String text) {
    say(summary, text);
  }

  /** Which run the tables are about. */
  private String described(RunResult result) {
    RunStatistics run = result.statistics();
    String how = run.engine() == RunStatistics.Kind.ANALYTIC ? "solved by formulas"
        : Figures.time(run.simulated()) + " simulated, "
            + (run.replications() == 1 ? "1 replication" : run.replications() + " replications") + ", seed "
            + run.seed();
    return runs().map(r -> r.label(result.scenario())).orElse(result.scenario()) + ": "
        + Figures.rate(result.offeredRps()) + " offered, " + how + ".";
  }

  private void save() {
    FileDialog dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
    dialog.setFilterExtensions(new String[] {"*.csv"});
    dialog.setFileName(runs().flatMap(ModelRuns::result).map(RunResult::scenario).orElse("results") + ".csv");
    dialog.setOverwrite(true);
    String file = dialog.open();
    if (file != null) {
      save(Path.of(file));
    }
  }

  /** Writes what is shown to a file: all tables, with exact values. */
  void save(Path file) {
    StringBuilder text = new StringBuilder();
    try {
      ResultCsv.write(runs().map(ModelRuns::results).orElse(List.of()), text);
      new SafeFile(file).write(text.toString().getBytes(StandardCharsets.UTF_8));
      say("Written to " + file + ".");
    } catch (IOException e) {
      say(e.getMessage());
    }
  }

  private void showEngines(List<EngineComparison.Row> rows) {
    engines.setRows(rows);
    if (rows.isEmpty() && enginesTab != null) {
      enginesTab.dispose();
      enginesTab = null;
    } else if (!rows.isEmpty() && enginesTab == null) {
      enginesTab = tab("Engines", engines);
    }
  }

  private Timeline timeline() {
    return runs().map(ModelRuns::timeline).orElse(Timeline.EMPTY);
  }

  private Optional<Timeline.StationTrack> station(String id) {
    return Optional.ofNullable(timeline().stations().get(id));
  }

  private Optional<Timeline.ClassTrack> trafficClass(String id) {
    return Optional.ofNullable(timeline().classes().get(id));
  }

  private static String replicas(StationResult s) {
    StationResult.Replicas r = s.replicas();
    return r.minimum() == r.maximum() ? Integer.toString(r.maximum()) : r.minimum() + "→" + r.maximum();
  }

  private static long failed(ComponentResult component) {
    return component.statistics().failed().values().stream().mapToLong(Long::longValue).sum();
  }

  private String cost(ComponentResult component) {
    String currency = runs().flatMap(ModelRuns::result).map(r -> r.cost().currency()).orElse("");
    return component.costPerMonth().isPresent() ? Figures.money(component.costPerMonth().getAsDouble(), currency) : "–";
  }

  /** The table of components. */
  public SortableTable<ComponentResult> components() {
    return components;
  }

  /** The table of connections. */
  public SortableTable<ConnectionResult> connections() {
    return connections;
  }

  /** The table of the two engines; empty unless both ran. */
  public SortableTable<EngineComparison.Row> engines() {
    return engines;
  }

  /** Which run the tables are about, or why they are empty. */
  public String summary() {
    return LegacyActionTools.removeMnemonics(summary.getText());
  }

  /** The tabs. */
  public TabFolder tabs() {
    return tabs;
  }

  @Override
  public void setFocus() {
    tabs.setFocus();
  }
}
