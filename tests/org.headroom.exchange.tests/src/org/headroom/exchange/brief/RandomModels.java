package org.headroom.exchange.brief;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.headroom.model.Architecture;
import org.headroom.model.Boundary;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.Decision;
import org.headroom.model.Element;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.Node;
import org.headroom.model.Property;
import org.headroom.model.Role;
import org.headroom.model.units.Quantities;

/** Makes models with every class and feature, and with texts that are hard to write in Markdown. */
final class RandomModels {

  private static final HeadroomPackage P = HeadroomPackage.eINSTANCE;
  private static final List<EClass> CONCRETE = P.getEClassifiers().stream().filter(EClass.class::isInstance)
      .map(EClass.class::cast).filter(type -> !type.isAbstract()).toList();
  private static final Set<EStructuralFeature> BY_HAND = Set.of(P.getElement_Id(), P.getElement_Properties(),
      P.getBoundary_Nodes(), P.getNode_Boundary(), P.getConnection_Source(), P.getConnection_Target(),
      P.getComponent_Incoming(), P.getComponent_Outgoing());
  private static final List<String> TEXTS = List.of("Order Service", "Cache (Cluster)", "a\nb", "a\n\nb", "\n", " x ",
      "", "none", "\"quoted\"", "`code`", "**bold**", "_em_", "a_b", "<b>tag</b>", "&amp;", "&#10;", "# heading",
      "- item", "1. item", "Key: value", "[link](http://x)", "a \\ b", "\\", "tab\there", "über – “x”", "x (y)",
      "inside Subnet", "Top inside the Box", "Offloads 95% of static reads", "thundering herd", "(New!)", "→", "a → b",
      "50,000 RPS under 100 ms", "Goal\nPattern: x", "Phase 1: x", "Final checklist", "---", "| a | b |", "~~~", "😀",
      "trailing\\", "Redis Cache", "product-svc", "us-east", "5 Replicas", ">quote", "line\r\nbreak", "\u00a0", "#",
      "*");

  private final Random random;
  private final List<Element> elements = new ArrayList<>();
  private int count;

  RandomModels(Random random) {
    this.random = random;
  }

  Architecture architecture() {
    Architecture architecture = HeadroomFactory.eINSTANCE.createArchitecture();
    architecture.setName(text());
    if (random.nextBoolean()) {
      architecture.setDescription(text());
      architecture.setOwner(text());
    }
    many(architecture, P.getArchitecture_RequestClasses(), 3);
    nodes(architecture, 1 + random.nextInt(12));
    connections(architecture);
    many(architecture, P.getArchitecture_Objectives(), 3);
    many(architecture, P.getArchitecture_Scenarios(), 2);
    many(architecture, P.getArchitecture_Decisions(), 3);
    crossReferences(architecture);
    return architecture;
  }

  /** Changes a few things in a model, as an architect would after an import. */
  void change(Architecture architecture) {
    List<EObject> all = new ArrayList<>();
    architecture.eAllContents().forEachRemaining(object -> {
      all.add(object);
      if (object instanceof Element element) {
        elements.add(element);
      }
    });
    for (int i = 0; i <= random.nextInt(4); i++) {
      EObject object = all.get(random.nextInt(all.size()));
      switch (random.nextInt(4)) {
        case 0 -> attributes(object, 3);
        case 1 -> remove(architecture, object);
        case 2 -> move(architecture, object);
        default -> nodes(architecture, 1);
      }
    }
    List<EObject> dangling = new ArrayList<>();
    architecture.getConnections().stream()
        .filter(c -> c.getSource() == null || c.getTarget() == null || c.getSource().eContainer() == null)
        .forEach(dangling::add);
    architecture.getConnections().removeAll(dangling);
  }

  private void remove(Architecture architecture, EObject object) {
    if (object instanceof Component || object instanceof Connection || object instanceof Property
        || object instanceof Decision) {
      if (object instanceof Component component) {
        List<Connection> ends = new ArrayList<>(component.getIncoming());
        ends.addAll(component.getOutgoing());
        ends.forEach(EcoreUtil::delete);
      }
      if (architecture.getNodes().size() > 2 || !(object instanceof Node)) {
        EcoreUtil.delete(object);
      }
    }
  }

  private void move(Architecture architecture, EObject object) {
    if (object instanceof Component component && component.eContainer() != null) {
      List<Boundary> boundaries = new ArrayList<>();
      architecture.eAllContents().forEachRemaining(candidate -> {
        if (candidate instanceof Boundary boundary) {
          boundaries.add(boundary);
        }
      });
      if (boundaries.isEmpty() || random.nextBoolean()) {
        architecture.getNodes().add(component);
      } else {
        boundaries.get(random.nextInt(boundaries.size())).getNodes().add(component);
      }
    }
  }

  private void nodes(Architecture architecture, int number) {
    List<EClass> kinds = CONCRETE.stream().filter(P.getNode()::isSuperTypeOf).toList();
    List<Boundary> boundaries = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      Node node = (Node) fill(HeadroomFactory.eINSTANCE.create(kinds.get(random.nextInt(kinds.size()))));
      if (boundaries.isEmpty() || random.nextInt(3) == 0) {
        architecture.getNodes().add(node);
      } else {
        boundaries.get(random.nextInt(boundaries.size())).getNodes().add(node);
      }
      if (node instanceof Boundary boundary) {
        boundaries.add(boundary);
      }
    }
  }

  private void connections(Architecture architecture) {
    List<Component> components = elements.stream().filter(Component.class::isInstance).map(Component.class::cast)
        .toList();
    for (int i = 0; !components.isEmpty() && i < random.nextInt(10); i++) {
      Connection connection = (Connection) fill(HeadroomFactory.eINSTANCE.createConnection());
      connection.setSource(components.get(random.nextInt(components.size())));
      connection.setTarget(components.get(random.nextInt(components.size())));
      connection.setRole(Role.values()[random.nextInt(Role.values().length)]);
      architecture.getConnections().add(connection);
    }
  }

  private EObject fill(EObject object) {
    if (object instanceof Element element) {
      element.setId(random.nextInt(3) == 0 ? "Id_" + count++ + ".x" : "element-" + count++);
      elements.add(element);
      if (random.nextInt(8) == 0) {
        Property property = HeadroomFactory.eINSTANCE.createProperty();
        property.setKey(text());
        property.setValue(text());
        element.getProperties().add(property);
      }
    }
    attributes(object, 4);
    for (EReference reference : object.eClass().getEAllContainments()) {
      if (!BY_HAND.contains(reference) && (reference.isRequired() || random.nextInt(4) == 0)) {
        if (reference.isMany()) {
          many(object, reference, 2);
        } else {
          object.eSet(reference, fill(create(reference)));
        }
      }
    }
    return object;
  }

  private void attributes(EObject object, int oneIn) {
    for (EAttribute attribute : object.eClass().getEAllAttributes()) {
      if (BY_HAND.contains(attribute) || !attribute.isRequired() && random.nextInt(oneIn) != 0) {
        continue;
      }
      if (attribute.isMany()) {
        list(object, attribute).add(value(attribute.getEAttributeType()));
      } else {
        object.eSet(attribute, value(attribute.getEAttributeType()));
      }
    }
  }

  private EObject create(EReference reference) {
    List<EClass> kinds = CONCRETE.stream().filter(reference.getEReferenceType()::isSuperTypeOf).toList();
    return HeadroomFactory.eINSTANCE.create(kinds.get(random.nextInt(kinds.size())));
  }

  private void many(EObject object, EReference reference, int most) {
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      list(object, reference).add(fill(create(reference)));
    }
  }

  private void crossReferences(Architecture architecture) {
    List<EObject> all = new ArrayList<>();
    architecture.eAllContents().forEachRemaining(all::add);
    for (EObject object : all) {
      for (EReference reference : object.eClass().getEAllReferences()) {
        List<Element> fitting = elements.stream()
            .filter(reference.getEReferenceType()::isInstance).filter(element -> element.eContainer() != null).toList();
        if (reference.isContainment() || BY_HAND.contains(reference) || reference.isDerived() || fitting.isEmpty()
            || random.nextBoolean()) {
          continue;
        }
        Element element = fitting.get(random.nextInt(fitting.size()));
        if (reference.isMany()) {
          list(object, reference).add(element);
        } else {
          object.eSet(reference, element);
        }
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(EObject object, EStructuralFeature feature) {
    return (List<Object>) object.eGet(feature);
  }

  private Object value(EDataType type) {
    if (type instanceof EEnum enumeration) {
      return enumeration.getELiterals().get(random.nextInt(enumeration.getELiterals().size())).getInstance();
    }
    return switch (type.getName()) {
      case "Duration" -> Duration.ofNanos(random.nextLong(1L << 45));
      case "Rate", "Bandwidth", "PositiveNumber" -> random.nextBoolean() ? 1 + random.nextInt(1000)
          : 1e-6 + random.nextDouble() * 1e6;
      case "NonNegativeNumber" -> random.nextDouble() * 10;
      case "Ratio" -> random.nextBoolean() ? random.nextInt(100) / 100.0 : random.nextDouble();
      case "DataSize" -> random.nextLong(1L << 40);
      case "Quantity" -> Quantities.parse(1 + random.nextInt(500) + List.of(" ms", " rps", " %", " USD", "")
          .get(random.nextInt(5)));
      case "Date" -> LocalDate.ofEpochDay(random.nextInt(40000));
      case "PositiveInt" -> 1 + random.nextInt(1000);
      case "NonNegativeInt" -> random.nextInt(1000);
      case "PositiveLong" -> 1 + random.nextLong(1L << 50);
      case "Count" -> random.nextLong();
      case "Flag" -> random.nextBoolean();
      default -> text();
    };
  }

  private String text() {
    String text = TEXTS.get(random.nextInt(TEXTS.size()));
    return random.nextInt(3) == 0 ? text + TEXTS.get(random.nextInt(TEXTS.size())) : text;
  }
}
