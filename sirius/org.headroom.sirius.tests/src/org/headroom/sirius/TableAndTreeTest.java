package org.headroom.sirius;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.eclipse.sirius.table.metamodel.table.DCell;
import org.eclipse.sirius.table.metamodel.table.DTable;
import org.eclipse.sirius.table.tools.api.command.ITableCommandFactory;
import org.eclipse.sirius.table.tools.api.command.TableCommandFactoryService;
import org.eclipse.sirius.tools.api.command.ui.NoUICallback;
import org.eclipse.sirius.tree.DTree;
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
    ITableCommandFactory commands = TableCommandFactoryService.getInstance().getNewProvider()
        .getCommandFactory(open.domain());
    commands.setUserInterfaceCallBack(new NoUICallback());
    open.execute(commands.buildSetCellValueFromTool(cell, "7"));
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
}
