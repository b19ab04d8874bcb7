package org.headroom.design.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.Role;
import org.headroom.rules.Severity;
import org.w3c.dom.Element;

/** Whether everything of the metamodel can be seen and made, and everything that is seen can be changed. */
final class GapCheck {
  private final Vsm vsm;
  private final Problems problems;

  GapCheck(Vsm vsm, Problems problems) {
    this.vsm = vsm;
    this.problems = problems;
  }

  void run() {
    HeadroomPackage.eINSTANCE.getEClassifiers().forEach(this::classifier);
    for (Role role : Role.values()) {
      role(role.getName());
    }
    vsm.all("diagram:EdgeMapping").forEach(this::edge);
    Stream.of(Severity.values()).forEach(this::severity);
    for (String tool : List.of("diagramtool:", "tool:")) {
      vsm.all().filter(e -> vsm.type(e).filter(t -> t.name().startsWith(tool) && t.features().containsKey("name")
          && t.features().containsKey("documentation")).isPresent()).forEach(this::documented);
    }
  }

  private void classifier(EClassifier classifier) {
    HeadroomPackage model = HeadroomPackage.eINSTANCE;
    if (!(classifier instanceof EClass type) || type.isAbstract() || !model.getNode().isSuperTypeOf(type)) {
      return;
    }
    boolean boundary = model.getBoundary().isSuperTypeOf(type);
    List<Element> mappings = vsm.all(boundary ? "diagram:ContainerMapping" : "diagram:NodeMapping").stream()
        .filter(mapping -> mapping.getAttribute("domainClass").equals(FormCheck.MODEL + type.getName())).toList();
    if (mappings.size() != 1) {
      problems.add(vsm.root(), mappings.size() + " mappings for the class " + type.getName());
      return;
    }
    Element mapping = mappings.get(0);
    List<Element> tools =
        vsm.all(boundary ? "diagramtool:ContainerCreationDescription" : "diagramtool:NodeCreationDescription").stream()
            .filter(tool -> vsm.targets(tool, boundary ? "containerMappings" : "nodeMappings").contains(mapping))
                .toList();
    if (tools.size() != 1 || !operation(tools.get(0)).contains(".createNode('" + type.getName() + "')")) {
      problems.add(mapping, "no tool creates the class " + type.getName());
    }
    requires(mapping, "deletionDescription", "diagramtool:DeleteElementDescription");
    requires(mapping, "labelDirectEdit", "diagramtool:DirectEditLabel");
    if (boundary) {
      requires(mapping, "dropDescriptions", "diagramtool:ContainerDropDescription");
    }
    for (Element container : vsm.all("diagram:ContainerMapping")) {
      if (!vsm.targets(container, boundary ? "reusedContainerMappings" : "reusedNodeMappings").contains(mapping)) {
        problems.add(container, type.getName() + " is not shown inside");
      }
    }
  }

  private void role(String role) {
    List<Element> mappings = vsm.all("diagram:EdgeMapping").stream()
        .filter(mapping -> Vsm.children(mapping, "conditionnalStyles").stream()
            .anyMatch(style -> style.getAttribute("predicateExpression").contains("hasRole('" + role + "')")))
        .toList();
    if (mappings.size() != 1) {
      problems.add(vsm.root(), mappings.size() + " edge mappings for the role " + role);
    } else if (vsm.all("diagramtool:EdgeCreationDescription").stream()
        .noneMatch(tool -> operation(tool).contains("connectAs(target, '" + role + "')")
            && tool.getAttribute("precondition").contains("'" + role + "'")
            && vsm.targets(tool, "edgeMappings").equals(mappings))) {
      problems.add(mappings.get(0), "no tool creates the role " + role);
    }
  }

  private void severity(Severity severity) {
    if (vsm.all("description:SemanticBasedDecoration").stream()
        .noneMatch(mark -> mark.getAttribute("domainClass").equals(FormCheck.MODEL + "Connection")
            && mark.getAttribute("preconditionExpression").contains("worstIs('" + severity + "')"))) {
      problems.add(vsm.root(), "no mark for connections with findings: " + severity);
    }
  }

  private void edge(Element mapping) {
    requires(mapping, "deletionDescription", "diagramtool:DeleteElementDescription");
    Set<String> ends = vsm.targets(mapping, "reconnections").stream().map(tool -> tool.getAttribute("reconnectionKind"))
        .collect(Collectors.toSet());
    if (!ends.equals(Set.of("RECONNECT_SOURCE", "RECONNECT_TARGET"))) {
      problems.add(mapping, "not both ends can be reconnected");
    }
  }

  private void requires(Element mapping, String reference, String type) {
    if (vsm.targets(mapping, reference).stream().noneMatch(tool -> vsm.type(tool).filter(t -> t.is(type))
        .isPresent())) {
      problems.add(mapping, "no tool for " + reference);
    }
  }

  private void documented(Element tool) {
    if (tool.getAttribute("documentation").isBlank() || tool.getAttribute("label").isBlank()) {
      problems.add(tool, "a tool has a label and documentation");
    }
  }

  private static String operation(Element tool) {
    return Vsm.children(tool, "initialOperation").stream().flatMap(o -> Vsm.children(o).stream())
        .map(o -> o.getAttribute("browseExpression")).collect(Collectors.joining());
  }
}
