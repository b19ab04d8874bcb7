package org.headroom.design.viewpoint;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.headroom.diagram.notation.Notation;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.edit.FeatureText;

/** The pages of the properties view: a group for each class and concern, made from the features of the metamodel. */
final class PropertiesPart {
  private static final HeadroomPackage MODEL = HeadroomPackage.eINSTANCE;

  private final Part category;
  private final Map<Concern, List<Part>> pages = new EnumMap<>(Concern.class);
  private final Map<Concern, Set<EClass>> subjects = new EnumMap<>(Concern.class);

  private PropertiesPart(Part category) {
    this.category = category;
    for (Concern concern : Concern.values()) {
      pages.put(concern, new ArrayList<>());
      subjects.put(concern, new LinkedHashSet<>());
    }
  }

  /** Adds the pages to a specification. */
  static void add(Part group) {
    Part view = group.child("extensions", "properties:ViewExtensionDescription").with("name", "HeadroomProperties")
        .with("label", "Headroom");
    view.child("metamodels").with("href", SpecificationWriter.METAMODEL);
    Part category = view.child("categories").with("name", "Headroom").with("label", "Headroom");
    PropertiesPart part = new PropertiesPart(category);
    for (EClassifier classifier : MODEL.getEClassifiers()) {
      if (classifier instanceof EClass type && MODEL.getElement().isSuperTypeOf(type) && isOnDiagram(type)) {
        for (Concern concern : Concern.values()) {
          part.group(type, concern);
        }
      }
    }
    part.findings();
    part.cost();
    part.simulation();
    for (Concern concern : Concern.values()) {
      part.page(concern);
    }
  }

  /** A page is there for the elements that one of its groups is for. */
  private void page(Concern concern) {
    Part page = category.child("pages").with("name", concern.title()).with("label", concern.title())
        .with("labelExpression", Aql.text(concern.title())).with("domainClass", "headroom::Element")
        .with("semanticCandidateExpression", "var:self");
    Set<EClass> types = subjects.get(concern);
    if (!types.contains(MODEL.getElement())) {
      page.with("preconditionExpression", Aql.self("isAnyOf", types.stream()
          .filter(type -> types.stream().noneMatch(other -> other != type && other.isSuperTypeOf(type)))
          .map(EClass::getName).collect(Collectors.joining(" "))));
    }
    page.to("groups", pages.get(concern));
  }

  private static boolean isOnDiagram(EClass type) {
    return type == MODEL.getElement() || MODEL.getNode().isSuperTypeOf(type) || type == MODEL.getConnection();
  }

  private void group(EClass type, Concern concern) {
    List<EStructuralFeature> features = type.getEStructuralFeatures().stream()
        .filter(feature -> Concern.of(feature) == concern && isShown(feature)).toList();
    if (features.isEmpty()) {
      return;
    }
    Part group = group(type, concern, MODEL.getNode().isSuperTypeOf(type) && !type.isAbstract()
        ? Notation.of(type).name() : FeatureText.title(type));
    for (EStructuralFeature feature : features) {
      if (feature instanceof EAttribute attribute) {
        attribute(group, attribute);
      } else {
        part(group, (EReference) feature);
      }
    }
  }

  private Part group(EClass type, Concern concern, String label) {
    Part group = category.child("groups").with("name", type.getName() + concern.title()).with("label", label)
        .with("labelExpression", Aql.text(label)).with("domainClass", "headroom::" + type.getName())
        .with("semanticCandidateExpression", "var:self");
    pages.get(concern).add(group);
    subjects.get(concern).add(type);
    return group;
  }

  private static boolean isShown(EStructuralFeature feature) {
    return feature instanceof EAttribute attribute ? !attribute.isMany()
        : !feature.isMany() && ((EReference) feature).isContainment();
  }

  private void attribute(Part group, EAttribute attribute) {
    String name = attribute.getName();
    if (attribute == MODEL.getElement_Id()) {
      label(group, name, "Id", Aql.self("textOf", name));
    } else {
      widget(group, name, attribute, Aql.self("textOf", name), Aql.self("choicesOf", name),
          Aql.on("self", "setText", Aql.literal(name), "newValue"));
    }
  }

  /** A part is there or not; its attributes can be given values when it is. */
  private void part(Part group, EReference reference) {
    String part = reference.getName();
    Part present = control(group, "properties:CheckboxDescription", part, reference)
        .with("labelExpression", Aql.text(FeatureText.title(reference)))
        .with("valueExpression", Aql.self("hasPart", part));
    ToolsPart.calls(present, Aql.on("self", "setPart", Aql.literal(part), "newValue"));
    for (EAttribute attribute : reference.getEReferenceType().getEAllAttributes()) {
      String name = attribute.getName();
      Part widget = widget(group, part + "-" + name, attribute, Aql.self("partText", part, name),
          Aql.self("partChoices", part, name),
          Aql.on("self", "setPartText", Aql.literal(part), Aql.literal(name), "newValue"));
      widget.with("isEnabledExpression", Aql.self("hasPart", part));
    }
  }

  private static Part widget(Part group, String name, EAttribute attribute, String value, String choices,
      String change) {
    boolean choice = attribute.getEAttributeType() instanceof EEnum || attribute.getEAttributeType() == MODEL.getFlag();
    boolean area = attribute == MODEL.getElement_Documentation() || attribute == MODEL.getElement_Note();
    Part widget = control(group, choice ? "properties:SelectDescription"
        : area ? "properties:TextAreaDescription" : "properties:TextDescription", name, attribute)
        .with("valueExpression", value);
    if (choice) {
      widget.with("candidatesExpression", choices).with("candidateDisplayExpression", "var:candidate");
    }
    return ToolsPart.calls(widget, change);
  }

  private static Part control(Part group, String type, String name, EStructuralFeature feature) {
    String label = FeatureText.title(feature);
    return group.child("controls", type).with("name", name).with("label", label)
        .with("labelExpression", Aql.text(label + ":"))
        .with("helpExpression", Aql.text(FeatureText.documentation(feature)));
  }

  private static void label(Part group, String name, String label, String value) {
    group.child("controls", "properties:LabelDescription").with("name", name).with("label", label)
        .with("labelExpression", Aql.text(label + ":")).with("valueExpression", value);
  }

  private void findings() {
    Part group = category.child("groups").with("name", "Findings").with("label", "Findings")
        .with("labelExpression", Aql.text("Findings")).with("domainClass", "headroom::Element")
        .with("semanticCandidateExpression", "var:self").with("preconditionExpression", Aql.self("hasFindings"));
    pages.get(Concern.GENERAL).add(group);
    label(group, "findings", "Findings", Aql.self("findingTexts"));
    button(group, "fix", "Make the recommended change", "fixWorst").with("isEnabledExpression", Aql.self("hasFix"));
  }

  private void cost() {
    Part group = group(MODEL.getNode(), Concern.COST, "Cost");
    label(group, "cost", "Cost per month", Aql.self("costText"));
    label(group, "run", "From", Aql.self("runText"));
  }

  private void simulation() {
    Part component = group(MODEL.getComponent(), Concern.SIMULATION, "Last run");
    label(component, "run", "Scenario", Aql.self("runText"));
    label(component, "utilisation", "Utilisation", Aql.self("utilisationText"));
    label(component, "throughput", "Throughput", Aql.self("throughputText"));
    label(component, "waiting", "Mean number waiting", Aql.self("queueText"));
    button(component, "simulate", "Simulate", "simulate");
    Part server = group(MODEL.getServer(), Concern.SIMULATION, "In effect");
    label(server, "replicas", "Replicas", Aql.self("replicasInEffect"));
    label(server, "concurrency", "Concurrency per replica", Aql.self("concurrencyInEffect"));
    Part connection = group(MODEL.getConnection(), Concern.SIMULATION, "Last run");
    label(connection, "run", "Scenario", Aql.self("runText"));
    label(connection, "rate", "Rate", Aql.self("rateText"));
  }

  private static Part button(Part group, String name, String label, String service) {
    Part button = group.child("controls", "properties:ButtonDescription").with("name", name).with("label", label)
        .with("labelExpression", Aql.text("")).with("buttonLabelExpression", Aql.text(label));
    return ToolsPart.calls(button, Aql.self(service));
  }
}
