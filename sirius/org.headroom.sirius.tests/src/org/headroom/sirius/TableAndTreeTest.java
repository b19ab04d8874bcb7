package org.headroom.sirius;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.sirius.table.metamodel.table.DCell;
import org.eclipse.sirius.table.metamodel.table.DLine;
import org.eclipse.sirius.table.metamodel.table.DTable;
import org.eclipse.sirius.table.tools.api.command.ITableCommandFactory;
import org.eclipse.sirius.table.tools.api.command.TableCommandFactoryService;
import org.eclipse.sirius.tools.api.command.ui.NoUICallback;
import org.eclipse.sirius.tree.DTree;
import org.eclipse.sirius.tree.DTreeItem;
import org.eclipse.sirius.tree.business.api.command.ITreeCommandFactory;
import org.eclipse.sirius.tree.business.api.command.TreeCommandFactoryService;
import org.eclipse.sirius.tree.description.TreeItemContainerDropTool;
import org.headroom.model.Contents;
import org.headroom.model.Node;
import org.headroom.model.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TableAndTreeTest {
  private OpenSession open;

  @BeforeEach
  void openSession() throws Exception {
    open = new OpenSession();
  }

  @AfterEach
  void closeSessionWithoutErrors() throws Exception {
    open.close();
    assertEquals(List.of(), open.errors());
  }

  @Test
  void planListsEveryComponentAndChangesReplicas() {
    DTable plan = open.representation("CapacityPlan", DTable.class);
    open.refresh(plan);
    assertEquals(Contents.components(open.architecture()).count(), plan.getLines().size());
    DCell cell = plan.getLines().stream().flatMap(line -> line.getCells().stream())
        .filter(c -> c.getColumn().getOriginMapping().getName().equals("Replicas")).findFirst().orElseThrow();
    Server server = (Server) cell.getLine().getTarget();
    Integer before = server.getReplicas();
    open.execute(tableCommands().buildSetCellValueFromTool(cell, "7"));
    assertEquals(7, server.getReplicas());
    open.undo();
    assertEquals(before, server.getReplicas());
  }

  @Test
  void treeShowsWhatLiesWhere() {
    DTree tree = open.representation("Deployment", DTree.class);
    open.refresh(tree);
    assertEquals(open.architecture().getNodes().size(), tree.getOwnedTreeItems().size());
    assertTrue(tree.getOwnedTreeItems().stream().allMatch(item -> item.getTarget() instanceof Node));
  }

  @Test
  void cellOfInstanceTypeIsEditedAndOthersAreNot() {
    DTable plan = open.representation("CapacityPlan", DTable.class);
    open.refresh(plan);
    for (DLine line : plan.getLines()) {
      for (DCell cell : line.getCells()) {
        String column = cell.getColumn().getOriginMapping().getName();
        boolean edited = column.equals("Replicas") || column.equals("InstanceType");
        assertEquals(edited, tableCommands().buildSetCellValueFromTool(cell, "7").canExecute(), column);
      }
    }
  }

  @Test
  void deletedLineTakesItsComponentWithIt() {
    DTable plan = open.representation("CapacityPlan", DTable.class);
    open.refresh(plan);
    DLine line = plan.getLines().get(0);
    EObject component = line.getTarget();
    EObject container = component.eContainer();
    long before = Contents.components(open.architecture()).count();
    open.execute(tableCommands().buildDeleteTableElement(line));
    assertNull(component.eContainer());
    open.undo();
    assertEquals(container, component.eContainer());
    assertEquals(before, Contents.components(open.architecture()).count());
  }

  @Test
  void itemsOfTheTreeAreRenamedMovedAndDeleted() {
    DTree tree = open.representation("Deployment", DTree.class);
    open.refresh(tree);
    ITreeCommandFactory commands = TreeCommandFactoryService.getInstance().getNewProvider()
        .getCommandFactory(open.domain());
    commands.setUserInterfaceCallBack(new NoUICallback());
    commands.setModelAccessor(open.session().getModelAccessor());
    for (DTreeItem item : List.copyOf(tree.getOwnedTreeItems())) {
      Node node = (Node) item.getTarget();
      String label = node.getLabel();
      open.execute(commands.buildDirectEditLabelFromTool(item, item.getUpdater().getDirectEdit(), "Renamed"));
      assertEquals("Renamed", node.getLabel());
      assertTrue(item.getName().startsWith("Renamed"), item.getName());
      open.undo();
      assertEquals(label, node.getLabel());
      long before = Contents.nodes(open.architecture()).count();
      open.execute(commands.buildDeleteTreeElement(item));
      assertNull(node.eContainer());
      open.undo();
      assertEquals(before, Contents.nodes(open.architecture()).count());
    }
    DTreeItem outer = tree.getOwnedTreeItems().stream().filter(item -> !item.getOwnedTreeItems().isEmpty()).findFirst()
        .orElseThrow();
    Node inner = (Node) outer.getOwnedTreeItems().get(0).getTarget();
    EObject home = inner.eContainer();
    TreeItemContainerDropTool drop = tree.getDescription().getDropTools().get(0);
    open.execute(commands.buildDropItemFromTool(inner, tree, List.of(), drop));
    assertEquals(open.architecture(), inner.eContainer());
    open.undo();
    assertEquals(home, inner.eContainer());
  }

  private ITableCommandFactory tableCommands() {
    ITableCommandFactory commands = TableCommandFactoryService.getInstance().getNewProvider()
        .getCommandFactory(open.domain());
    commands.setUserInterfaceCallBack(new NoUICallback());
    commands.setModelAccessor(open.session().getModelAccessor());
    return commands;
  }
}
