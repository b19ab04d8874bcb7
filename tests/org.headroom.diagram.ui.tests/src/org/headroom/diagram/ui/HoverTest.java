package org.headroom.diagram.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.MenuManager;
import org.headroom.diagram.ui.actions.DiagramMenu;
import org.headroom.diagram.ui.hover.HoverFacts;
import org.headroom.model.Element;
import org.headroom.rules.Finding;
import org.headroom.rules.Fixer;
import org.headroom.ui.robot.EventLoop;
import org.headroom.ui.robot.MainWindow;
import org.headroom.ui.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Resting the mouse tells what follows from the model; the context menu offers what to do about findings. */
class HoverTest {
  private Robot robot;

  @BeforeEach
  void open() throws CoreException, IOException {
    robot = Robot.onExample("hover");
    EventLoop.await("the first check", () -> robot.editor().review().isPresent());
  }

  @AfterEach
  void close() {
    robot.close();
  }

  @Test
  void cardHasDerivedValues() {
    Element service = robot.element("product-svc");
    HoverFacts facts = HoverFacts.of(service, robot.editor().review(), robot.editor().scene().overlay());
    String lines = String.join("\n", facts.lines());
    assertTrue(lines.contains("ρ ") && lines.contains("capacity about"), lines);
    assertTrue(lines.contains("a month"), lines);
  }

  @Test
  void cardAppearsWhereTheMouseRests() {
    robot.reveal(robot.element("product-svc"));
    robot.mouse().hover(robot.centre(robot.element("product-svc")));
    EventLoop.await("the card", () -> !MainWindow.popups().isEmpty());
  }

  @Test
  void cardDoesNotCoverWhatOneDragsTo() {
    Element service = robot.element("product-svc");
    robot.reveal(service);
    robot.mouse().hover(robot.centre(service));
    EventLoop.await("the card", () -> !MainWindow.popups().isEmpty());
    robot.mouse().drag(robot.centre(service), robot.centre(service).getTranslated(20, 20), 2,
        () -> assertTrue(MainWindow.popups().isEmpty()));
  }

  @Test
  void contextMenuRepairsWhatARuleObjectsTo() {
    Review review = robot.editor().review().orElseThrow();
    Finding fixable = review.findings().stream()
        .filter(finding -> finding.rule().fixer() != Fixer.NONE && !finding.elementId().isEmpty())
        .filter(finding -> robot.editor().viewer().getEditPartRegistry()
            .containsKey(robot.element(finding.elementId())))
        .filter(finding -> review.fixes(finding, robot.architecture()).stream()
            .anyMatch(fix -> fix.question().isEmpty()))
        .findFirst().orElseThrow();
    robot.select(robot.element(fixable.elementId()));
    MenuManager menu = new MenuManager();
    DiagramMenu diagram = (DiagramMenu) robot.editor().viewer().getContextMenu();
    diagram.buildContextMenu(menu);
    MenuManager about =
        Arrays.stream(menu.getItems()).filter(MenuManager.class::isInstance).map(MenuManager.class::cast)
        .filter(item -> item.getMenuText().startsWith(fixable.rule().id())).findFirst().orElseThrow();
    List<IContributionItem> items = Arrays.asList(about.getItems());
    ActionContributionItem fix = (ActionContributionItem) items.get(0);
    assertTrue(items.stream().filter(ActionContributionItem.class::isInstance)
        .map(item -> ((ActionContributionItem) item).getAction().getText()).anyMatch("Reveal in Problems"::equals));
    fix.getAction().run();
    EventLoop.await("the finding to go", () -> robot.editor().review().orElseThrow().findings().stream()
        .noneMatch(finding -> finding.rule().equals(fixable.rule())
            && finding.elementId().equals(fixable.elementId())));
    robot.undo();
    EventLoop.await("the finding to come back", () -> robot.editor().review().orElseThrow().findings().stream()
        .anyMatch(finding -> finding.rule().equals(fixable.rule())
            && finding.elementId().equals(fixable.elementId())));
  }
}
