package org.headroom.design.viewpoint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.headroom.diagram.notation.Category;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.notation.EdgeNotation;
import org.headroom.diagram.notation.NodeNotation;
import org.headroom.diagram.notation.Notation;
import org.headroom.rules.Severity;

/** The diagram "Architecture": mappings and layers. */
final class DiagramPart {
  /** The colours of findings. */
  static final Map<Severity, ColourRole> SEVERITIES = Map.of(Severity.ERROR, ColourRole.FAILED,
      Severity.WARNING, ColourRole.LOAD_MEDIUM, Severity.INFO, ColourRole.LOAD_LOW);

  private final Paints paints;
  private final Looks looks;
  private final Part diagram;
  private final Part base;
  private final Map<NodeNotation, Part> mappings = new LinkedHashMap<>();
  private final Part connections;
  private final Part observations;
  private final Part findings;
  private final Part costs;

  /** Adds the diagram to a viewpoint. */
  DiagramPart(Part viewpoint, Paints paints) {
    this.paints = paints;
    looks = new Looks(paints);
    diagram = viewpoint.child("ownedRepresentations", "diagram:DiagramDescription").with("name", "Architecture")
        .with("label", "Architecture").with("titleExpression", Aql.self("diagramTitle"))
        .with("domainClass", "headroom::Architecture").with("initialisation", true).with("enablePopupBars", true)
        .with("documentation", "Boundaries, components and connections of one architecture.")
        .with("endUserDocumentation",
            "Boundaries, components and connections of the architecture. Layers show the load of "
            + "the last run, telemetry, findings of the rules, and cost.");
    diagram.to("backgroundColor", paints.of(ColourRole.CANVAS));
    diagram.child("metamodel").with("href", SpecificationWriter.METAMODEL);
    layout();
    base = diagram.child("defaultLayer").with("name", "Structure");
    Notation.nodes().forEach(notation -> mappings.put(notation, mapping(notation)));
    nest();
    connections = edges(base, "Connection", "requestConnections", true);
    Part traffic = layer("Traffic", false,
        "Load of the last run: rates and widths of connections, utilisation of components.");
    Part telemetry = layer("Telemetry", true, "Telemetry, logs, secrets and deployment, beside the request path.");
    Part validation = layer("Validation", true, "Findings of the rules, as badges on borders and marks on lines.");
    Part cost = layer("Cost", false, "Cost per month of each component.");
    observations = edges(telemetry, "Observation", "sideConnections", false);
    findings = findings(validation);
    marks(validation);
    costs = costs(cost);
    mappings.values().forEach(mapping -> mapping.to("reusedBorderedNodeMappings", List.of(findings, costs)));
    traffic(traffic);
  }

  Part diagram() {
    return diagram;
  }

  /** The layer that is always shown. */
  Part base() {
    return base;
  }

  /** The mappings for boundaries and components, by their notation. */
  Map<NodeNotation, Part> byNotation() {
    return mappings;
  }

  List<Part> nodes() {
    return List.copyOf(mappings.values());
  }

  List<Part> components() {
    return select(false);
  }

  List<Part> boundaries() {
    return select(true);
  }

  /** Edge mappings for connections, on and beside the request path. */
  List<Part> edges() {
    return List.of(connections, observations);
  }

  /** The edge mapping for a role. */
  Part edge(EdgeNotation notation) {
    return notation.onRequestPath() ? connections : observations;
  }

  /** Marks on the border of nodes. */
  List<Part> marks() {
    return List.of(findings, costs);
  }

  private List<Part> select(boolean boundaries) {
    return mappings.entrySet().stream().filter(e -> (e.getKey().category() == Category.BOUNDARY) == boundaries)
        .map(Map.Entry::getValue).toList();
  }

  private Part mapping(NodeNotation notation) {
    boolean boundary = notation.category() == Category.BOUNDARY;
    Part mapping = base.child(boundary ? "containerMappings" : "nodeMappings").with("name", notation.type().getName())
        .with("label", notation.name()).with("semanticCandidatesExpression", "feature:nodes")
        .with("domainClass", "headroom::" + notation.type().getName());
    if (!boundary) {
      return mapping.add(looks.component(notation));
    }
    mapping.with("childrenPresentation", "FreeForm").add(looks.boundary(notation, false));
    if (notation.type().getEStructuralFeature("visibility") != null) {
      Part closed = mapping.child("conditionnalStyles").with("predicateExpression", Aql.self("isClosed"));
      closed.add(looks.boundary(notation, true));
    }
    return mapping;
  }

  private void nest() {
    for (Part boundary : boundaries()) {
      boundary.to("reusedNodeMappings", components()).to("reusedContainerMappings", boundaries());
    }
  }

  private Part edges(Part layer, String name, String candidates, boolean onRequestPath) {
    List<EdgeNotation> roles = Notation.edges().stream().filter(edge -> edge.onRequestPath() == onRequestPath).toList();
    Part mapping = layer.child("edgeMappings").with("name", name).with("label", name)
        .with("semanticCandidatesExpression", Aql.self(candidates)).with("domainClass", "headroom::Connection")
        .with("useDomainElement", true).with("sourceFinderExpression", "feature:source")
        .with("targetFinderExpression", "feature:target").to("sourceMapping", components())
        .to("targetMapping", components()).add(looks.edge(roles.get(0)));
    for (EdgeNotation role : roles) {
      mapping.child("conditionnalStyles").with("predicateExpression", Aql.self("hasRole", role.role().getName()))
          .add(looks.edge(role));
    }
    return mapping;
  }

  private Part layer(String name, boolean active, String documentation) {
    return diagram.child("additionalLayers").with("name", name).with("label", name).with("activeByDefault", active)
        .with("documentation", documentation).with("endUserDocumentation", documentation);
  }

  private Part findings(Part layer) {
    Part mapping = layer.child("nodeMappings").with("name", "Findings").with("label", "Findings")
        .with("semanticCandidatesExpression", Aql.self("withFindings")).with("domainClass", "headroom::Node")
        .add(badge(Severity.WARNING));
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
      mapping.child("conditionnalStyles").with("predicateExpression", Aql.self("worstIs", severity.name()))
          .add(badge(severity));
    }
    return mapping;
  }

  /** Connections have no border: a mark in the middle of the line says how serious the findings are. */
  private static void marks(Part layer) {
    Part set = layer.child("decorationDescriptionsSet");
    for (Severity severity : Severity.values()) {
      set.child("decorationDescriptions", "description:SemanticBasedDecoration")
          .with("name", "Connection with findings: " + severity.name()).with("position", "CENTER")
          .with("distributionDirection", "HORIZONTAL")
          .with("domainClass", "headroom::Connection")
          .with("preconditionExpression", Aql.self("worstIs", severity.name()))
          .with("imageExpression", Looks.icon(severity)).with("tooltipExpression", Aql.self("findingTexts"));
    }
  }

  private Part badge(Severity severity) {
    ColourRole colour = SEVERITIES.get(severity);
    return looks.chip(Aql.self("findingCount"), Aql.self("findingTexts"), 2, colour, colour, ColourRole.CARD);
  }

  private Part costs(Part layer) {
    return layer.child("nodeMappings").with("name", "Cost").with("label", "Cost")
        .with("semanticCandidatesExpression", Aql.self("withCost")).with("domainClass", "headroom::Node")
        .add(looks.chip(Aql.self("costText"), Aql.text("Cost per month"), 9, ColourRole.BADGE_FILL, ColourRole.SHADOW,
            ColourRole.TEXT));
  }

  private void traffic(Part layer) {
    Part customization = layer.child("customization");
    List<Part> cards = components().stream().map(mapping -> mapping.only("style")).toList();
    Part load = customization.child("vsmElementCustomizations", "description:VSMElementCustomization")
        .with("predicateExpression", Aql.self("hasLoad"));
    load.child("featureCustomizations", "description:EReferenceCustomization").with("referenceName", "color")
        .to("value", paints.load()).to("appliedOn", cards);
    replace(load, "labelExpression", Aql.self("loadCaption"), cards);
    List<Part> lines = new ArrayList<>();
    for (Part mapping : edges()) {
      lines.add(mapping.only("style"));
      mapping.all("conditionnalStyles").forEach(conditional -> lines.add(conditional.only("style")));
    }
    Part rates = customization.child("vsmElementCustomizations", "description:VSMElementCustomization")
        .with("predicateExpression", Aql.self("hasRate"));
    replace(rates, "sizeComputationExpression", Aql.self("rateWidth"), lines);
    replace(rates, "labelExpression", Aql.self("rateCaption"),
        lines.stream().map(line -> line.only("centerLabelStyleDescription")).toList());
  }

  /** The value of a customization is the new expression, not its result: all elements then share one style. */
  private static void replace(Part customization, String attribute, String expression, List<Part> styles) {
    customization.child("featureCustomizations", "description:EAttributeCustomization").with("attributeName", attribute)
        .with("value", Aql.text(expression)).to("appliedOn", styles);
  }

  private void layout() {
    Part layout = diagram.child("layout", "diagram:CustomLayoutConfiguration").with("id", "org.eclipse.elk.layered")
        .with("label", "ELK Layered").with("description",
            "Requests flow from top to bottom; boundaries enclose what is inside.");
    option(layout, "diagram:EnumLayoutOption", "PARENT", "org.eclipse.elk.direction").child("value")
        .with("name", "DOWN");
    option(layout, "diagram:EnumLayoutOption", "PARENT", "org.eclipse.elk.hierarchyHandling").child("value")
        .with("name", "INCLUDE_CHILDREN");
    option(layout, "diagram:EnumLayoutOption", "PARENT", "org.eclipse.elk.edgeRouting").child("value")
        .with("name", "ORTHOGONAL");
    spacing(layout, "org.eclipse.elk.spacing.nodeNode", "40.0");
    spacing(layout, "org.eclipse.elk.layered.spacing.nodeNodeBetweenLayers", "60.0");
    spacing(layout, "org.eclipse.elk.spacing.edgeNode", "20.0");
    // badges keep their places; as ports of the layout they would bind connections to sides as well
    option(layout, "diagram:BooleanLayoutOption", "PORTS", "org.eclipse.elk.noLayout").with("value", true);
  }

  private static void spacing(Part layout, String id, String pixels) {
    option(layout, "diagram:DoubleLayoutOption", "PARENT", id).with("value", pixels);
  }

  private static Part option(Part layout, String type, String target, String id) {
    return layout.child("layoutOptions", type).with("id", id).value("targets", target);
  }
}
