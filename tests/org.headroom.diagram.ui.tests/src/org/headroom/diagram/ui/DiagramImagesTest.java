package org.headroom.diagram.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.widgets.Shell;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.notation.Theme;
import org.headroom.diagram.render.Overlay;
import org.headroom.diagram.ui.live.Dot;
import org.headroom.model.Connection;
import org.headroom.model.Contents;
import org.headroom.ui.robot.EventLoop;
import org.headroom.ui.robot.MainWindow;
import org.headroom.ui.robot.Pictures;
import org.headroom.ui.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Photographs the diagram in all its states, to be looked at. */
class DiagramImagesTest {
  private Robot robot;

  @BeforeEach
  void open() throws CoreException, IOException {
    robot = Robot.onExample("pictures");
    robot.editor().fit();
    EventLoop.settle();
  }

  @AfterEach
  void close() {
    robot.editor().diagram().themes().decide(ThemeChoice.Wish.AUTOMATIC);
    EventLoop.settle();
    MainWindow.popups().forEach(Shell::close);
    robot.close();
  }

  private static void photograph(String name) throws IOException {
    Pictures.photograph(name);
    assertTrue(Files.size(Pictures.folder().resolve(name + ".png")) > 20_000, "more than an empty window");
  }

  private void dark() {
    robot.editor().diagram().themes().decide(ThemeChoice.Wish.DARK);
    EventLoop.await("dark colours", () -> robot.editor().diagram().inks().theme() == Theme.DARK);
  }

  private void load() {
    Map<String, Double> load = new HashMap<>();
    Map<String, Double> queues = new HashMap<>();
    Map<String, Double> rates = new HashMap<>();
    List<Dot> dots = new ArrayList<>();
    Contents.components(robot.architecture()).forEach(component -> {
      load.put(component.getId(), (Math.floorMod(component.getId().hashCode(), 100)) / 100.0);
      queues.put(component.getId(), (double) Math.floorMod(component.getId().hashCode(), 5_000));
    });
    for (Connection connection : robot.architecture().getConnections()) {
      rates.put(connection.getId(), (double) Math.floorMod(connection.getId().hashCode(), 50_000));
      dots.add(new Dot(connection.getId(), 0.4, ColourRole.HOT_LINE));
    }
    robot.editor().show(Optional.of(new Overlay("flash sale, at 42 s", load, queues, Map.of("product-svc", "5→8"),
        Set.of("product-db"), rates)));
    robot.editor().fit();
    robot.editor().showDots(dots);
    EventLoop.settle();
  }

  @Test
  void lightAndDark() throws IOException {
    robot.select(robot.element("product-svc"));
    photograph("editor-light");
    dark();
    photograph("editor-dark");
  }

  @Test
  void overlay() throws IOException {
    load();
    photograph("editor-overlay");
    dark();
    photograph("editor-overlay-dark");
  }

  @Test
  void connecting() throws IOException {
    robot.take("Connect");
    robot.mouse().click(robot.centre(robot.element("product-svc")));
    robot.mouse().move(robot.centre(robot.element("product-db")));
    photograph("editor-connecting");
    robot.mouse().click(robot.centre(robot.element("client")));
    photograph("editor-not-allowed");
  }

  @Test
  void hoverCard() throws IOException {
    EventLoop.await("the first check", () -> robot.editor().review().isPresent());
    robot.mouse().hover(robot.centre(robot.element("product-db")));
    photograph("editor-hover");
  }
}
