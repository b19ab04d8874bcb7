package org.headroom.simulation.ui.views;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.edit.ModelDocument;
import org.headroom.simulation.ui.SimulationUi;
import org.headroom.simulation.ui.run.Session;
import org.headroom.ui.robot.EventLoop;
import org.headroom.ui.robot.MainWindow;
import org.headroom.ui.robot.ModelProject;
import org.headroom.ui.robot.Pictures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Photographs the views. {@code HEADROOM_MAVEN_ARGS=-Dheadroom.regenerate=true releng/test simulation.ui} renews those
 * of the documentation.
 */
class ViewImagesTest {
  private Desk desk;

  @BeforeEach
  void run() throws CoreException, IOException {
    ModelProject.tidy();
    MainWindow.page().resetPerspective();
    desk = Desk.open("global-ecommerce-catalog");
    desk.shorten(Duration.ofSeconds(10));
    desk.run();
    desk.robot().editor().fit();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private void photograph(String view, String name) throws CoreException, IOException {
    desk.view(view);
    Pictures.photograph(name);
    assertTrue(Files.size(Pictures.folder().resolve(name + ".png")) > 10_000);
  }

  @Test
  void simulation() throws CoreException, IOException {
    photograph(SimulationUi.SIMULATION_VIEW, "simulation");
  }

  @Test
  void runThatGoesOn() throws CoreException, IOException {
    SimulationView view = desk.simulation();
    Desk.choose(view.speed(), Arrays.asList(view.speed().getItems()).indexOf("× 1"));
    Desk.click(view.runButton());
    EventLoop.await("a few seconds of the run", Desk.PATIENCE, () -> view.slider().scale().getMaximum() > 20
        && view.facts().table().rows().stream().allMatch(row -> row.completed() > 0)
        && desk.robot().editor().diagram().dots() > 10);
    Desk.click(view.pauseButton());
    photograph(SimulationUi.SIMULATION_VIEW, "workbench");
    MainWindow.setDark(true);
    photograph(SimulationUi.SIMULATION_VIEW, "dark");
    MainWindow.setDark(false);
    Desk.click(view.stopButton());
    EventLoop.await("the end of the run", () -> !view.isRunning());
    Desk.choose(view.speed(), 0);
  }

  @Test
  void tutorial() throws CoreException, IOException, CommandException {
    PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand("org.headroom.ui.tutorial", null);
    photograph(SimulationUi.OBJECTIVES_VIEW, "tutorial");
    MainWindow.page().hideView(MainWindow.page().findView("org.headroom.ui.tutorial.view"));
  }

  @Test
  void messagesInSlowMotion() throws CoreException, IOException {
    SimulationView view = desk.simulation();
    Desk.choose(view.speed(), Arrays.asList(view.speed().getItems()).indexOf("× 0.01"));
    Desk.click(view.runButton());
    EventLoop.await("messages on their way", Desk.PATIENCE, () -> desk.robot().editor().diagram().dots() > 20);
    Desk.click(view.pauseButton());
    photograph(SimulationUi.SIMULATION_VIEW, "live");
    Desk.click(view.stopButton());
    EventLoop.await("the end of the run", () -> !view.isRunning());
    Desk.choose(view.speed(), 0);
  }

  @Test
  void resultsAndVerdicts() throws CoreException, IOException {
    photograph(SimulationUi.RESULTS_VIEW, "results");
    photograph(SimulationUi.OBJECTIVES_VIEW, "objectives");
    BottlenecksView bottlenecks = desk.view(SimulationUi.BOTTLENECKS_VIEW);
    bottlenecks.table().control().setSelection(0);
    bottlenecks.table().control().notifyListeners(SWT.Selection, new Event());
    photograph(SimulationUi.BOTTLENECKS_VIEW, "bottlenecks");
  }

  @Test
  void charts() throws CoreException, IOException {
    desk.view(SimulationUi.CHARTS_VIEW);
    Session.of(MainWindow.page().getWorkbenchWindow()).current().orElseThrow().look(6);
    IWorkbenchPage page = MainWindow.page();
    page.setPartState(page.getReference(page.findView(SimulationUi.CHARTS_VIEW)), IWorkbenchPage.STATE_MAXIMIZED);
    EventLoop.settle();
    Pictures.photograph("charts");
    page.setPartState(page.getReference(page.findView(SimulationUi.CHARTS_VIEW)), IWorkbenchPage.STATE_RESTORED);
  }

  @Test
  void comparison() throws CoreException, IOException {
    ModelDocument document = desk.robot().editor().document();
    document.execute(document.edits().set(desk.robot().element("inventory-svc"),
        HeadroomPackage.Literals.SERVER__REPLICAS, 6));
    desk.run();
    CompareView view = desk.view(SimulationUi.COMPARE_VIEW);
    EventLoop.await("the kept runs", () -> view.kept().rows().size() >= 2);
    view.kept().control().setSelection(new int[] {0, 1});
    view.kept().control().notifyListeners(SWT.Selection, new Event());
    Desk.click(view.compareButton());
    EventLoop.await("the comparison", Desk.PATIENCE, () -> !view.differences().rows().isEmpty());
    photograph(SimulationUi.COMPARE_VIEW, "compare");
  }

  @Test
  void capacity() throws CoreException, IOException {
    CapacityView view = desk.view(SimulationUi.CAPACITY_VIEW);
    Desk.click(view.searchButton());
    EventLoop.await("the capacity", Desk.PATIENCE, () -> view.searchButton().isEnabled());
    photograph(SimulationUi.CAPACITY_VIEW, "capacity");
  }
}
