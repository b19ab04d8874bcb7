package org.headroom.sirius;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.sirius.business.api.helper.task.TaskHelper;
import org.eclipse.sirius.common.tools.api.interpreter.EvaluationException;
import org.eclipse.sirius.common.tools.api.interpreter.IInterpreter;
import org.eclipse.sirius.diagram.DEdge;
import org.eclipse.sirius.diagram.DSemanticDiagram;
import org.eclipse.sirius.diagram.EdgeTarget;
import org.eclipse.sirius.diagram.description.tool.EdgeCreationDescription;
import org.eclipse.sirius.diagram.description.tool.ReconnectEdgeDescription;
import org.eclipse.sirius.diagram.tools.api.command.IDiagramCommandFactory;
import org.eclipse.sirius.tools.api.interpreter.InterpreterUtil;
import org.eclipse.sirius.viewpoint.DSemanticDecorator;
import org.eclipse.sirius.viewpoint.description.tool.OperationAction;
import org.eclipse.sirius.viewpoint.description.tool.PopupMenu;
import org.eclipse.sirius.viewpoint.description.tool.RepresentationCreationDescription;
import org.eclipse.sirius.viewpoint.description.tool.RepresentationNavigationDescription;
import org.eclipse.sirius.viewpoint.description.tool.ToolDescription;
import org.eclipse.sirius.viewpoint.description.validation.RuleAudit;
import org.eclipse.sirius.viewpoint.description.validation.ValidationFix;
import org.eclipse.sirius.viewpoint.description.validation.ValidationRule;
import org.headroom.design.FindingServices;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.Contents;
import org.headroom.model.Element;
import org.headroom.model.Role;
import org.headroom.model.edit.ModelEdits;
import org.headroom.rules.ConnectionMatrix;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiagramToolsTest {
  private OpenDiagram shown;
  private OpenSession open;
  private IDiagramCommandFactory commands;

  @BeforeEach
  void openSession() throws Exception {
    shown = new OpenDiagram();
    open = shown.session();
    commands = shown.commands();
  }

  @AfterEach
  void closeSessionWithoutErrors() throws Exception {
    open.close();
    assertEquals(List.of(), open.errors());
  }

  @Test
  void everyRoleConnectsExactlyWhatMayHaveIt() {
    ModelEdits edits = new ModelEdits(open.architecture(), ConnectionMatrix.standard());
    List<Component> components = Contents.components(open.architecture()).toList();
    int before = open.architecture().getConnections().size();
    int made = 0;
    for (Role role : Role.values()) {
      EdgeCreationDescription tool = shown.tool(EdgeCreationDescription.class, role.getName());
      for (Component source : components) {
        for (Component target : components) {
          Command command = commands.buildCreateEdgeCommandFromTool((EdgeTarget) shown.view(source),
              (EdgeTarget) shown.view(target), tool);
          String what = role + " from " + source.getId() + " to " + target.getId();
          assertEquals(edits.connect(source, target, role).canExecute(), command.canExecute(), what);
          if (command.canExecute() && made++ % 10 == 0) {
            open.execute(command);
            Connection connection = open.architecture().getConnections().get(before);
            assertEquals(role, connection.getRole(), what);
            shown.view(connection);
            open.undo();
            assertEquals(before, open.architecture().getConnections().size(), what);
          }
        }
      }
    }
    assertTrue(made > Role.values().length);
  }

  @Test
  void startOfConnectionIsMoved() {
    ModelEdits edits = new ModelEdits(open.architecture(), ConnectionMatrix.standard());
    ReconnectEdgeDescription tool = shown.tool(ReconnectEdgeDescription.class, "ReconnectSource");
    int moved = 0;
    for (Connection connection : List.copyOf(open.architecture().getConnections())) {
      Component old = connection.getSource();
      for (Component other : Contents.components(open.architecture()).toList()) {
        boolean allowed = edits.reconnect(connection, other, connection.getTarget()).canExecute();
        String what = connection.getId() + " from " + other.getId();
        assertEquals(other != old && allowed, other != old && TaskHelper.checkPrecondition(connection, tool,
            Map.of("element", connection, "source", old, "target", other), false, false), what);
        if (other != old && allowed && moved++ < 20) {
          open.execute(commands.buildReconnectEdgeCommandFromTool(tool, (DEdge) shown.view(connection),
              (EdgeTarget) shown.view(old), (EdgeTarget) shown.view(other)));
          assertEquals(other, connection.getSource(), what);
          open.undo();
          assertEquals(old, connection.getSource(), what);
        }
      }
    }
    assertTrue(moved > 0);
  }

  @Test
  void connectionIsDeletedAlone() {
    Connection connection = open.architecture().getConnections().get(0);
    int before = open.architecture().getConnections().size();
    open.execute(commands.buildDeleteDiagramElement(shown.view(connection)));
    assertEquals(before - 1, open.architecture().getConnections().size());
    open.undo();
    assertEquals(before, open.architecture().getConnections().size());
  }

  @Test
  void badgesAreNotDeleted() {
    shown.showAllLayers();
    long marks = shown.diagram().getDiagramElements().stream().filter(view -> isMark(view.getDiagramElementMapping()
        .getName())).peek(view -> assertFalse(commands.buildDeleteDiagramElement(view).canExecute())).count();
    assertTrue(marks > 0);
  }

  @Test
  void connectionsWithFindingsAreMarked() {
    FindingServices services = new FindingServices();
    assertMarks(services);
    Connection once = open.architecture().getConnections().get(0);
    Connection twice = EcoreUtil.copy(once);
    twice.setId("twice");
    open.change(() -> {
      twice.setSource(once.getSource());
      twice.setTarget(once.getTarget());
      open.architecture().getConnections().add(twice);
    });
    open.refresh(shown.diagram());
    assertTrue(open.architecture().getConnections().stream().anyMatch(services::hasFindings));
    assertMarks(services);
    open.undo();
    open.refresh(shown.diagram());
    assertMarks(services);
  }

  @Test
  void menuSimulatesAndFixes() {
    List<OperationAction> actions = shown.tools(PopupMenu.class).stream()
        .flatMap(menu -> menu.getMenuItemDescription().stream()).map(OperationAction.class::cast).toList();
    assertEquals(List.of("SimulateFromMenu", "FixFromMenu"), actions.stream().map(OperationAction::getName).toList());
    Component fixable = fixable();
    for (OperationAction action : actions) {
      open.execute(commands.buildOperationActionFromTool(action,
          List.of((DSemanticDecorator) shown.view(fixable))));
    }
    assertTrue(Files.exists(open.folder().resolve("global-ecommerce-catalog.result.json")));
  }

  @Test
  void fixToolRemediesAFinding() {
    ToolDescription fix = shown.tool(ToolDescription.class, "Fix");
    Component fixable = fixable();
    int findings = Integer.parseInt(new FindingServices().findingCount(fixable));
    Command command = commands.buildGenericToolCommandFromTool(shown.view(fixable), fix);
    assertTrue(command.canExecute());
    open.execute(command);
    assertTrue(Integer.parseInt(new FindingServices().findingCount(fixable)) < findings);
    open.undo();
    assertEquals(findings, Integer.parseInt(new FindingServices().findingCount(fixable)));
  }

  @Test
  void everyRuleIsAskedAndItsFixRemediesTheFinding() throws Exception {
    fixable();
    FindingServices services = new FindingServices();
    int fixed = 0;
    for (ValidationRule rule : shown.diagram().getDescription().getValidationSet().getAllRules()) {
      if (rule.getName().equals("Architecture") || rule.getName().equals("Files")) {
        assertEquals(rule.getName().equals("Files") || services.hasNoFindings(open.architecture()),
            asks(rule, open.architecture()));
        continue;
      }
      for (Element element : elements()) {
        boolean satisfied = asks(rule, element);
        assertEquals(services.satisfies(element, rule.getName()), satisfied, rule.getName());
        for (ValidationFix fix : satisfied ? List.<ValidationFix>of() : rule.getFixes()) {
          open.execute(commands.buildQuickFixOperation(fix, element, shown.diagram()));
          if (services.satisfies(element, rule.getName())) {
            fixed++;
          }
          open.undo();
          assertFalse(services.satisfies(element, rule.getName()), rule.getName());
        }
      }
    }
    assertTrue(fixed > 0);
  }

  @Test
  void everyNodeLeadsToThePlanAndTheTree() throws Exception {
    Component component = Contents.components(open.architecture()).findFirst().orElseThrow();
    IInterpreter interpreter = InterpreterUtil.getInterpreter(component);
    List<RepresentationNavigationDescription> openings =
        shown.tools(EObject.class).stream().filter(RepresentationNavigationDescription.class::isInstance)
            .map(RepresentationNavigationDescription.class::cast).toList();
    assertEquals(2, openings.size());
    for (RepresentationNavigationDescription opening : openings) {
      assertEquals(List.of(open.architecture()),
          List.copyOf(interpreter.evaluateCollection(component, opening.getBrowseExpression())));
    }
    List<RepresentationCreationDescription> creations =
        shown.tools(EObject.class).stream().filter(RepresentationCreationDescription.class::isInstance)
            .map(RepresentationCreationDescription.class::cast).toList();
    assertEquals(2, creations.size());
    for (RepresentationCreationDescription creation : creations) {
      var command = commands.buildCreateRepresentationFromDescription(creation, shown.view(component), "Made");
      open.execute(command);
      assertEquals(open.architecture(), ((DSemanticDecorator) command.getCreatedRepresentation()).getTarget());
    }
  }

  private static boolean asks(ValidationRule rule, EObject object) throws EvaluationException {
    for (RuleAudit audit : rule.getAudits()) {
      if (!InterpreterUtil.getInterpreter(object).evaluateBoolean(object, audit.getAuditExpression())) {
        return false;
      }
    }
    return true;
  }

  private void assertMarks(FindingServices services) {
    for (Connection connection : open.architecture().getConnections()) {
      assertEquals(services.hasFindings(connection) ? 1 : 0, shown.view(connection).getDecorations().size(),
          connection.getId());
    }
  }

  private static boolean isMark(String mapping) {
    return mapping.equals("Findings") || mapping.equals("Cost");
  }

  private List<Element> elements() {
    DSemanticDiagram diagram = shown.diagram();
    return diagram.getDiagramElements().stream().map(view -> view.getTarget()).distinct().map(Element.class::cast)
        .toList();
  }

  private Component fixable() {
    FindingServices services = new FindingServices();
    return Contents.components(open.architecture()).filter(services::hasFix).findFirst().orElseThrow();
  }
}
