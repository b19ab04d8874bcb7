package org.headroom.ui.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.intro.IIntroManager;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.notation.Theme;
import org.headroom.diagram.ui.WorkbenchTheme;
import org.headroom.ui.robot.EventLoop;
import org.headroom.ui.robot.MainWindow;
import org.headroom.ui.robot.Pictures;
import org.headroom.ui.robot.Robot;
import org.headroom.ui.robot.Widgets;
import org.headroom.ui.safety.NoticeBar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is painted in colours of our own follows the theme of the workbench, there and back, and stays legible. */
class ThemeTest {
  private static final double LEGIBLE = 4.5;

  private Robot robot;

  @AfterEach
  void light() {
    MainWindow.setDark(false);
    PlatformUI.getWorkbench().getIntroManager().closeIntro(PlatformUI.getWorkbench().getIntroManager().getIntro());
    MainWindow.page().closeAllEditors(false);
  }

  private static RGB ground(Theme theme) {
    return WorkbenchTheme.colour(theme, ColourRole.CANVAS).getRGB();
  }

  private static double luminance(Color colour) {
    double sum = 0;
    double[] weights = {0.2126, 0.7152, 0.0722};
    int[] parts = {colour.getRed(), colour.getGreen(), colour.getBlue()};
    for (int i = 0; i < parts.length; i++) {
      double share = parts[i] / 255.0;
      sum += weights[i] * (share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  /** The contrast of WCAG 2, 1–21. */
  private static double contrast(Control control) {
    double ink = luminance(control.getForeground());
    double paper = luminance(control.getBackground());
    return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
  }

  private static void assertLegible(List<? extends Control> controls) {
    for (Control control : controls) {
      assertTrue(contrast(control) >= LEGIBLE, control + " has a contrast of " + contrast(control));
    }
  }

  @Test
  void welcomePageBecomesDarkAndLightAgain() {
    IIntroManager intro = PlatformUI.getWorkbench().getIntroManager();
    intro.showIntro(MainWindow.page().getWorkbenchWindow(), false);
    Composite page = ((WelcomePage) intro.getIntro()).page();
    assertEquals(ground(Theme.LIGHT), page.getBackground().getRGB());
    assertLegible(Widgets.all(page, Label.class));
    MainWindow.setDark(true);
    EventLoop.await("a dark page", () -> page.getBackground().getRGB().equals(ground(Theme.DARK)));
    assertLegible(Widgets.all(page, Label.class));
    MainWindow.setDark(false);
    EventLoop.await("a light page", () -> page.getBackground().getRGB().equals(ground(Theme.LIGHT)));
    assertLegible(Widgets.all(page, Label.class));
  }

  @Test
  void noticesAboveAnEditorFollow() throws CoreException, IOException {
    robot = Robot.onExample("notices");
    NoticeBar notices = new NoticeBar(robot.editor().frame());
    notices.show("Somebody else has changed the file.", List.of());
    assertLegible(Widgets.all(notices.shown(), Label.class));
    RGB light = notices.shown().getBackground().getRGB();
    MainWindow.setDark(true);
    EventLoop.await("a dark notice", () -> !notices.shown().getBackground().getRGB().equals(light));
    assertLegible(Widgets.all(notices.shown(), Label.class));
  }

  @Test
  void scenariosFollow() throws CoreException, IOException {
    robot = Robot.onExample("scenarios");
    robot.editor().reveal(robot.architecture().getScenarios().get(0));
    IWorkbenchPage page = MainWindow.page();
    Control timeline = Widgets.all(MainWindow.shell(), Canvas.class).stream()
        .filter(each -> each.isVisible() && each.getClass().getSimpleName().equals("TimelineCanvas")).findFirst()
        .orElseThrow();
    List<Table> tables = Widgets.all(timeline.getParent().getParent(), Table.class);
    MainWindow.setDark(true);
    EventLoop.await("a dark timeline", () -> Pictures.colour(timeline, 2, 2).equals(ground(Theme.DARK)));
    MainWindow.setDark(false);
    EventLoop.await("a light timeline", () -> Pictures.colour(timeline, 2, 2).equals(ground(Theme.LIGHT)));
    EventLoop.await("legible tables", () -> tables.stream().allMatch(ThemeTest::isLegible));
    List<Label> words = Widgets.all(timeline.getParent().getParent(), Label.class);
    EventLoop.await("words without boxes", () -> words.stream().filter(each -> !each.isDisposed() && each.isVisible())
        .allMatch(each -> each.getBackground().equals(each.getParent().getBackground())));
  }

  @Test
  void paletteFollows() throws CoreException, IOException {
    robot = Robot.onExample("palette");
    Control palette = robot.editor().diagram().palette().viewer().getControl();
    int right = palette.getSize().x - 8;
    EventLoop.await("a light palette", () -> luminance(new Color(Pictures.colour(palette, right, 8))) > 0.7);
    MainWindow.setDark(true);
    EventLoop.await("a dark palette", () -> luminance(new Color(Pictures.colour(palette, right, 8))) < 0.05);
    MainWindow.setDark(false);
    EventLoop.await("a light palette again", () -> luminance(new Color(Pictures.colour(palette, right, 8))) > 0.7);
  }

  @Test
  void nothingDarkIsLeftWhenTheWorkbenchIsLightAgain() throws CoreException, IOException {
    robot = Robot.onExample("back");
    List<Control> all = Widgets.all(MainWindow.shell(), Control.class);
    MainWindow.setDark(true);
    EventLoop.await("dark widgets", () -> all.stream().anyMatch(each -> !each.isDisposed() && isDark(each)));
    MainWindow.setDark(false);
    EventLoop.await("light widgets", () -> all.stream().noneMatch(each -> !each.isDisposed() && isDark(each)));
    EventLoop.await("dark words", () -> all.stream().filter(each -> !each.isDisposed() && each.isVisible()
        && (each instanceof Label || each instanceof Tree || each instanceof Table)).allMatch(ThemeTest::isLegible));
  }

  @Test
  void buttonsAreLeftToThePlatform() throws CoreException, IOException {
    robot = Robot.onExample("buttons");
    // the page of scenarios has some, once it is seen
    robot.editor().reveal(robot.editor().document().architecture().getScenarios().get(0));
    EventLoop.settle();
    MainWindow.setDark(true);
    List<Button> buttons = Widgets.all(MainWindow.shell(), Button.class);
    assertFalse(buttons.isEmpty());
    Shell bare = new Shell(MainWindow.shell());
    RGB usual = WorkbenchTheme.own(new Button(bare, SWT.PUSH)).getForeground().getRGB();
    bare.dispose();
    EventLoop.await("buttons in the colours of the platform",
        () -> buttons.stream().allMatch(each -> each.isDisposed() || each.getForeground().getRGB().equals(usual)));
  }

  private static boolean isLegible(Control control) {
    return contrast(control) >= LEGIBLE;
  }

  private static boolean isDark(Control control) {
    return luminance(control.getBackground()) < 0.1;
  }
}
