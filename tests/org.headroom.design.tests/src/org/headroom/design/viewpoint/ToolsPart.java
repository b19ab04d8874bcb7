package org.headroom.design.viewpoint;

import java.util.List;
import java.util.stream.Stream;
import org.headroom.diagram.notation.Category;
import org.headroom.diagram.notation.EdgeNotation;
import org.headroom.diagram.notation.NodeNotation;
import org.headroom.diagram.notation.Notation;

/** The tools of the diagram: palette, direct editing, reconnection, drag and drop, deletion, menus. */
final class ToolsPart {
  private static final String ICON_CONNECT = Looks.ICONS + "connect.png";
  private static final String ICON_SIMULATE = Looks.ICONS + "simulate.png";
  private static final String ICON_FIX = Looks.ICONS + "fix.png";

  private final DiagramPart diagram;
  private final Part table;
  private final Part tree;

  private ToolsPart(DiagramPart diagram, Part table, Part tree) {
    this.diagram = diagram;
    this.table = table;
    this.tree = tree;
  }

  /** Adds the tools to a diagram and refers the mappings to them. */
  static void add(DiagramPart diagram, Part table, Part tree) {
    ToolsPart tools = new ToolsPart(diagram, table, tree);
    Part section = tools.section("Tools", "Tools");
    tools.connect(section);
    tools.actions(section);
    tools.edit(section);
    tools.navigate(section);
    tools.roles();
    Stream.of(Category.values()).forEach(tools::creation);
  }

  /** The operation that calls one expression. */
  static Part calls(Part tool, String expression) {
    tool.child("initialOperation").child("firstModelOperations", "tool:ChangeContext")
        .with("browseExpression", expression);
    return tool;
  }

  private Part section(String name, String label) {
    return diagram.base().child("toolSections").with("name", name).with("label", label)
        .with("documentation", "Tools: " + label);
  }

  private static Part tool(Part section, String type, String name, String label, String documentation) {
    return section.child("ownedTools", type).with("name", name).with("label", label)
        .with("documentation", documentation);
  }

  private void connect(Part section) {
    Part tool = tool(section, "diagramtool:EdgeCreationDescription", "Connect", "Connect",
        "Connects two components; the role follows from their kinds. Only allowed targets accept it.")
        .with("iconPath", ICON_CONNECT).with("precondition", Aql.on("preSource", "canConnect", "preTarget"))
        .with("connectionStartPrecondition", Aql.on("preSource", "canStart"))
        .to("edgeMappings", diagram.edges());
    ends(tool);
    calls(tool, Aql.on("source", "connect", "target"));
  }

  private void roles() {
    Part section = section("Connections", "Connections");
    for (EdgeNotation edge : Notation.edges()) {
      String role = edge.role().getName();
      Part tool = tool(section, "diagramtool:EdgeCreationDescription", role, edge.name(),
          "Connects two components with the role “" + edge.name() + "”. Only targets that may have it accept it.")
          .with("iconPath", ICON_CONNECT)
          .with("precondition", Aql.on("preSource", "canConnectAs", "preTarget", Aql.literal(role)))
          .with("connectionStartPrecondition", Aql.on("preSource", "canStart"))
          .to("edgeMappings", diagram.edge(edge));
      ends(tool);
      calls(tool, Aql.on("source", "connectAs", "target", Aql.literal(role)));
    }
  }

  private static void ends(Part tool) {
    tool.child("sourceVariable").with("name", "source");
    tool.child("targetVariable").with("name", "target");
    tool.child("sourceViewVariable").with("name", "sourceView");
    tool.child("targetViewVariable").with("name", "targetView");
  }

  private void creation(Category category) {
    Part section = section(category.name(), category.title());
    for (NodeNotation notation : Notation.nodes()) {
      if (notation.category() == category) {
        boolean boundary = category == Category.BOUNDARY;
        Part tool = tool(section,
            boundary ? "diagramtool:ContainerCreationDescription" : "diagramtool:NodeCreationDescription",
            notation.type().getName(), notation.name(), "Creates: " + notation.name() + ".")
            .with("iconPath", Looks.icon(notation))
            .to(boundary ? "containerMappings" : "nodeMappings", diagram.byNotation().get(notation));
        tool.child("variable").with("name", "container");
        tool.child("viewVariable").with("name", "containerView");
        calls(tool, Aql.on("container", "createNode", Aql.literal(notation.type().getName())));
      }
    }
  }

  private void actions(Part section) {
    Part simulate = tool(section, "tool:ToolDescription", "Simulate", "Simulate",
        "Solves the first scenario and shows its load in the layer Traffic. Click anywhere.")
        .with("iconPath", ICON_SIMULATE).with("forceRefresh", true);
    action(simulate, "simulate");
    Part fix = tool(section, "tool:ToolDescription", "Fix", "Fix finding",
        "Makes the recommended change for the most serious finding on the element that is clicked.")
        .with("iconPath", ICON_FIX).with("precondition", Aql.on("element", "hasFix"));
    action(fix, "fixWorst");
    Part menu = tool(section, "tool:PopupMenu", "Menu", "Headroom", "What Headroom offers for an element.");
    Part run = menu.child("menuItemDescription", "tool:OperationAction").with("name", "SimulateFromMenu")
        .with("label", "Simulate").with("documentation", "Solves the first scenario and shows its load.")
        .with("icon", ICON_SIMULATE).with("forceRefresh", true);
    run.child("view").with("name", "views");
    calls(run, Aql.self("simulate"));
    Part remedy = menu.child("menuItemDescription", "tool:OperationAction").with("name", "FixFromMenu")
        .with("label", "Fix finding").with("documentation",
            "Makes the recommended change for the most serious finding.")
        .with("icon", ICON_FIX).with("precondition", Aql.self("hasFix"));
    remedy.child("view").with("name", "views");
    calls(remedy, Aql.self("fixWorst"));
  }

  private static void action(Part tool, String service) {
    tool.child("element").with("name", "element");
    tool.child("elementView").with("name", "elementView");
    calls(tool, Aql.on("element", service));
  }

  private void edit(Part section) {
    Part rename = tool(section, "diagramtool:DirectEditLabel", "Rename", "Rename",
        "Changes the label; an id that was made from the old label follows it.")
        .with("inputLabelExpression", Aql.self("nameOf"));
    rename.child("mask").with("mask", "{0}");
    calls(rename, Aql.on("self", "renameTo", "arg0"));
    Part remove = deletion(section, "Delete", "Deletes the element and what makes no sense without it: connections, "
        + "their traffic, faults that hit it.");
    calls(remove, Aql.on("element", "removeElement"));
    Part keep = deletion(section, "Keep", "A badge goes when its finding is remedied; deleting it does nothing.")
        .with("precondition", Aql.NEVER);
    calls(keep, "var:element");
    Part source = reconnection(section, "ReconnectSource", "Reconnect source", "SOURCE", "canStartAt", "startAt");
    Part target = reconnection(section, "ReconnectTarget", "Reconnect target", "TARGET", "canEndAt", "endAt");
    Part drop = drop(section);
    diagram.nodes().forEach(mapping -> mapping.to("labelDirectEdit", rename).to("deletionDescription", remove));
    diagram.edges().forEach(mapping -> mapping.to("labelDirectEdit", rename).to("deletionDescription", remove)
        .to("reconnections", List.of(source, target)));
    diagram.marks().forEach(mapping -> mapping.to("deletionDescription", keep));
    diagram.boundaries().forEach(mapping -> mapping.to("dropDescriptions", drop));
    diagram.diagram().to("dropDescriptions", drop);
  }

  private static Part deletion(Part section, String name, String documentation) {
    Part tool = tool(section, "diagramtool:DeleteElementDescription", name, name, documentation);
    tool.child("element").with("name", "element");
    tool.child("elementView").with("name", "elementView");
    tool.child("containerView").with("name", "containerView");
    return tool;
  }

  private static Part reconnection(Part section, String name, String label, String end, String question,
      String service) {
    Part tool = tool(section, "diagramtool:ReconnectEdgeDescription", name, label,
        "Moves this end to another component that may have it; the role stays if it is allowed there.")
        .with("reconnectionKind", "RECONNECT_" + end).with("precondition", Aql.on("self", question, "target"));
    tool.child("source").with("name", "source");
    tool.child("target").with("name", "target");
    tool.child("sourceView").with("name", "sourceView");
    tool.child("targetView").with("name", "targetView");
    tool.child("element").with("name", "element");
    tool.child("edgeView").with("name", "edgeView");
    return calls(tool, Aql.on("element", service, "target"));
  }

  private Part drop(Part section) {
    Part tool = tool(section, "diagramtool:ContainerDropDescription", "MoveInto", "Move",
        "Moves nodes into a boundary, or out of it.")
        .with("precondition", Aql.late("canMoveInto", "newContainer")).with("dragSource", "BOTH")
        .to("mappings", diagram.nodes());
    tool.child("oldContainer").with("name", "oldContainer");
    tool.child("newContainer").with("name", "newContainer");
    tool.child("element").with("name", "element");
    tool.child("newViewContainer").with("name", "newViewContainer");
    return calls(tool, Aql.on("element", "moveInto", "newContainer"));
  }

  private void navigate(Part section) {
    List<Part> openings = List.of(opening(section, "table:TableNavigationDescription", "Plan", "Capacity plan")
        .to("tableDescription", table),
        opening(section, "tree:TreeNavigationDescription", "Tree", "Deployment").to("treeDescription", tree));
    List<Part> creations = List.of(making(section, "table:TableCreationDescription", "Plan", "Capacity plan")
        .to("tableDescription", table),
        making(section, "tree:TreeCreationDescription", "Tree", "Deployment").to("treeDescription", tree));
    diagram.nodes().forEach(mapping -> mapping.to("navigationDescriptions", openings)
        .to("detailDescriptions", creations));
  }

  private static Part opening(Part section, String type, String name, String label) {
    Part tool = tool(section, type, "Open" + name, "Open " + label, "Opens the " + label + " of the architecture.")
        .with("browseExpression", Aql.self("architectureOf")).with("navigationNameExpression", "var:name");
    tool.child("containerViewVariable").with("name", "containerView");
    tool.child("containerVariable").with("name", "container");
    tool.child("representationNameVariable").with("name", "name");
    return tool;
  }

  private static Part making(Part section, String type, String name, String label) {
    Part tool = tool(section, type, "New" + name, "New " + label, "Creates a " + label + " of the architecture.")
        .with("browseExpression", Aql.self("architectureOf")).with("titleExpression", Aql.text(label));
    tool.child("containerViewVariable").with("name", "containerView");
    tool.child("representationNameVariable").with("name", "name");
    return calls(tool, "var:self");
  }
}
