package org.headroom.diagram.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.actions.ActionFactory;
import org.headroom.diagram.ui.actions.DiagramActions;
import org.headroom.model.Boundary;
import org.headroom.model.Connection;
import org.headroom.model.Contents;
import org.headroom.model.Element;
import org.headroom.model.Node;
import org.headroom.model.io.ModelReader;
import org.headroom.ui.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Parts of a diagram are cut, copied, pasted and duplicated. */
class ClipboardTest {
  private Robot robot;

  @AfterEach
  void close() {
    robot.close();
  }

  private Set<String> ids() {
    return Contents.elements(robot.architecture()).map(Element::getId).collect(Collectors.toSet());
  }

  @Test
  void duplicateHasNewIdsAndTheConnectionsAmongTheCopied() throws CoreException, IOException {
    robot = Robot.onExample("duplicate");
    Node boundary = (Node) robot.element("application-vpc");
    int elements = ids().size();
    long inside = Contents.nodes((Boundary) boundary).count();
    Set<Node> nodes = Contents.nodes((Boundary) boundary).collect(Collectors.toSet());
    long among = robot.architecture().getConnections().stream()
        .filter(c -> nodes.contains(c.getSource()) && nodes.contains(c.getTarget())).count();
    Rectangle before = robot.place(boundary);
    robot.select(boundary);
    robot.run(DiagramActions.DUPLICATE);
    assertEquals(elements + 1 + inside + among, ids().size(), "every copy has an id of its own");
    Node copy = (Node) robot.editor().diagram().selected().get(0);
    assertNotSame(boundary, copy);
    assertSame(boundary.eContainer(), copy.eContainer());
    assertEquals(before.getTranslated(24, 24).getLocation(), robot.place(copy).getLocation());
    robot.editor().doSave(new NullProgressMonitor());
    new ModelReader().read(robot.editor().document().file());
    robot.undo();
    assertEquals(elements, ids().size());
  }

  @Test
  void whatIsCutIsPastedWhereItWas() throws CoreException, IOException {
    robot = Robot.onExample("cut");
    Node cache = (Node) robot.element("product-cache");
    Rectangle before = robot.place(cache);
    robot.select(cache);
    robot.run(ActionFactory.CUT.getId());
    assertTrue(Contents.find(robot.architecture(), "product-cache").isEmpty());
    robot.select(robot.element("application-vpc"));
    robot.run(ActionFactory.PASTE.getId());
    assertEquals(before, robot.place(robot.element("product-cache")));
    robot.undo();
    robot.undo();
    assertSame(cache, robot.element("product-cache"));
  }

  @Test
  void copiesGoToAnotherModel() throws CoreException, IOException {
    robot = Robot.onExample("source");
    robot.select(robot.element("product-svc"));
    robot.editor().viewer().appendSelection(robot.part(robot.element("product-cache")));
    robot.run(ActionFactory.COPY.getId());
    robot = Robot.onEmptyModel("target");
    robot.run(ActionFactory.PASTE.getId());
    assertEquals(List.of("product-svc", "product-cache"),
        robot.architecture().getNodes().stream().map(Node::getId).toList(), "free ids stay");
    assertEquals(List.of("product-svc-to-product-cache"),
        robot.architecture().getConnections().stream().map(Connection::getId).toList());
    robot.run(ActionFactory.PASTE.getId());
    assertEquals(List.of("product-svc", "product-cache", "product-svc-2", "product-cache-2"),
        robot.architecture().getNodes().stream().map(Node::getId).toList());
    robot.editor().doSave(new NullProgressMonitor());
    new ModelReader().read(robot.editor().document().file());
  }

  @Test
  void copiesComeFromAWorkbenchThatRunsBeside() throws CoreException, IOException {
    robot = Robot.onExample("beside");
    Rectangle before = robot.place(robot.element("product-cache"));
    robot.select(robot.element("product-svc"));
    robot.editor().viewer().appendSelection(robot.part(robot.element("product-cache")));
    robot.run(ActionFactory.COPY.getId());
    robot = Robot.onEmptyModel("here");
    // another workbench knows of it what is on the clipboard of the desktop
    Display.getCurrent().setData("org.headroom.diagram.ui.copied", null);
    robot.run(ActionFactory.PASTE.getId());
    assertEquals(List.of("product-svc", "product-cache"),
        robot.architecture().getNodes().stream().map(Node::getId).toList(), robot.status());
    assertEquals(1, robot.architecture().getConnections().size());
    assertEquals(before, robot.place(robot.element("product-cache")));
  }

  @Test
  void programsForTextGetTheNames() throws CoreException, IOException {
    robot = Robot.onExample("names");
    robot.select(robot.element("product-svc"));
    robot.run(ActionFactory.COPY.getId());
    Clipboard clipboard = new Clipboard(Display.getCurrent());
    assertEquals("Product Svc", clipboard.getContents(TextTransfer.getInstance()));
    clipboard.dispose();
  }

  @Test
  void copiesFromElsewhereDoNotCoverWhatIsThere() throws CoreException, IOException {
    robot = Robot.onExample("elsewhere");
    robot.select(robot.element("application-vpc"));
    robot.run(ActionFactory.COPY.getId());
    robot = Robot.onExample("crowded");
    List<Node> there = List.copyOf(robot.architecture().getNodes());
    robot.editor().viewer().deselectAll();
    robot.run(ActionFactory.PASTE.getId());
    Rectangle copy = robot.place((Node) robot.editor().diagram().selected().get(0));
    there.forEach(node -> assertFalse(copy.intersects(robot.place(node)), node.getId()));
  }
}
