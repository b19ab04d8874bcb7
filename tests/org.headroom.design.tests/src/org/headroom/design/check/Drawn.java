package org.headroom.design.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.headroom.model.Architecture;
import org.headroom.model.Connection;
import org.headroom.model.Node;
import org.w3c.dom.Element;

/**
 * What the diagram shows of a model: its mappings interpreted as Sirius does – candidates by expression and class, the
 * first conditional style whose predicate holds, labels by services.
 */
final class Drawn {
  /** A node: the element, the element around it (the architecture for none), and how it is shown. */
  record Box(Node node, EObject container, Element mapping, Element style) {
  }

  /** An edge with its ends, and how it is shown. */
  record Line(Connection connection, EObject source, EObject target, Element mapping, Element style) {
  }

  private final Vsm vsm;
  private final Services services;
  private final List<Box> boxes = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();

  /** Interprets the diagram for a model, with the layers that are active at first. */
  Drawn(Vsm vsm, Architecture architecture) {
    this.vsm = vsm;
    services = new Services(vsm, new Problems());
    Element diagram = vsm.all("diagram:DiagramDescription").get(0);
    Element base = Vsm.children(diagram, "defaultLayer").get(0);
    nodes(architecture, Vsm.children(base, "containerMappings"));
    nodes(architecture, Vsm.children(base, "nodeMappings"));
    edges(architecture, base);
    Vsm.children(diagram, "additionalLayers").stream()
        .filter(layer -> layer.getAttribute("activeByDefault").equals("true")).forEach(layer -> edges(architecture,
            layer));
  }

  List<Box> boxes() {
    return boxes;
  }

  List<Line> lines() {
    return lines;
  }

  /** The value of an expression. */
  Object value(String text, EObject self) {
    Expression expression = Expression.parse(text).orElseThrow(() -> new IllegalArgumentException(text));
    if (expression instanceof Expression.Feature feature) {
      return self.eGet(self.eClass().getEStructuralFeature(feature.name()));
    }
    if (expression instanceof Expression.Constant constant) {
      return constant.value();
    }
    Expression.Call call = (Expression.Call) expression;
    List<Object> arguments = new ArrayList<>(List.of(self));
    call.arguments().forEach(argument -> arguments.add(argument.text()));
    return services.call(call.service(), arguments.toArray());
  }

  /** The colour that a style refers to, as {@code #rrggbb}. */
  String colour(Element style, String reference) {
    Element colour = vsm.targets(style, reference).get(0);
    return "#%02x%02x%02x".formatted(Integer.valueOf(colour.getAttribute("red")),
        Integer.valueOf(colour.getAttribute("green")), Integer.valueOf(colour.getAttribute("blue")));
  }

  private void nodes(EObject container, List<Element> mappings) {
    for (Element mapping : mappings) {
      for (EObject candidate : candidates(mapping, container)) {
        boxes.add(new Box((Node) candidate, container, mapping, style(mapping, candidate)));
        nodes(candidate, vsm.targets(mapping, "reusedContainerMappings"));
        nodes(candidate, vsm.targets(mapping, "reusedNodeMappings"));
      }
    }
  }

  private void edges(Architecture architecture, Element layer) {
    for (Element mapping : Vsm.children(layer, "edgeMappings")) {
      for (EObject candidate : candidates(mapping, architecture)) {
        EObject source = (EObject) value(mapping.getAttribute("sourceFinderExpression"), candidate);
        EObject target = (EObject) value(mapping.getAttribute("targetFinderExpression"), candidate);
        if (isShown(source, mapping, "sourceMapping") && isShown(target, mapping, "targetMapping")) {
          lines.add(new Line((Connection) candidate, source, target, mapping, style(mapping, candidate)));
        }
      }
    }
  }

  private boolean isShown(EObject end, Element mapping, String reference) {
    List<Element> allowed = vsm.targets(mapping, reference);
    return boxes.stream().anyMatch(box -> box.node() == end && allowed.contains(box.mapping()));
  }

  private List<EObject> candidates(Element mapping, EObject container) {
    List<?> all = (List<?>) value(mapping.getAttribute("semanticCandidatesExpression"), container);
    return all.stream().map(EObject.class::cast)
        .filter(FormCheck.modelClass(mapping.getAttribute("domainClass"))::isInstance).toList();
  }

  private Element style(Element mapping, EObject self) {
    Optional<Element> conditional = Vsm.children(mapping, "conditionnalStyles").stream()
        .filter(style -> Boolean.TRUE.equals(value(style.getAttribute("predicateExpression"), self))).findFirst();
    return Vsm.children(conditional.orElse(mapping), "style").get(0);
  }
}
