package org.headroom.sirius;

import java.io.IOException;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.sirius.diagram.DDiagramElement;
import org.eclipse.sirius.diagram.DEdge;
import org.eclipse.sirius.diagram.DSemanticDiagram;
import org.eclipse.sirius.diagram.tools.api.command.ChangeLayerActivationCommand;
import org.eclipse.sirius.diagram.tools.api.command.DiagramCommandFactoryService;
import org.eclipse.sirius.diagram.tools.api.command.IDiagramCommandFactory;
import org.eclipse.sirius.tools.api.command.ui.NoUICallback;
import org.eclipse.sirius.viewpoint.description.IdentifiedElement;
import org.headroom.model.Element;

/** The refreshed diagram of a session, with the tools of its palette. */
final class OpenDiagram {
  private final OpenSession session = new OpenSession();
  private final DSemanticDiagram diagram = session.representation("Architecture", DSemanticDiagram.class);
  private final IDiagramCommandFactory commands =
      DiagramCommandFactoryService.getInstance().getNewProvider().getCommandFactory(session.domain());

  OpenDiagram() throws CoreException, IOException {
    commands.setUserInterfaceCallBack(new NoUICallback());
    session.refresh(diagram);
  }

  OpenSession session() {
    return session;
  }

  DSemanticDiagram diagram() {
    return diagram;
  }

  /** What the palette uses to change the model. */
  IDiagramCommandFactory commands() {
    return commands;
  }

  /** Shows every layer. */
  void showAllLayers() {
    diagram.getDescription().getAdditionalLayers().stream()
        .filter(layer -> !diagram.getActivatedLayers().contains(layer)).toList().forEach(layer -> session.execute(
            new ChangeLayerActivationCommand(session.domain(), diagram, layer, new NullProgressMonitor())));
  }

  /** How an element is shown. */
  DDiagramElement view(Element element) {
    return diagram.getDiagramElements().stream().filter(view -> view.getTarget() == element
        && (view instanceof DEdge || view.getDiagramElementMapping().getName().equals(element.eClass().getName())))
        .findFirst().orElseThrow(() -> new AssertionError(element.getId() + " is not shown"));
  }

  <T extends EObject> List<T> tools(Class<T> type) {
    return diagram.getDescription().getDefaultLayer().getToolSections().stream()
        .flatMap(section -> section.getOwnedTools().stream()).filter(type::isInstance).map(type::cast).toList();
  }

  <T extends IdentifiedElement> T tool(Class<T> type, String name) {
    return tools(type).stream().filter(tool -> tool.getName().equals(name)).findFirst().orElseThrow();
  }
}
