package org.headroom.simulation.ui.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.editparts.LayerManager;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;
import org.headroom.diagram.render.Overlay;
import org.headroom.simulation.LiveSnapshot;
import org.headroom.simulation.ui.SimulationUi;
import org.headroom.simulation.ui.run.ModelRuns;
import org.headroom.simulation.ui.run.Session;
import org.headroom.ui.robot.EventLoop;
import org.headroom.ui.robot.MainWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scenarios are run, held, stepped and ended from the Simulation view. */
class RunTest {
  /** What has not moved for so many nanoseconds stands still. */
  private static final long STILL = 500_000_000L;
  private static final String COMMAND = "org.headroom.simulation.ui.";

  private Desk desk;
  private SimulationView view;

  @BeforeEach
  void open() throws CoreException, IOException {
    desk = Desk.open("run");
    view = desk.simulation();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private static ModelRuns runs() {
    return Session.of(MainWindow.page().getWorkbenchWindow()).current().orElseThrow();
  }

  private static LiveSnapshot seen() {
    return runs().run().seen().orElseThrow();
  }

  private Overlay overlay() {
    return desk.robot().editor().scene().overlay().orElseThrow();
  }

  @Test
  void viewsShowWhatTheRunFound() throws IOException, CoreException {
    desk.shorten(Duration.ofSeconds(1));
    Desk.click(view.runButton());
    EventLoop.await("the end of the run", Desk.PATIENCE, () -> !view.isRunning());
    ResultsView results = desk.view(SimulationUi.RESULTS_VIEW);
    ObjectivesView objectives = desk.view(SimulationUi.OBJECTIVES_VIEW);
    assertEquals(4, objectives.table().control().getItemCount());
    double arrivals = results.components().rows().stream().filter(c -> c.id().equals("global-edge")).findFirst()
        .orElseThrow().statistics().arrivalRate().mean();
    assertEquals(50_000, arrivals, 2_000, "four standard deviations and more of one second of Poisson arrivals");
    assertTrue(overlay().messagesPerSecond().size() > 10);
    assertTrue(view.statusText().contains("objectives met"), view.statusText());
    assertTrue(view.statusText().startsWith("Steady 50,000 requests/s: "), view.statusText());
    assertEquals(6, view.facts().table().rows().size());
  }

  private boolean isVisible(Rectangle part) {
    FigureCanvas canvas = desk.robot().canvas();
    return new Rectangle(new Point(), canvas.getViewport().getClientArea().getSize()).expand(2, 2).contains(part);
  }

  @Test
  void aDiagramThatWasWhollyVisibleStaysSoWithTitleAndLegend() throws CoreException {
    desk.shorten(Duration.ofSeconds(1));
    desk.robot().editor().fit();
    EventLoop.settle();
    double before = desk.robot().editor().diagram().zoom().scale();
    Desk.click(view.runButton());
    EventLoop.await("a picture of the run", () -> desk.robot().editor().scene().overlay().isPresent());
    frame().forEach(part -> assertTrue(isVisible(part), () -> part + " while it runs"));
    EventLoop.await("the end of the run", Desk.PATIENCE, () -> !view.isRunning());
    EventLoop.settle();
    assertEquals(2, frame().size(), "title and legend");
    frame().forEach(part -> assertTrue(isVisible(part), () -> part + " at its end"));
    assertTrue(desk.robot().editor().diagram().zoom().scale() <= before);
  }

  /** Where title and legend are, in pixels of the canvas. */
  private List<Rectangle> frame() {
    IFigure layer = ((LayerManager) desk.robot().editor().viewer().getRootEditPart()).getLayer("frame");
    List<Rectangle> areas = new ArrayList<>();
    for (Object each : layer.getChildren()) {
      IFigure part = (IFigure) each;
      Rectangle area = part.getBounds().getCopy();
      part.translateToAbsolute(area);
      areas.add(area);
    }
    return areas;
  }

  @Test
  void aScaleThatTheUserChoseStays() throws CoreException {
    desk.shorten(Duration.ofSeconds(1));
    desk.robot().editor().diagram().zoom().full();
    desk.run();
    assertEquals(1, desk.robot().editor().diagram().zoom().scale());
    assertTrue(desk.robot().editor().scene().overlay().isPresent());
  }

  @Test
  void aRunIsEndedAtOnceAndLeavesNoResult() {
    Desk.click(view.runButton());
    assertTrue(view.isRunning());
    assertFalse(view.runButton().isEnabled());
    Desk.click(view.stopButton());
    EventLoop.await("the end of the run", () -> !view.isRunning());
    assertTrue(runs().result().isEmpty());
    assertTrue(view.runButton().isEnabled());
    assertEquals("Stopped.", view.statusText());
  }

  @Test
  void aHeldRunStandsStillAndKeepsWhatItShows() {
    Desk.click(view.runButton());
    EventLoop.await("a picture of the run", () -> desk.robot().editor().scene().overlay().isPresent());
    Desk.click(view.pauseButton());
    assertEquals("Resume", view.pauseButton().getText());
    assertStill();
    assertTrue(view.isRunning());
    assertTrue(overlay().messagesPerSecond().size() > 10, "frozen, not wiped");
    assertTrue(view.statusText().startsWith("Paused"), view.statusText());
    long before = seen().time();
    Desk.click(view.stepButton());
    EventLoop.await("a step of a second", () -> seen().time() >= before + 1_000_000_000L);
    assertEquals(1.0, (seen().time() - before) / 1e9, 0.01, "one simulated second and not more");
    assertTrue(runs().run().isPaused());
    Desk.click(view.pauseButton());
    EventLoop.await("the run to go on", () -> seen().time() > before + 1_500_000_000L);
    Desk.click(view.stopButton());
    EventLoop.await("the end of the run", () -> !view.isRunning());
  }

  @Test
  void aHeldRunGoesOnByOneEvent() {
    desk.shorten(Duration.ofSeconds(20));
    Desk.choose(view.speed(), List.of(view.speed().getItems()).indexOf("× 0.01"));
    Desk.click(view.runButton());
    Desk.click(view.pauseButton());
    EventLoop.await("a picture of the run", () -> runs().run().seen().isPresent());
    Desk.click(view.eventButton());
    EventLoop.await("a look at it", () -> seen().events() > 0);
    assertStill();
    long before = seen().events();
    long time = seen().time();
    Desk.click(view.eventButton());
    EventLoop.await("one event more", () -> seen().events() > before);
    assertStill();
    assertEquals(before + 1, seen().events());
    assertTrue(seen().time() - time < 1_000_000, "at 50,000 requests a second the next event is near");
    Desk.choose(view.speed(), 0);
    Desk.click(view.stopButton());
    EventLoop.await("the end of the run", () -> !view.isRunning());
  }

  @Test
  void keysHoldStepAndEndTheRun() throws CommandException {
    Desk.click(view.runButton());
    EventLoop.await("a picture of the run", () -> desk.robot().editor().scene().overlay().isPresent());
    command("hold");
    assertTrue(runs().run().isPaused());
    long before = seen().time();
    command("step");
    EventLoop.await("a step of a second", () -> seen().time() >= before + 1_000_000_000L);
    assertTrue(runs().run().isPaused());
    command("hold");
    assertFalse(runs().run().isPaused());
    command("stop");
    EventLoop.await("the end of the run", () -> !view.isRunning());
    IBindingService keys = PlatformUI.getWorkbench().getService(IBindingService.class);
    assertEquals("Ctrl+F11", keys.getBestActiveBindingFor(COMMAND + "run").format());
    MainWindow.page().closeAllEditors(false);
    EventLoop.settle();
    assertNull(keys.getBestActiveBindingFor(COMMAND + "run"), "without a model the key belongs to others");
  }

  private static void assertStill() {
    long[] last = {Long.MIN_VALUE, 0};
    EventLoop.await("the run to stand still", () -> {
      if (last[0] != seen().events()) {
        last[0] = seen().events();
        last[1] = System.nanoTime();
      }
      return System.nanoTime() - last[1] > STILL;
    });
  }

  private static void command(String name) throws CommandException {
    PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(COMMAND + name, null);
    EventLoop.settle();
  }

  @Test
  void holdingMovesNoButton() {
    Desk.click(view.runButton());
    org.eclipse.swt.graphics.Rectangle before = view.stepButton().getBounds();
    Desk.click(view.pauseButton());
    view.pauseButton().getParent().layout(true);
    assertEquals(before, view.stepButton().getBounds());
    Desk.click(view.stopButton());
    EventLoop.await("the end of the run", () -> !view.isRunning());
  }

  @Test
  void aResultThatCannotBeKeptIsShownAllTheSame() throws IOException {
    desk.shorten(Duration.ofSeconds(1));
    Path results = runs().file().resolveSibling("results");
    deleteTree(results);
    // not even the administrator makes a folder out of a file
    Files.writeString(results, "in the way");
    Desk.choose(view.engine(), 1);
    Desk.click(view.runButton());
    EventLoop.await("the end of the run", Desk.PATIENCE, () -> !view.isRunning());
    Desk.choose(view.engine(), 0);
    String said = view.statusText();
    assertTrue(said.startsWith("The result is shown, but could not be kept. " + results), said);
    assertEquals(6, view.facts().table().rows().size());
    Files.delete(results);
  }

  private static void deleteTree(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  @Test
  void closingTheEditorEndsItsRun() {
    Desk.click(view.runButton());
    ModelRuns closed = runs();
    EventLoop.await("a picture of the run", () -> desk.robot().editor().scene().overlay().isPresent());
    desk.close();
    EventLoop.await("the end of the run", () -> !closed.run().isActive());
    assertEquals("Open a model to simulate it.", view.statusText());
  }

  @Test
  void slowMotionTakesItsTime() {
    int slow = List.of(view.speed().getItems()).indexOf("× 0.01");
    Desk.choose(view.speed(), slow);
    Desk.click(view.runButton());
    EventLoop.await("the first messages", () -> runs().run().seen().map(s -> s.events() > 1000).orElse(false));
    assertTrue(seen().speed() < 0.05, "× " + seen().speed());
    assertEquals(LiveSnapshot.Phase.WARM_UP, seen().phase(), "its very beginning is seen");
    EventLoop.await("words for it", () -> view.statusText().startsWith("Running, warm-up: 0."));
    assertFalse(seen().messages().isEmpty());
    EventLoop.await("messages on their way over the diagram", () -> desk.robot().editor().diagram().dots() > 0);
    Desk.choose(view.speed(), 0);
    Desk.click(view.stopButton());
    EventLoop.await("the end of the run", () -> !view.isRunning());
  }

  @Test
  void aLoadThatCannotBeReadIsExplainedWithoutADialog() {
    view.load().setText("plenty");
    Desk.click(view.runButton());
    assertFalse(view.isRunning());
    assertTrue(view.statusText().contains("'plenty' is not a load"), view.statusText());
  }

  @Test
  void halfOfTheLoadIsHalfOfTheRequests() throws CoreException {
    desk.shorten(Duration.ofSeconds(1));
    view.load().setText("0.5");
    Desk.choose(view.engine(), 1);
    desk.run();
    assertEquals(25_000, runs().result().orElseThrow().offeredRps(), 1e-6);
    ResultsView results = desk.view(SimulationUi.RESULTS_VIEW);
    assertEquals(List.of(), results.engines().rows());
  }

  @Test
  void bothEnginesAreShownSideBySide() throws CoreException {
    desk.shorten(Duration.ofSeconds(1));
    Desk.choose(view.engine(), 2);
    desk.run();
    ResultsView results = desk.view(SimulationUi.RESULTS_VIEW);
    assertEquals(4, results.tabs().getItemCount());
    assertTrue(results.engines().rows().size() > 10);
    Desk.choose(view.engine(), 0);
  }
}
