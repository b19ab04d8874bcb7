package org.headroom.simulation.ui.views;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.headroom.chart.drawing.Palette;
import org.headroom.diagram.notation.Colour;
import org.headroom.simulation.ui.SimulationUi;
import org.headroom.ui.robot.EventLoop;
import org.headroom.ui.robot.MainWindow;
import org.headroom.ui.robot.Pictures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the views paint follows the theme of the workbench at once. */
class ThemeTest {
  private Desk desk;

  @AfterEach
  void close() {
    MainWindow.setDark(false);
    desk.close();
  }

  private static RGB rgb(Colour colour) {
    return new RGB(colour.red(), colour.green(), colour.blue());
  }

  @Test
  void chartsBecomeDarkAndLightAgain() throws CoreException, IOException {
    desk = Desk.open("themes");
    desk.shorten(Duration.ofSeconds(2));
    desk.run();
    ChartsView view = desk.view(SimulationUi.CHARTS_VIEW);
    Control chart = view.charts().get(0).control();
    EventLoop.await("a light chart", () -> Pictures.colour(chart, 1, 1).equals(rgb(Palette.LIGHT.ground())));
    MainWindow.setDark(true);
    EventLoop.await("a dark chart", () -> Pictures.colour(chart, 1, 1).equals(rgb(Palette.DARK.ground())));
    assertEquals(rgb(Palette.DARK.ground()), chart.getParent().getBackground().getRGB(),
        "the ground between the charts");
    MainWindow.setDark(false);
    EventLoop.await("a light chart", () -> Pictures.colour(chart, 1, 1).equals(rgb(Palette.LIGHT.ground())));
    assertEquals(rgb(Palette.LIGHT.ground()), chart.getParent().getBackground().getRGB(),
        "the ground between the charts");
  }
}
