package org.headroom.diagram.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.LightweightSystem;
import org.eclipse.draw2d.UpdateManager;
import org.eclipse.draw2d.geometry.Rectangle;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.render.Overlay;
import org.headroom.diagram.scene.Scene;
import org.headroom.diagram.ui.live.Dot;
import org.headroom.model.Connection;
import org.headroom.ui.robot.EventLoop;
import org.headroom.ui.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Measured values appear on the diagram without laying it out anew. */
class OverlayTest {
  private Robot robot;

  @BeforeEach
  void open() throws CoreException, IOException {
    robot = Robot.onExample("overlay");
  }

  @AfterEach
  void close() {
    robot.close();
  }

  private Overlay overlay(double load) {
    Map<String, Double> rates = new HashMap<>();
    robot.architecture().getConnections().forEach(c -> rates.put(c.getId(), 1000 * load));
    return new Overlay("at " + load, Map.of("product-svc", load), Map.of("product-svc", 40.0),
        Map.of("product-svc", "5→8"), Set.of("product-db"), rates);
  }

  @Test
  void showingValuesMovesNothing() {
    Scene before = robot.editor().scene().scene();
    Rectangle place = robot.place(robot.element("product-svc"));
    robot.editor().show(Optional.of(overlay(0.8)));
    EventLoop.settle();
    assertSame(before, robot.editor().scene().scene());
    assertEquals(place, robot.place(robot.element("product-svc")));
  }

  @Test
  void onlyWhatChangesVisiblyIsPaintedAnew() {
    Overlay first = overlay(0.8);
    robot.editor().show(Optional.of(first));
    EventLoop.settle();
    List<IFigure> repainted = new ArrayList<>();
    IFigure figure = robot.part(robot.element("product-svc")).getFigure();
    UpdateManager manager = figure.getUpdateManager();
    Overlay same = new Overlay(first.caption(), Map.of("product-svc", 0.8004), first.queueLength(), first.replicas(),
        first.failed(), first.messagesPerSecond());
    UpdateManager spy = new UpdateManager() {
      @Override
      public void addDirtyRegion(IFigure dirty, int x, int y, int w, int h) {
        repainted.add(dirty);
        manager.addDirtyRegion(dirty, x, y, w, h);
      }

      @Override
      public void addInvalidFigure(IFigure invalid) {
        manager.addInvalidFigure(invalid);
      }

      @Override
      public void performUpdate() {
        manager.performUpdate();
      }

      @Override
      public void performUpdate(Rectangle exposed) {
        manager.performUpdate(exposed);
      }

      @Override
      public void setRoot(IFigure root) {
        manager.setRoot(root);
      }

      @Override
      public void setGraphicsSource(org.eclipse.draw2d.GraphicsSource source) {
        manager.setGraphicsSource(source);
      }
    };
    LightweightSystem system = robot.canvas()
        .getLightweightSystem();
    system.setUpdateManager(spy);
    robot.editor().show(Optional.of(same));
    assertEquals(List.of(), repainted, "0.04 per cent more cannot be seen");
    robot.editor().show(Optional.of(new Overlay(first.caption(), Map.of("product-svc", 0.9), first.queueLength(),
        first.replicas(), first.failed(), first.messagesPerSecond())));
    assertEquals(List.of(figure), repainted.stream().distinct().toList());
    system.setUpdateManager(manager);
  }

  @Test
  void dotsAreDrawnOnKnownConnections() {
    Connection connection = robot.architecture().getConnections().get(0);
    robot.editor().showDots(List.of(new Dot(connection.getId(), 0.5, ColourRole.REQUEST_LINE),
        new Dot("unknown", 0.5, ColourRole.REQUEST_LINE)));
    assertEquals(1, robot.editor().diagram().dots());
    List<Dot> many = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      many.add(new Dot(connection.getId(), i / 2_000.0, ColourRole.REQUEST_LINE));
    }
    robot.editor().showDots(many);
    assertTrue(robot.editor().diagram().dots() <= 501, "thinned evenly");
    robot.editor().showDots(List.of());
    assertEquals(0, robot.editor().diagram().dots());
  }
}
