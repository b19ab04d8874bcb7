package org.headroom.design.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.headroom.model.HeadroomPackage;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** Expressions: whether their interpreter, features, variables and services exist and fit. */
final class ExpressionCheck {
  private static final Set<String> TAKE_A_FEATURE = Set.of("textOf", "setText", "choicesOf", "hasPart", "setPart",
      "partText", "partChoices", "setPartText");
  private static final String[] SCOPES = {"diagramtool:EdgeCreationDescription", "diagramtool:NodeCreationDescription",
      "diagramtool:ContainerCreationDescription", "diagramtool:DeleteElementDescription",
      "diagramtool:ReconnectEdgeDescription", "diagramtool:ContainerDropDescription", "diagramtool:DirectEditLabel",
      "tool:ToolDescription", "tool:OperationAction", "table:LabelEditTool", "table:DeleteLineTool",
      "tree:TreeItemEditionTool", "tree:TreeItemDeletionTool", "tree:TreeItemContainerDropTool",
      "table:TableNavigationDescription", "tree:TreeNavigationDescription"};

  private final Vsm vsm;
  private final Services services;
  private final Problems problems;

  ExpressionCheck(Vsm vsm, Services services, Problems problems) {
    this.vsm = vsm;
    this.services = services;
    this.problems = problems;
  }

  void run() {
    vsm.all().filter(element -> vsm.type(element).isPresent()).forEach(element -> {
      NamedNodeMap attributes = element.getAttributes();
      for (int i = 0; i < attributes.getLength(); i++) {
        Attr attribute = (Attr) attributes.item(i);
        vsm.feature(element, attribute.getName()).filter(feature -> feature.kind().equals("expression"))
            .ifPresent(feature -> check(element, attribute.getName(), attribute.getValue()));
      }
    });
  }

  private void check(Element element, String feature, String text) {
    Optional<Expression> parsed = Expression.parse(text);
    if (parsed.isEmpty()) {
      problems.add(element, feature + " is no expression that can be checked: " + text);
    } else if (text.startsWith("service:") != isLate(element, feature)) {
      problems.add(element, feature + (isLate(element, feature) ? " refers to what the editor of Sirius does not know; "
          + "use service: in " : " would not be checked by the editor of Sirius; use aql: in ") + text);
    } else if (parsed.get() instanceof Expression.Feature named) {
      feature(element, feature, named.name());
    } else if (parsed.get() instanceof Expression.Variable variable) {
      variable(element, feature, variable.name());
    } else if (parsed.get() instanceof Expression.Call call) {
      call(element, feature, call);
    } else if (parsed.get() instanceof Expression.Constant constant && constant.value().toString().startsWith("aql:")) {
      // the value of a customization is an expression again
      check(element, feature, constant.value().toString());
    }
  }

  /** The editor knows no services outside the viewpoint, and no variables before nodes are dropped on a diagram. */
  private boolean isLate(Element element, String attribute) {
    return attribute.equals("colorValueComputationExpression")
        || attribute.equals("precondition") && vsm.around(element, "diagramtool:ContainerDropDescription").isPresent();
  }

  private void feature(Element element, String attribute, String name) {
    EClass type = attribute.endsWith("FinderExpression") ? domainClass(element) : null;
    boolean exists = type != null ? type.getEStructuralFeature(name) != null
        : HeadroomPackage.eINSTANCE.getEClassifiers().stream().anyMatch(c -> hasFeature(c, name));
    if (!exists) {
      problems.add(element, attribute + ": the metamodel has no feature " + name);
    }
  }

  private static boolean hasFeature(EClassifier classifier, String name) {
    return classifier instanceof EClass type && type.getEStructuralFeature(name) != null;
  }

  private Optional<Class<?>> variable(Element element, String attribute, String name) {
    Class<?> type = variables(element, attribute).get(name);
    if (type == null) {
      problems.add(element, attribute + ": there is no variable " + name + " here");
    }
    return Optional.ofNullable(type);
  }

  private void call(Element element, String attribute, Expression.Call call) {
    List<Class<?>> types = new ArrayList<>();
    variable(element, attribute, call.receiver()).ifPresent(types::add);
    for (Expression.Argument argument : call.arguments()) {
      if (argument.isVariable()) {
        variable(element, attribute, argument.text()).ifPresent(types::add);
      } else {
        types.add(String.class);
      }
    }
    if (types.size() == 1 + call.arguments().size()) {
      services.objection(call.service(), types).ifPresent(reason -> problems.add(element, attribute + ": " + reason));
    }
    if (TAKE_A_FEATURE.contains(call.service()) && !call.arguments().isEmpty()) {
      featureArgument(element, attribute, call);
    }
  }

  /** Services for properties take names of features; those of the class that the group is for must exist. */
  private void featureArgument(Element element, String attribute, Expression.Call call) {
    EClass type = vsm.around(element, "properties:GroupDescription").map(this::domainClass)
        .orElse(HeadroomPackage.eINSTANCE.getServer());
    EStructuralFeature feature = type.getEStructuralFeature(call.arguments().get(0).text());
    boolean isPart = call.service().contains("art");
    if (feature == null || isPart != feature instanceof EReference) {
      problems.add(element, attribute + ": " + type.getName() + " has no feature " + call.arguments().get(0).text());
    } else if (isPart && call.arguments().size() > 1 && !call.arguments().get(1).isVariable()
        && ((EReference) feature).getEReferenceType().getEStructuralFeature(call.arguments().get(1).text()) == null) {
      problems.add(element, attribute + ": there is no feature " + call.arguments().get(1).text());
    }
  }

  private EClass domainClass(Element element) {
    return FormCheck.modelClass(element.getAttribute("domainClass"));
  }

  /** The variables that can be used in an attribute, with the classes of their values. */
  private Map<String, Class<?>> variables(Element element, String attribute) {
    Map<String, Class<?>> variables = new HashMap<>();
    variables.put("self", EObject.class);
    vsm.around(element, SCOPES).ifPresent(tool -> {
      for (Element child : Vsm.children(tool)) {
        String type = vsm.type(child).map(Format.Type::name).orElse("");
        if (type.contains("Variable") && !type.contains("Mask")) {
          variables.put(child.getAttribute("name"), type.contains("NameVariable") ? String.class : EObject.class);
        }
      }
      if (!Vsm.children(tool, "mask").isEmpty()) {
        variables.put("arg0", String.class);
      }
      if (!Vsm.children(tool, "sourceVariable").isEmpty() && attribute.toLowerCase(java.util.Locale.ROOT)
          .contains("precondition")) {
        variables.put("preSource", EObject.class);
        if (attribute.equals("precondition")) {
          variables.put("preTarget", EObject.class);
        }
      }
    });
    if (attribute.equals("precondition") && vsm.around(element, "diagramtool:ReconnectEdgeDescription").isPresent()) {
      variables.remove("element");
    }
    vsm.around(element, "properties:ControlDescription").ifPresent(control -> {
      if (attribute.equals("browseExpression")) {
        boolean flag = vsm.type(control).filter(t -> t.name().equals("properties:CheckboxDescription")).isPresent();
        variables.put("newValue", flag ? Boolean.class : String.class);
      }
      if (attribute.equals("candidateDisplayExpression")) {
        variables.put("candidate", String.class);
      }
    });
    return variables;
  }
}
