package org.headroom.simulation.ui.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.gef.EditPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.ide.IDE;
import org.headroom.analysis.result.ResultCsv;
import org.headroom.chart.LineChart;
import org.headroom.diagram.render.Overlay;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.edit.ModelDocument;
import org.headroom.simulation.ui.SimulationUi;
import org.headroom.simulation.ui.chart.ChartCanvas;
import org.headroom.simulation.ui.run.ModelRuns;
import org.headroom.simulation.ui.run.Session;
import org.headroom.ui.robot.EventLoop;
import org.headroom.ui.robot.Keyboard;
import org.headroom.ui.robot.MainWindow;
import org.headroom.ui.robot.ModelProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results are sorted, revealed, scrubbed, kept, opened again and compared. */
class ResultsTest {
  private Desk desk;

  @BeforeEach
  void run() throws CoreException, IOException {
    ModelProject.tidy();
    desk = Desk.open("results");
    desk.shorten(Duration.ofSeconds(4));
    desk.robot().editor().doSave(new NullProgressMonitor());
    desk.run();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private Overlay overlay() {
    return desk.robot().editor().scene().overlay().orElseThrow();
  }

  private static void sortBy(Table table, String column) {
    Arrays.stream(table.getColumns()).filter(c -> c.getText().equals(column)).findFirst().orElseThrow()
        .notifyListeners(SWT.Selection, null);
  }

  private static void open(Table table, int row) {
    Event event = new Event();
    event.item = table.getItem(row);
    table.notifyListeners(SWT.DefaultSelection, event);
    EventLoop.settle();
  }

  @Test
  void aClickOnAHeadSortsAndAnotherTurnsTheOrder() throws CoreException {
    ResultsView view = desk.view(SimulationUi.RESULTS_VIEW);
    Table table = view.components().control();
    table.setSortColumn(null);
    sortBy(table, "Utilisation");
    double[] shares =
        view.components().rows().stream().mapToDouble(c -> c.statistics().utilization().mean()).toArray();
    for (int i = 1; i < shares.length; i++) {
      assertTrue(shares[i] <= shares[i - 1]);
    }
    assertEquals(view.components().rows().get(0).label(), table.getItem(0).getText(0));
    sortBy(table, "Utilisation");
    assertEquals(shares[shares.length - 1], view.components().rows().get(0).statistics().utilization().mean());
    sortBy(table, "Component");
    assertTrue(table.getItem(0).getText(0).compareToIgnoreCase(table.getItem(1).getText(0)) <= 0);
  }

  @Test
  void aDoubleClickShowsTheComponentInTheDiagram() throws CoreException {
    ResultsView view = desk.view(SimulationUi.RESULTS_VIEW);
    view.components().control().setSortColumn(null);
    view.connections().control().setSortColumn(null);
    sortBy(view.components().control(), "Utilisation");
    String busiest = view.components().rows().get(0).id();
    open(view.components().control(), 0);
    EditPart selected = (EditPart) desk.robot().editor().viewer().getSelectedEditParts().get(0);
    assertEquals(desk.robot().element(busiest), selected.getModel());
    sortBy(view.connections().control(), "Messages");
    open(view.connections().control(), 0);
    selected = (EditPart) desk.robot().editor().viewer().getSelectedEditParts().get(0);
    assertEquals(desk.robot().element("client-to-global-edge"), selected.getModel(), "most messages flow there");
  }

  @Test
  void rowsAreCopiedWithTheirHeads() throws CoreException {
    ResultsView view = desk.view(SimulationUi.RESULTS_VIEW);
    Table table = view.components().control();
    table.setSelection(new int[] {0, 2});
    Keyboard.press(table, 'c', SWT.MOD1);
    List<String> lines = clipboard().lines().toList();
    assertEquals(3, lines.size(), lines::toString);
    assertTrue(lines.get(0).startsWith("Component\tUtilisation\tArrivals\t"), lines.get(0));
    assertEquals(table.getItem(2).getText(0), lines.get(2).split("\t")[0]);
    assertEquals(table.getItem(2).getText(1), lines.get(2).split("\t")[1]);
    table.deselectAll();
    Keyboard.press(table, 'c', SWT.MOD1);
    assertEquals(1 + view.components().rows().size(), clipboard().lines().count(), "all rows when none is selected");
  }

  private static String clipboard() {
    Clipboard clipboard = new Clipboard(MainWindow.shell().getDisplay());
    Object text = clipboard.getContents(TextTransfer.getInstance());
    clipboard.dispose();
    return String.valueOf(text);
  }

  @Test
  void tablesAreWrittenToAFileWithExactValues(@TempDir Path folder) throws CoreException, IOException {
    ResultsView view = desk.view(SimulationUi.RESULTS_VIEW);
    assertEquals("Steady 50,000 requests/s: 50,000 /s offered, 4 s simulated, 1 replication, seed 42.", view.summary());
    view.save(folder.resolve("tables.csv"));
    String text = Files.readString(folder.resolve("tables.csv"));
    StringBuilder expected = new StringBuilder();
    ResultCsv.write(runs().results(), expected);
    assertEquals(expected.toString(), text);
    view.save(folder.resolve("missing").resolve("tables.csv"));
    assertTrue(view.summary().contains("does not exist"), view.summary());
  }

  private static ModelRuns runs() {
    return Session.of(MainWindow.page().getWorkbenchWindow()).current().orElseThrow();
  }

  @Test
  void aNameInTheLegendHidesItsLineInAllChartsAndShowsItAgain() throws CoreException {
    ChartsView view = desk.view(SimulationUi.CHARTS_VIEW);
    ChartCanvas chart = chart(view, "Completed requests");
    var key = chart.drawing().orElseThrow().keys().get(0);
    String name = ((LineChart) chart.chart().orElseThrow()).series().get(0).name();
    press(chart, (int) key.left() + 2, (int) key.top() + 4);
    for (String title : List.of("Completed requests", "p99 latency")) {
      assertTrue(chart(view, title).words().contains(name + " (off)"), chart(view, title).words());
    }
    assertTrue(Double.isNaN(runs().cursor()), "that is no moment");
    key = chart.drawing().orElseThrow().keys().get(0);
    press(chart, (int) key.left() + 2, (int) key.top() + 4);
    assertFalse(chart.words().contains("(off)"), chart.words());
  }

  @Test
  void allChartsShowTheSamePartOfTheRun() throws CoreException {
    // a few seconds have too few points for a part of them
    desk.shorten(Duration.ofSeconds(15));
    desk.run();
    ChartsView view = desk.view(SimulationUi.CHARTS_VIEW);
    ChartCanvas chart = chart(view, "Utilisation");
    var plot = chart.drawing().orElseThrow().plot().orElseThrow();
    Event wheel = new Event();
    wheel.stateMask = SWT.MOD1;
    wheel.count = 3;
    wheel.x = (int) plot.placeOf(6);
    wheel.y = (int) plot.top() + 5;
    chart.control().notifyListeners(SWT.MouseWheel, wheel);
    EventLoop.settle();
    for (ChartCanvas each : view.charts()) {
      var part = each.drawing().orElseThrow().plot().orElseThrow();
      assertTrue(part.high() - part.low() < 0.9 * (plot.high() - plot.low()), part + "");
    }
    Desk.click(view.everythingButton());
    assertEquals(plot.high(), chart.drawing().orElseThrow().plot().orElseThrow().high());
    assertFalse(view.everythingButton().isEnabled());
    Desk.click(view.closerButton());
    assertTrue(view.everythingButton().isEnabled());
    Desk.click(view.everythingButton());
  }

  @Test
  void aChartTellsExactValuesUnderThePointer() throws CoreException {
    ChartsView view = desk.view(SimulationUi.CHARTS_VIEW);
    ChartCanvas chart = chart(view, "Completed requests");
    var plot = chart.drawing().orElseThrow().plot().orElseThrow();
    Event event = new Event();
    event.x = (int) plot.placeOf(2);
    event.y = (int) plot.top() + 5;
    chart.control().notifyListeners(SWT.MouseMove, event);
    String hint = chart.control().getToolTipText();
    assertTrue(hint.matches("(?s)[12][.\\d]* s\n.*: [\\d,.]+ requests/s.*"), hint);
    event.y = 1;
    chart.control().notifyListeners(SWT.MouseMove, event);
    assertNull(chart.control().getToolTipText());
  }

  private static ChartCanvas chart(ChartsView view, String title) {
    return view.charts().stream()
        .filter(each -> ((LineChart) each.chart().orElseThrow()).title().equals(title)).findFirst().orElseThrow();
  }

  private static void press(ChartCanvas chart, int x, int y) {
    Event event = new Event();
    event.x = x;
    event.y = y;
    event.button = 1;
    chart.control().notifyListeners(SWT.MouseDown, event);
    EventLoop.settle();
  }

  @Test
  void keptRunsAreNamedAndRemoved() throws CoreException {
    CompareView view = desk.view(SimulationUi.COMPARE_VIEW);
    EventLoop.await("the kept run", () -> view.kept().rows().size() == 1);
    runs().kept().rename(view.kept().rows().get(0), "Baseline");
    EventLoop.await("its name", () -> view.kept().control().getItem(0).getText(1).equals("Baseline"));
    runs().kept().rename(view.kept().rows().get(0), "a/b");
    EventLoop.await("an explanation", () -> view.statusText().startsWith("A name cannot contain"));
    runs().kept().remove(view.kept().rows());
    EventLoop.await("no kept run", () -> view.kept().rows().isEmpty());
    assertFalse(view.removeButton().isEnabled());
    assertTrue(runs().result().isPresent(), "what is looked at stays");
  }

  @Test
  void theSliderMovesDiagramAndCharts() throws CoreException {
    SimulationView view = desk.simulation();
    ChartsView charts = desk.view(SimulationUi.CHARTS_VIEW);
    String whole = overlay().caption();
    view.slider().scale().setSelection(1);
    view.slider().scale().notifyListeners(SWT.Selection, null);
    EventLoop.settle();
    assertTrue(overlay().caption().matches("Steady 50,000 requests/s, at [\\d.]+ s"), overlay().caption());
    double edge = overlay().messagesPerSecond().get("client-to-global-edge");
    assertEquals(50_000, edge, 2_500);
    for (ChartCanvas chart : charts.charts()) {
      assertTrue(((LineChart) chart.chart().orElseThrow()).cursor().isPresent());
    }
    assertTrue(charts.charts().get(0).words().contains("mean: "), charts.charts().get(0).words());
    Desk.click(view.slider().wholeButton());
    assertEquals(whole, overlay().caption());
  }

  @Test
  void aClickIntoAChartMovesTheSlider() throws CoreException {
    desk.simulation();
    ChartsView charts = desk.view(SimulationUi.CHARTS_VIEW);
    ChartCanvas chart = charts.charts().get(0);
    Event event = new Event();
    var plot = chart.drawing().orElseThrow().plot().orElseThrow();
    event.x = (int) plot.placeOf(2.2);
    event.y = (int) plot.top() + 5;
    event.button = 1;
    chart.control().notifyListeners(SWT.MouseDown, event);
    EventLoop.settle();
    SimulationView view = desk.simulation();
    String moment = view.slider().text();
    assertTrue(moment.startsWith("2.2 s") || moment.startsWith("2.1 s"), moment);
  }

  @Test
  void verdictsNameTheirRequirement() throws CoreException {
    ObjectivesView view = desk.view(SimulationUi.OBJECTIVES_VIEW);
    Table table = view.table().control();
    List<String> requirements = Arrays.stream(table.getItems()).map(item -> item.getText(5)).toList();
    assertTrue(requirements.contains("GOAL-1: Capable of handling 50,000+ RPS."), () -> requirements.toString());
    assertTrue(view.summary().endsWith("objectives of Steady 50,000 requests/s are met."), view.summary());
    assertFalse(Arrays.stream(table.getItems()).anyMatch(item -> item.getImage(0) == null));
  }

  @Test
  void bottlenecksAreRankedWithEvidence() throws CoreException {
    BottlenecksView view = desk.view(SimulationUi.BOTTLENECKS_VIEW);
    assertFalse(view.table().rows().isEmpty());
    assertEquals("1", view.table().control().getItem(0).getText(0));
    for (int column = 1; column < 6; column++) {
      assertNotEquals("", view.table().control().getItem(0).getText(column));
    }
  }

  @Test
  void aResultIsOpenedAgainAfterClosing() throws CoreException, IOException {
    ResultsView view = desk.view(SimulationUi.RESULTS_VIEW);
    String utilisation = view.components().control().getItem(3).getText(1);
    List<String> order = List.copyOf(runs().timeline().classes().keySet());
    assertEquals(runs().result().orElseThrow().statistics().classes().stream().map(c -> c.id()).toList(), order);
    desk.robot().close();
    assertEquals(0, view.components().rows().size(), "nothing is shown without a model");
    IProject project = ModelProject.open();
    project.refreshLocal(IResource.DEPTH_INFINITE, null);
    IFile result = project.getFile("results.result.json");
    assertTrue(result.exists() && Files.size(result.getLocation().toPath()) > 1000);
    IDE.openEditor(MainWindow.page(), result);
    EventLoop.await("the result", () -> view.components().rows().size() > 3);
    assertEquals(utilisation, view.components().control().getItem(3).getText(1));
    assertEquals(order, List.copyOf(runs().timeline().classes().keySet()), "so that lines keep their colours");
    assertEquals(runs().result().orElseThrow().statistics().stations().stream().map(s -> s.id()).toList(),
        List.copyOf(runs().timeline().stations().keySet()));
    EventLoop.settle();
  }

  @Test
  void twoKeptRunsAreComparedInPairs() throws CoreException {
    ModelDocument document = desk.robot().editor().document();
    document.execute(document.edits().set(desk.robot().element("inventory-svc"),
        HeadroomPackage.Literals.SERVER__REPLICAS, 6));
    desk.run();
    CompareView view = desk.view(SimulationUi.COMPARE_VIEW);
    EventLoop.await("the kept runs", () -> view.kept().rows().size() == 2);
    view.kept().control().setSelection(new int[] {0, 1});
    view.kept().control().notifyListeners(SWT.Selection, new Event());
    Desk.click(view.compareButton());
    EventLoop.await("the comparison", Desk.PATIENCE, () -> !view.differences().rows().isEmpty());
    var load = view.differences().rows().stream()
        .filter(d -> d.subject().equals("inventory-svc") && d.quantity().equals("utilisation")).findFirst()
        .orElseThrow();
    assertEquals(0.5, load.after() / load.before(), 0.02, "twice the replicas, half the load");
    assertTrue(load.isSignificant());
    assertTrue(view.statusText().contains("differences are certain, by 5 pairs"), view.statusText());
  }

  @Test
  void theCapacityIsMeasuredFromAnotherLoadAndUnderFaults() throws CoreException {
    CapacityView view = desk.view(SimulationUi.CAPACITY_VIEW);
    view.load().setText("much");
    Desk.click(view.searchButton());
    assertTrue(view.verdictText().contains("'much'"), view.verdictText());
    assertTrue(view.searchButton().isEnabled());
    view.load().setText("0.5");
    view.faultsBox().setSelection(true);
    Desk.click(view.searchButton());
    EventLoop.await("the capacity", Desk.PATIENCE, () -> view.searchButton().isEnabled());
    ModelRuns runs = Session.of(MainWindow.page().getWorkbenchWindow()).current().orElseThrow();
    long scenarios = runs.scenarios().stream().filter(s -> !s.getFaults().isEmpty()).count();
    assertTrue(scenarios > 0);
    assertEquals(scenarios, runs.search().underFaults().size());
    assertTrue(view.verdictText().contains(" Under faults: "), view.verdictText());
    view.load().setText("");
    view.faultsBox().setSelection(false);
  }

  @Test
  void theCapacityIsSearchedInTheBackground() throws CoreException {
    CapacityView view = desk.view(SimulationUi.CAPACITY_VIEW);
    Desk.click(view.searchButton());
    assertTrue(view.stopButton().isEnabled());
    EventLoop.await("the capacity", Desk.PATIENCE, () -> view.searchButton().isEnabled());
    assertTrue(view.verdictText().startsWith("The design carries "), view.verdictText());
    assertTrue(view.breaks().rows().size() >= 3);
    assertEquals(3, ((LineChart) view.chart().chart().orElseThrow()).breaks().size());
  }
}
