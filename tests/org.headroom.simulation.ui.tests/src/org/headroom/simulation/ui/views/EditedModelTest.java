package org.headroom.simulation.ui.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.headroom.model.HeadroomPackage.Literals;
import org.headroom.model.Scenario;
import org.headroom.model.edit.ModelDocument;
import org.headroom.simulation.ui.SimulationUi;
import org.headroom.simulation.ui.run.ModelRuns;
import org.headroom.simulation.ui.run.Session;
import org.headroom.ui.robot.EventLoop;
import org.headroom.ui.robot.MainWindow;
import org.headroom.ui.robot.ModelProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The views follow what is edited, and tell that a result is about the model as it was. */
class EditedModelTest {
  private static final String CHANGED = "The model has changed since";

  private Desk desk;
  private SimulationView view;

  @BeforeEach
  void open() throws CoreException, IOException {
    ModelProject.tidy();
    desk = Desk.open("edited");
    desk.shorten(Duration.ofSeconds(1));
    view = desk.simulation();
    // formulas are quicker
    Desk.choose(view.engine(), 1);
  }

  @AfterEach
  void close() {
    Desk.choose(view.engine(), 0);
    desk.close();
  }

  private ModelDocument document() {
    return desk.robot().editor().document();
  }

  private static ModelRuns runs() {
    return Session.of(MainWindow.page().getWorkbenchWindow()).current().orElseThrow();
  }

  private void change() {
    document().execute(document().edits().set(desk.robot().element("product-svc"), Literals.SERVER__REPLICAS, 9));
    EventLoop.settle();
  }

  private Scenario scenario(int position) {
    return document().architecture().getScenarios().get(position);
  }

  @Test
  void aScenarioThatIsAddedCanBeChosenAtOnce() {
    Desk.choose(view.scenarios(), 2);
    Scenario added = EcoreUtil.copy(scenario(0));
    added.setLabel("Black Friday");
    document().execute(
        document().edits().add(document().architecture(), Literals.ARCHITECTURE__SCENARIOS, added, "Scenario"));
    EventLoop.settle();
    assertTrue(List.of(view.scenarios().getItems()).contains("Black Friday"));
    assertEquals(2, view.scenarios().getSelectionIndex());
  }

  @Test
  void theChosenScenarioStaysChosenWhenAnotherGoes() throws CoreException {
    Desk.choose(view.scenarios(), 2);
    String chosen = scenario(2).getId();
    document().execute(document().edits().change("Remove", () -> EcoreUtil.delete(scenario(0))));
    EventLoop.settle();
    assertEquals(1, view.scenarios().getSelectionIndex());
    desk.run();
    assertEquals(chosen, runs().result().orElseThrow().scenario());
  }

  @Test
  void aModelWithoutScenariosSaysWhereToAddOne() {
    document().execute(document().edits().change("Remove", () -> document().architecture().getScenarios().clear()));
    EventLoop.settle();
    assertFalse(view.runButton().isEnabled());
    assertTrue(view.statusText().contains("Add one on the page Scenarios & objectives"), view.statusText());
  }

  @Test
  void viewsTellThatTheModelHasChangedUntilThatIsUndone() throws CoreException {
    desk.run();
    ResultsView results = desk.view(SimulationUi.RESULTS_VIEW);
    ObjectivesView objectives = desk.view(SimulationUi.OBJECTIVES_VIEW);
    BottlenecksView bottlenecks = desk.view(SimulationUi.BOTTLENECKS_VIEW);
    assertFalse(results.summary().contains(CHANGED), results.summary());
    change();
    for (String said : List.of(view.statusText(), results.summary(), objectives.summary(), bottlenecks.summary())) {
      assertTrue(said.contains(CHANGED), said);
    }
    desk.robot().undo();
    assertFalse(results.summary().contains(CHANGED), results.summary());
    change();
    desk.run();
    assertFalse(view.statusText().contains(CHANGED), view.statusText());
  }

  @Test
  void whereABoxStandsIsNoChangeOfTheModel() throws CoreException {
    desk.run();
    Point at = desk.robot().on(desk.robot().element("product-svc"), 12, 12);
    Command before = document().stack().getUndoCommand();
    desk.robot().mouse().drag(at, at.getTranslated(0, 40));
    assertNotSame(before, document().stack().getUndoCommand(), "it was moved");
    assertFalse(runs().isOutdated());
  }

  @Test
  void aResultOfAnEarlierModelIsToldAfterOpeningAgain() throws CoreException {
    desk.robot().editor().doSave(new NullProgressMonitor());
    desk.run();
    desk.robot().reopen();
    EventLoop.await("the result", () -> runs().result().isPresent());
    EventLoop.settle();
    assertFalse(runs().isOutdated());
    change();
    desk.robot().editor().doSave(new NullProgressMonitor());
    desk.robot().reopen();
    EventLoop.await("that it is outdated", () -> view.statusText().contains(CHANGED));
  }

  @Test
  void aCapacityIsOutdatedTooAndASearchThatFailsShowsNoOldOne() throws CoreException {
    CapacityView capacity = desk.view(SimulationUi.CAPACITY_VIEW);
    Desk.click(capacity.searchButton());
    EventLoop.await("the capacity", Desk.PATIENCE, () -> capacity.searchButton().isEnabled());
    assertTrue(capacity.verdictText().startsWith("The design carries "), capacity.verdictText());
    document().execute(document().edits().change("Quiet", () -> scenario(0).getTraffic().clear()));
    EventLoop.settle();
    assertTrue(capacity.verdictText().contains(CHANGED), capacity.verdictText());
    Desk.click(capacity.searchButton());
    EventLoop.await("the end", Desk.PATIENCE, () -> capacity.searchButton().isEnabled());
    assertTrue(capacity.verdictText().contains("Add the traffic"), capacity.verdictText());
    assertEquals(List.of(), capacity.breaks().rows());
  }
}
