package org.headroom.sirius;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.emf.common.command.Command;
import org.eclipse.sirius.diagram.DDiagramElementContainer;
import org.eclipse.sirius.diagram.DEdge;
import org.eclipse.sirius.diagram.DNode;
import org.eclipse.sirius.diagram.DSemanticDiagram;
import org.eclipse.sirius.diagram.DragAndDropTarget;
import org.eclipse.sirius.diagram.EdgeTarget;
import org.eclipse.sirius.diagram.description.tool.ContainerCreationDescription;
import org.eclipse.sirius.diagram.description.tool.ContainerDropDescription;
import org.eclipse.sirius.diagram.description.tool.DirectEditLabel;
import org.eclipse.sirius.diagram.description.tool.EdgeCreationDescription;
import org.eclipse.sirius.diagram.description.tool.NodeCreationDescription;
import org.eclipse.sirius.diagram.description.tool.ReconnectEdgeDescription;
import org.eclipse.sirius.diagram.tools.api.command.IDiagramCommandFactory;
import org.eclipse.sirius.viewpoint.description.tool.ToolDescription;
import org.headroom.model.Boundary;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.Contents;
import org.headroom.model.Node;
import org.headroom.rules.ConnectionMatrix;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiagramTest {
  private OpenDiagram shown;
  private OpenSession open;
  private DSemanticDiagram diagram;
  private IDiagramCommandFactory commands;

  @BeforeEach
  void openSession() throws Exception {
    shown = new OpenDiagram();
    open = shown.session();
    diagram = shown.diagram();
    commands = shown.commands();
  }

  @AfterEach
  void closeSessionWithoutErrors() throws Exception {
    open.close();
    assertEquals(List.of(), open.errors());
  }

  @Test
  void everyNodeAndConnectionIsShown() {
    Contents.nodes(open.architecture()).forEach(shown::view);
    open.architecture().getConnections().forEach(shown::view);
  }

  @Test
  void everyKindOfNodeIsCreatedAndUndone() {
    long before = Contents.nodes(open.architecture()).count();
    DDiagramElementContainer boundary = (DDiagramElementContainer) shown.view(boundary());
    for (NodeCreationDescription tool : shown.tools(NodeCreationDescription.class)) {
      createAndUndo(commands.buildCreateNodeCommandFromTool(boundary, tool), before, tool.getName());
      createAndUndo(commands.buildCreateNodeCommandFromTool(diagram, tool), before, tool.getName());
    }
    for (ContainerCreationDescription tool : shown.tools(ContainerCreationDescription.class)) {
      createAndUndo(commands.buildCreateContainerCommandFromTool(boundary, tool), before, tool.getName());
      createAndUndo(commands.buildCreateContainerCommandFromTool(diagram, tool), before, tool.getName());
    }
  }

  @Test
  void connectionIsDrawnOnlyWhereTheMatrixAllowsIt() {
    EdgeCreationDescription connect = shown.tool(EdgeCreationDescription.class, "Connect");
    ConnectionMatrix matrix = ConnectionMatrix.standard();
    int before = open.architecture().getConnections().size();
    List<Component> components = Contents.components(open.architecture()).toList();
    for (Component source : components) {
      for (Component target : components) {
        Command command = commands.buildCreateEdgeCommandFromTool((EdgeTarget) shown.view(source),
            (EdgeTarget) shown.view(target), connect);
        if (source == target || !matrix.check(source, target).allowed()) {
          assertFalse(command.canExecute(), source.getId() + " to " + target.getId());
        } else if (command.canExecute()) {
          open.execute(command);
          assertEquals(before + 1, open.architecture().getConnections().size());
          open.undo();
          assertEquals(before, open.architecture().getConnections().size());
        }
      }
    }
  }

  @Test
  void labelIsEditedInPlace() {
    Component component = component();
    String label = component.getLabel();
    open.execute(
        commands.buildDirectEditLabelFromTool(shown.view(component), shown.tool(DirectEditLabel.class, "Rename"),
        "Renamed"));
    assertEquals("Renamed", component.getLabel());
    open.undo();
    assertEquals(label, component.getLabel());
  }

  @Test
  void nodeIsDraggedOutOfItsBoundary() {
    Node node = boundary().getNodes().get(0);
    Boundary home = node.getBoundary();
    open.execute(commands.buildDropInContainerCommandFromTool((DragAndDropTarget) diagram, shown.view(node),
        shown.tool(ContainerDropDescription.class, "MoveInto")));
    assertNull(node.getBoundary());
    open.undo();
    assertEquals(home, node.getBoundary());
  }

  @Test
  void endOfConnectionIsMoved() {
    Connection connection = open.architecture().getConnections().get(0);
    Component old = connection.getTarget();
    ConnectionMatrix matrix = ConnectionMatrix.standard();
    Component other = Contents.components(open.architecture()).filter(c -> c != old && c != connection.getSource()
        && matrix.check(connection.getSource(), c).allowed()).findFirst().orElseThrow();
    open.execute(
        commands.buildReconnectEdgeCommandFromTool(shown.tool(ReconnectEdgeDescription.class, "ReconnectTarget"),
        (DEdge) shown.view(connection), (EdgeTarget) shown.view(old), (EdgeTarget) shown.view(other)));
    assertEquals(other, connection.getTarget());
    open.undo();
    assertEquals(old, connection.getTarget());
  }

  @Test
  void deletedComponentTakesItsConnectionsWithIt() {
    Component component = component();
    int connections = open.architecture().getConnections().size();
    int own = component.getIncoming().size() + component.getOutgoing().size();
    open.execute(commands.buildDeleteDiagramElement(shown.view(component)));
    assertNull(component.eContainer());
    assertEquals(connections - own, open.architecture().getConnections().size());
    open.undo();
    assertEquals(connections, open.architecture().getConnections().size());
  }

  @Test
  void simulationFeedsTheTrafficLayer() throws Exception {
    open.execute(commands.buildGenericToolCommandFromTool(diagram, shown.tool(ToolDescription.class, "Simulate")));
    try (Stream<Path> files = Files.list(open.folder())) {
      assertTrue(files.anyMatch(file -> file.toString().endsWith(".result.json")));
    }
    shown.showAllLayers();
    assertTrue(diagram.getDiagramElements().stream().filter(DNode.class::isInstance)
        .anyMatch(node -> node.getName().contains("/s")));
  }

  private void createAndUndo(Command command, long before, String what) {
    open.execute(command);
    assertEquals(before + 1, Contents.nodes(open.architecture()).count(), what);
    open.undo();
    assertEquals(before, Contents.nodes(open.architecture()).count(), what);
  }

  private Boundary boundary() {
    return Contents.nodes(open.architecture()).filter(Boundary.class::isInstance).map(Boundary.class::cast)
        .filter(boundary -> !boundary.getNodes().isEmpty()).findFirst().orElseThrow();
  }

  private Component component() {
    return Contents.components(open.architecture()).filter(c -> !c.getIncoming().isEmpty()).findFirst().orElseThrow();
  }
}
