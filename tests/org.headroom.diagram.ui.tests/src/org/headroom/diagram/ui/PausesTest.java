package org.headroom.diagram.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.actions.ActionFactory;
import org.headroom.diagram.ui.parts.LiveScene.Arranging;
import org.headroom.model.Contents;
import org.headroom.model.Node;
import org.headroom.model.edit.ModelDocument;
import org.headroom.ui.robot.Dispatches;
import org.headroom.ui.robot.EventLoop;
import org.headroom.ui.robot.LargeModel;
import org.headroom.ui.robot.MainWindow;
import org.headroom.ui.robot.Robot;
import org.headroom.ui.robot.Widgets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * In a model of 1,000 components nothing that a user does keeps the windows waiting for longer than is promised, with
 * outline, properties and problems beside the diagram. The best of a few tries counts: at first classes are loaded and
 * code is compiled.
 */
class PausesTest {
  private static final int HUNDRED = 100;

  private static Robot robot;

  @BeforeAll
  static void open() throws CoreException, IOException {
    for (String view : List.of(IPageLayout.ID_OUTLINE, IPageLayout.ID_PROP_SHEET, IPageLayout.ID_PROBLEM_VIEW)) {
      MainWindow.page().showView(view);
    }
    robot = Robot.onModel("pauses", LargeModel.text());
    MainWindow.page().activate(robot.editor());
    EventLoop.await("the first layout", () -> !robot.editor().scene().isProvisional());
  }

  @AfterAll
  static void close() {
    robot.close();
  }

  private static ArchitectureEditor editor() {
    return robot.editor();
  }

  private static ModelDocument document() {
    return editor().document();
  }

  private static Node node(String id) {
    return (Node) robot.element(id);
  }

  private static void run(ActionFactory action) {
    editor().diagram().registry().getAction(action.getId()).run();
  }

  private static void holds(String what, Runnable event, Runnable back) {
    Dispatches.hold(what, event, () -> true, back);
  }

  @Test
  void aLayoutIsShown() {
    Dispatches.hold("layout", () -> editor().arrange(Arranging.EVERYTHING), () -> editor().frame().getChildren().length == 1,
        () -> document().stack().undo());
  }

  @Test
  void aLayoutIsUndoneAndDoneAgain() {
    editor().arrange(Arranging.EVERYTHING);
    EventLoop.await("the layout", () -> editor().frame().getChildren().length == 1);
    holds("undo of a layout", () -> document().stack().undo(), () -> document().stack().redo());
    document().stack().undo();
    holds("redo of a layout", () -> document().stack().redo(), () -> document().stack().undo());
  }

  @Test
  void everythingIsSelected() {
    holds("select all", () -> run(ActionFactory.SELECT_ALL), () -> editor().viewer().deselectAll());
  }

  @Test
  void oneIsSelected() {
    holds("select one", () -> select("s20-10"), () -> select("s31-7"));
    holds("select a boundary", () -> select("g20"), () -> select("s20-10"));
    select("g20");
    holds("select one after a boundary", () -> select("s20-10"), () -> select("g20"));
  }

  private static void select(String id) {
    editor().viewer().select(robot.part(node(id)));
  }

  @Test
  void aHundredAreSelected() {
    select("s20-10");
    holds("select a hundred", PausesTest::selectHundred, () -> select("s20-10"));
  }

  private static void selectHundred() {
    editor().diagram().select(IntStream.range(0, HUNDRED)
        .mapToObj(i -> node("s" + (10 + i / LargeModel.PER_GROUP) + "-" + i % LargeModel.PER_GROUP)).toList());
  }

  @Test
  void aHundredArePasted() {
    selectHundred();
    EventLoop.settle();
    run(ActionFactory.COPY);
    holds("paste a hundred", () -> run(ActionFactory.PASTE), () -> document().stack().undo());
    assertEquals(LargeModel.COMPONENTS, components());
  }

  private static long components() {
    return Contents.components(document().architecture()).count();
  }

  @Test
  void aHundredAreDeletedAndComeBack() {
    selectHundred();
    EventLoop.settle();
    holds("deletion of a hundred", PausesTest::deleteSelected, () -> {
      document().stack().undo();
      selectHundred();
    });
    deleteSelected();
    holds("undo of the deletion of a hundred", () -> document().stack().undo(), () -> {
      selectHundred();
      EventLoop.settle();
      deleteSelected();
    });
    document().stack().undo();
    assertEquals(LargeModel.COMPONENTS, components());
  }

  private static void deleteSelected() {
    run(ActionFactory.DELETE);
    assertEquals(LargeModel.COMPONENTS - HUNDRED, components());
  }

  @Test
  void oneIsMovedAndRenamed() {
    holds("moving one", () -> document().execute(editor().scene().place("Move", Map.of(node("s20-10"),
        editor().scene().box(node("s20-10")).bounds().moved(8, 8)))), () -> document().stack().undo());
    holds("renaming one", () -> document().execute(document().edits().rename(node("s20-10"), "Another name")),
        () -> document().stack().undo());
  }

  @Test
  void theWholeIsPainted() {
    holds("fit to window", () -> editor().fit(), () -> editor().diagram().zoom().full());
    editor().fit();
    holds("full size", () -> editor().diagram().zoom().full(), () -> editor().fit());
  }

  @Test
  void anElementIsSearched() {
    run(ActionFactory.FIND);
    EventLoop.settle();
    Shell popup = MainWindow.popups().get(0);
    Text search = Widgets.all(popup, Text.class).get(0);
    holds("a letter of a search", () -> search.setText("s"), () -> search.setText(""));
    popup.close();
  }

  @Test
  void theSourceIsShown() {
    CTabFolder tabs = Widgets.all(editor().frame(), CTabFolder.class).get(0);
    holds("page Source", () -> show(tabs, tabs.getItemCount() - 1), () -> show(tabs, 0));
  }

  private static void show(CTabFolder tabs, int index) {
    tabs.setSelection(index);
    Event event = new Event();
    event.item = tabs.getItem(index);
    tabs.notifyListeners(SWT.Selection, event);
  }

  @Test
  void theModelIsSaved() {
    holds("saving", () -> editor().doSave(new NullProgressMonitor()), () -> { });
  }
}
