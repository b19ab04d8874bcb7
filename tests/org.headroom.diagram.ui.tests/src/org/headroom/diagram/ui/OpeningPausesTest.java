package org.headroom.diagram.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.headroom.ui.robot.Dispatches;
import org.headroom.ui.robot.EventLoop;
import org.headroom.ui.robot.LargeModel;
import org.headroom.ui.robot.MainWindow;
import org.headroom.ui.robot.Robot;
import org.headroom.ui.robot.Widgets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Opening and closing a model of 1,000 components, and what paints or makes all its widgets anew, keeps nobody waiting. */
class OpeningPausesTest {
  private static final String TEXT_EDITOR = "org.eclipse.ui.DefaultTextEditor";
  private static final int TRIES = 6;
  /** For the page around the diagram, which has a palette, and for reading the file. */
  private static final double OVER_A_TEXT_EDITOR = 1.8;

  private static IFile model;
  private static IFile text;
  private static ArchitectureEditor editor;

  @BeforeAll
  static void open() throws CoreException, IOException {
    for (String view : List.of(IPageLayout.ID_OUTLINE, IPageLayout.ID_PROP_SHEET, IPageLayout.ID_PROBLEM_VIEW)) {
      MainWindow.page().showView(view);
    }
    editor = Robot.onModel("opened", LargeModel.text()).editor();
    model = editor.getEditorInput().getAdapter(IFile.class);
    text = model.getProject().getFile("opened.txt");
    text.create(new ByteArrayInputStream("A line.".getBytes(StandardCharsets.UTF_8)), true, null);
    awaitLayout();
  }

  @AfterAll
  static void close() {
    closeAll();
    EventLoop.settle();
  }

  private static void awaitLayout() {
    EventLoop.await("the layout", () -> !editor.scene().isProvisional());
  }

  private static void closeAll() {
    MainWindow.page().closeAllEditors(false);
  }

  private static void openModel() {
    open(model, ArchitectureEditor.ID);
    editor = (ArchitectureEditor) MainWindow.page().getActiveEditor();
  }

  private static void open(IFile file, String with) {
    try {
      IDE.openEditor(MainWindow.page(), file, with);
    } catch (PartInitException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /** How long an editor takes to open and what follows upon that, the least of some tries, in milliseconds of processor time. */
  private record Opening(double itself, double after) {
    static Opening of(Runnable event) {
      Opening least = new Opening(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
      for (int i = 0; i < TRIES; i++) {
        closeAll();
        EventLoop.settle();
        Dispatches itself = new Dispatches();
        itself.measure(() -> {
          event.run();
          return true;
        });
        Dispatches after = new Dispatches();
        after.measureUntil(() -> !editor.scene().isProvisional());
        least = new Opening(Math.min(least.itself, itself.longestProcessor()),
            Math.min(least.after, after.longestProcessor()));
      }
      return least;
    }
  }

  @Test
  void openingCostsHardlyMoreThanThePlatformNeedsForAnyFile() {
    Opening plain = Opening.of(() -> open(text, TEXT_EDITOR));
    Opening ours = Opening.of(OpeningPausesTest::openModel);
    System.out.printf(Locale.ROOT, "1,000 components, opened: %s of processor time; a text: %s%n", ours, plain);
    assertTrue(ours.itself <= OVER_A_TEXT_EDITOR * plain.itself, () -> "opened: " + ours + ", a text: " + plain);
    assertTrue(ours.after <= Dispatches.LONGEST_MILLIS, () -> "what followed upon opening took " + ours.after + " ms");
  }

  @Test
  void itIsClosed() {
    Dispatches.hold("closing", OpeningPausesTest::closeAll, () -> true, OpeningPausesTest::openModel);
  }

  @Test
  void scenariosAreShownForTheFirstTime() {
    Dispatches.hold("first sight of scenarios", OpeningPausesTest::showScenarios, () -> true, () -> {
      closeAll();
      EventLoop.settle();
      openModel();
    });
  }

  private static void showScenarios() {
    CTabFolder tabs = Widgets.all(editor.frame(), CTabFolder.class).get(0);
    tabs.setSelection(1);
    Event event = new Event();
    event.item = tabs.getItem(1);
    tabs.notifyListeners(SWT.Selection, event);
  }

  @Test
  void theThemeIsChanged() {
    boolean[] dark = {false};
    Dispatches.hold("another theme", () -> {
      dark[0] = !dark[0];
      MainWindow.switchTheme(dark[0]);
    }, () -> true, () -> { });
    MainWindow.setDark(false);
  }
}
