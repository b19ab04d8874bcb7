package org.headroom.properties.ui.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.headroom.analysis.RunOptions;
import org.headroom.analysis.Simulator;
import org.headroom.analysis.result.ResultJson;
import org.headroom.analysis.result.RunResult;
import org.headroom.catalogue.Catalogue;
import org.headroom.model.ConstantLoad;
import org.headroom.model.Fault;
import org.headroom.model.FaultKind;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.Names;
import org.headroom.model.Objective;
import org.headroom.model.Scenario;
import org.headroom.model.SpikeLoad;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.analytic.AnalyticEngine;
import org.headroom.simulation.des.DiscreteEventEngine;
import org.headroom.ui.robot.EventLoop;
import org.headroom.ui.robot.Pictures;
import org.headroom.ui.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scenarios and objectives are edited on their page; faults are dragged along the time. */
class ScenarioPageTest {
  private Robot robot;

  @BeforeEach
  void open() throws CoreException, IOException {
    robot = Robot.onExample("scenarios");
    robot.editor().reveal(scenario());
    EventLoop.settle();
  }

  @AfterEach
  void close() {
    robot.close();
  }

  private Scenario scenario() {
    return robot.architecture().getScenarios().get(0);
  }

  private <T extends Control> T find(Class<T> type, String feature) {
    List<Control> all = new ArrayList<>();
    collect(robot.editor().frame(), all);
    return all.stream().filter(type::isInstance)
        .filter(each -> feature.isEmpty() || feature.equals(each.getData("feature")))
        .filter(Control::isVisible).map(type::cast).reduce((first, second) -> second)
        .orElseThrow(() -> new AssertionError("no " + feature));
  }

  private static void collect(Composite parent, List<Control> found) {
    for (Control child : parent.getChildren()) {
      found.add(child);
      if (child instanceof Composite composite) {
        collect(composite, found);
      }
    }
  }

  private void press(String feature) {
    find(org.eclipse.swt.widgets.Button.class, feature).notifyListeners(SWT.Selection, new Event());
    EventLoop.settle();
  }

  private void type(String feature, String content) {
    Text text = find(Text.class, feature);
    text.setText(content);
    text.notifyListeners(SWT.DefaultSelection, new Event());
    EventLoop.settle();
  }

  @Test
  void pageIsPaintedAndItsFormFitsTheWidth() throws IOException {
    Scenario withFaults = robot.architecture().getScenarios().stream().filter(each -> !each.getFaults().isEmpty())
        .findFirst().orElseThrow();
    robot.editor().reveal(withFaults);
    Pictures.photograph("scenarios");
    BufferedImage picture = ImageIO.read(Pictures.folder().resolve("scenarios.png").toFile());
    Composite frame = robot.editor().frame();
    Point corner = frame.toDisplay(0, 0);
    for (int column = 0; column < 2; column++) {
      Set<Integer> colours = new HashSet<>();
      for (int x = frame.getSize().x * column / 2; x < frame.getSize().x * (column + 1) / 2; x++) {
        for (int y = 0; y < frame.getSize().y; y++) {
          colours.add(picture.getRGB(corner.x + x, corner.y + y));
        }
      }
      assertTrue(colours.size() > 20, "colours in half " + column + ": " + colours.size());
    }
    Control label = find(Text.class, "label");
    assertTrue(frame.getBounds().width >= frame.toControl(label.toDisplay(label.getSize().x, 0)).x,
        "the field ends inside the page");
    Control faults = find(org.eclipse.swt.widgets.List.class, "faults").getParent();
    assertTrue(frame.getBounds().width >= frame.toControl(faults.toDisplay(faults.getSize().x, 0)).x,
        "the faults end inside the page");
  }

  private Path result(Path folder, String file, Scenario of) throws IOException {
    Simulator simulator = new Simulator(Catalogue.builtIn(), new DiscreteEventEngine(1), new AnalyticEngine());
    RunOptions options = RunOptions.defaults().withScenario(of.getId()).withEngine(RunOptions.EngineChoice.ANALYTIC);
    List<RunResult> results = simulator.run(EcoreUtil.copy(robot.architecture()), options, RunControl.NONE);
    try (OutputStream out = Files.newOutputStream(Files.createDirectories(folder).resolve(file))) {
      ResultJson.write(results, out);
    }
    return folder.resolve(file);
  }

  private TableItem verdictOn(Objective objective) {
    return find(Table.class, "Objectives").getItem(robot.architecture().getObjectives().indexOf(objective));
  }

  @Test
  void eachObjectiveShowsTheVerdictOfTheLastRunThatJudgedIt() throws IOException {
    Path model = robot.editor().document().file().toAbsolutePath();
    Path kept = model.resolveSibling("results").resolve("scenarios");
    Objective ofSteady = (Objective) robot.element("latency-p99");
    Objective ofRamp = (Objective) robot.element("ramp-latency");
    Path ramp =
        result(kept, "2026-01-01T10-00-00-000-ramp-10k-to-75k~before the sale.result.json", ofRamp.getScenario());
    Files.writeString(kept.resolve("2026-01-01T11-00-00-000-ramp-10k-to-75k.result.json"), "broken");
    Path latest = result(model.getParent(), "scenarios.result.json", ofSteady.getScenario());
    robot.editor().setFocus();
    EventLoop.await("both verdicts", () -> !verdictOn(ofSteady).getText(1).isEmpty()
        && !verdictOn(ofRamp).getText(1).isEmpty());
    assertEquals(Names.of(ofSteady.getScenario()), verdictOn(ofSteady).getText(3));
    assertEquals(Names.of(ofRamp.getScenario()), verdictOn(ofRamp).getText(3));
    List<Control> all = new ArrayList<>();
    collect(robot.editor().frame(), all);
    assertTrue(all.stream().anyMatch(each -> each instanceof Label label
        && label.getText().contains("2026-01-01T11-00-00-000-ramp-10k-to-75k.result.json")), "the broken file is named");
    Pictures.photograph("verdicts");
    Files.delete(kept.resolve("2026-01-01T11-00-00-000-ramp-10k-to-75k.result.json"));
    Files.delete(ramp);
    robot.editor().setFocus();
    EventLoop.await("no verdict without a run", () -> verdictOn(ofRamp).getText(1).isEmpty());
    assertFalse(verdictOn(ofSteady).getText(1).isEmpty());
    Files.delete(latest);
  }

  @Test
  void verdictsOfARunThatEndsAppearWhileThePageIsInFront() throws IOException {
    Objective ofSteady = (Objective) robot.element("latency-p99");
    Text label = find(Text.class, "label");
    label.setText("half typed");
    Path model = robot.editor().document().file().toAbsolutePath();
    Path latest = result(model.getParent(), "scenarios.result.json", ofSteady.getScenario());
    robot.editor().showResults();
    EventLoop.await("the verdict", () -> !verdictOn(ofSteady).getText(1).isEmpty());
    assertEquals("half typed", label.getText());
    Files.delete(latest);
  }

  @Test
  void namesOfObjectivesAreWholeBesideTheirVerdictsOnANarrowPage() throws IOException {
    Objective ofSteady = (Objective) robot.element("latency-p99");
    Path model = robot.editor().document().file().toAbsolutePath();
    Path latest = result(model.getParent(), "scenarios.result.json", ofSteady.getScenario());
    robot.editor().showResults();
    EventLoop.await("the verdict", () -> !verdictOn(ofSteady).getText(1).isEmpty());
    Table table = find(Table.class, "Objectives");
    table.setSize(460, table.getSize().y);
    EventLoop.settle();
    TableColumn names = table.getColumn(0);
    int shown = names.getWidth();
    names.pack();
    assertTrue(shown >= names.getWidth(), "the names need " + names.getWidth() + " pixels and have " + shown);
    assertTrue(shown + table.getColumn(1).getWidth() <= table.getClientArea().width, "the verdicts are in sight");
    Event over = new Event();
    TableItem line = verdictOn(ofSteady);
    over.x = line.getBounds(0).x + 1;
    over.y = line.getBounds(0).y + 1;
    table.notifyListeners(SWT.MouseMove, over);
    assertTrue(table.getToolTipText().contains("In the run of: "), table.getToolTipText());
    Files.delete(latest);
  }

  @Test
  void newScenarioHasTrafficOfEveryClient() {
    int before = robot.architecture().getScenarios().size();
    press("Scenarios.Add");
    Scenario added = robot.architecture().getScenarios().get(before);
    assertEquals(1, added.getTraffic().size());
    type("duration", "5 min");
    assertEquals(Duration.ofMinutes(5), added.getDuration());
    robot.undo();
    robot.undo();
    assertEquals(before, robot.architecture().getScenarios().size());
    assertFalse(robot.editor().isDirty());
  }

  @Test
  void profileChangesItsFormAndKeepsItsLevel() {
    ConstantLoad constant = (ConstantLoad) scenario().getTraffic().get(0).getProfile();
    double rate = constant.getRate();
    CCombo kind = find(CCombo.class, "profile.kind");
    kind.select(kind.indexOf("Spike load"));
    kind.notifyListeners(SWT.Selection, new Event());
    EventLoop.settle();
    SpikeLoad spike = (SpikeLoad) scenario().getTraffic().get(0).getProfile();
    assertEquals(rate, spike.getBase());
    Timeline timeline = Timeline.of(scenario(), robot.editor().document().file());
    assertEquals(spike.getPeak(), timeline.highest());
  }

  @Test
  void faultIsDraggedAlongTheTimeAndUndoPutsItBack() {
    Fault fault = HeadroomFactory.eINSTANCE.createFault();
    fault.setKind(FaultKind.NODE_CRASH);
    fault.setTarget(robot.element("product-svc"));
    fault.setAt(Duration.ZERO);
    fault.setLasting(scenario().getDuration().dividedBy(4));
    robot.editor().document().execute(robot.editor().document().edits().add(scenario(),
        org.headroom.model.HeadroomPackage.Literals.SCENARIO__FAULTS, fault, "Crash"));
    EventLoop.settle();
    Duration lasting = fault.getLasting();
    TimelineCanvas canvas = find(TimelineCanvas.class, "");
    int index = scenario().getFaults().indexOf(fault);
    Rectangle area = canvas.area(index);
    drag(canvas, area.x + area.width / 2, area.x + area.width / 2 + area.width, area.y + area.height / 2);
    assertTrue(Math.abs(fault.getAt().toMillis() - lasting.toMillis()) <= scenario().getDuration().toMillis() / 100,
        "moved by its own length: " + fault.getAt());
    assertEquals(lasting, fault.getLasting(), "moving changes no length");
    Rectangle moved = canvas.area(index);
    drag(canvas, moved.x + moved.width - 2, moved.x + moved.width - 2 + area.width, moved.y + moved.height / 2);
    assertTrue(fault.getLasting().compareTo(lasting.multipliedBy(19).dividedBy(10)) > 0, fault.getLasting().toString());
    robot.undo();
    robot.undo();
    assertEquals(Duration.ZERO, fault.getAt());
    assertEquals(lasting, fault.getLasting());
  }

  private static void drag(TimelineCanvas canvas, int from, int to, int y) {
    mouse(canvas, SWT.MouseDown, from, y);
    mouse(canvas, SWT.MouseMove, to, y);
    mouse(canvas, SWT.MouseUp, to, y);
  }

  private static void mouse(TimelineCanvas canvas, int type, int x, int y) {
    Event event = new Event();
    event.x = x;
    event.y = y;
    event.button = 1;
    canvas.notifyListeners(type, event);
    EventLoop.settle();
  }

  @Test
  void objectiveIsRevealedAndItsThresholdEdited() {
    Objective objective = robot.architecture().getObjectives().get(0);
    robot.editor().reveal(objective);
    EventLoop.settle();
    type("threshold", "80 ms");
    assertEquals("80 ms", objective.getThreshold().toString());
    Table objectives = find(Table.class, "Objectives");
    assertTrue(objectives.getItem(0).getText(2).contains("80 ms"), objectives.getItem(0).getText(2));
    assertEquals(0, objectives.getSelectionIndex());
  }

  /** As Windows does, where a table whose columns change their width tells of a new size. */
  @Test
  void columnsFitOnceWhenFittingResizesTheTable() {
    Table objectives = find(Table.class, "Objectives");
    int[] resized = {0};
    for (TableColumn column : objectives.getColumns()) {
      column.addListener(SWT.Resize, event -> {
        resized[0]++;
        assertTrue(resized[0] < 100, "fits without end");
        objectives.notifyListeners(SWT.Resize, new Event());
      });
    }
    objectives.getColumn(1).setWidth(objectives.getColumn(1).getWidth() + 9);
    assertTrue(resized[0] > 0, "columns were fitted");
  }

  @Test
  void duplicateHasIdsOfItsOwn() {
    press("Scenarios.Duplicate");
    assertEquals(robot.architecture().getScenarios().get(0).getTraffic().size(),
        robot.architecture().getScenarios().get(robot.architecture().getScenarios().size() - 1).getTraffic().size());
    assertTrue(org.headroom.model.Invariants.check(robot.architecture()).isEmpty(),
        org.headroom.model.Invariants.check(robot.architecture()).toString());
  }
}
