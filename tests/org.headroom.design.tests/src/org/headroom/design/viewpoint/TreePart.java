package org.headroom.design.viewpoint;

import java.util.List;
import org.headroom.diagram.notation.Category;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.notation.NodeNotation;
import org.headroom.diagram.notation.Notation;

/** The tree "Deployment": what lies in which boundary. */
final class TreePart {
  private final Paints paints;

  private TreePart(Paints paints) {
    this.paints = paints;
  }

  /** Adds the tree to a viewpoint; the result is the tree. */
  static Part add(Part viewpoint, Paints paints) {
    Part tree = viewpoint.child("ownedRepresentations", "tree:TreeDescription").with("name", "Deployment")
        .with("label", "Deployment").with("titleExpression", Aql.self("deploymentTitle"))
        .with("domainClass", "headroom::Architecture").with("initialisation", true)
        .with("documentation", "Boundaries and what lies in them.")
        .with("endUserDocumentation",
            "Regions, networks, subnets, clusters and what lies in them. Drag nodes to move them.");
    tree.child("metamodel").with("href", SpecificationWriter.METAMODEL);
    TreePart part = new TreePart(paints);
    Part boundary = part.item(tree, "Boundary", "innerBoundaries", "title", true);
    Part component = part.item(tree, "Component", "innerComponents", "nameOf", false);
    boundary.to("reusedTreeItemMappings", List.of(boundary, component));
    drop(tree);
    drop(boundary);
    return tree;
  }

  private Part item(Part tree, String name, String candidates, String label, boolean boundary) {
    Part item = tree.child("subItemMappings").with("name", name).with("label", name)
        .with("domainClass", "headroom::" + name).with("semanticCandidatesExpression", Aql.self(candidates));
    List<NodeNotation> kinds = Notation.nodes().stream()
        .filter(kind -> (kind.category() == Category.BOUNDARY) == boundary).toList();
    item.add(style("defaultStyle", label, kinds.get(0)));
    for (NodeNotation kind : kinds) {
      item.child("conditionalStyles").with("predicateExpression", Aql.self("isExactly", kind.type().getName()))
          .add(style("style", label, kind));
    }
    Part rename = item.child("directEdit").with("name", "Rename" + name).with("label", "Rename")
        .with("documentation", "Changes the label; an id that was made from the old label follows it.")
            .to("mapping", item);
    rename.child("firstModelOperation", "tool:ChangeContext")
        .with("browseExpression", Aql.on("element", "renameTo", "arg0"));
    rename.child("mask").with("mask", "{0}");
    rename.child("element").with("name", "element");
    rename.child("root").with("name", "root");
    Part delete = item.child("delete").with("name", "Delete" + name).with("label", "Delete")
        .with("documentation", "Deletes the node and what makes no sense without it.").to("mapping", item);
    delete.child("firstModelOperation", "tool:ChangeContext").with("browseExpression", Aql.on("element",
        "removeElement"));
    delete.child("variables").with("name", "element");
    delete.child("variables").with("name", "root");
    return item;
  }

  private Part style(String feature, String label, NodeNotation kind) {
    return new Part(feature, "").with("labelExpression", Aql.self(label)).with("iconPath", Looks.icon(kind))
        .with("labelSize", 10).to("labelColor", paints.of(ColourRole.TEXT))
        .to("backgroundColor", paints.of(ColourRole.CANVAS));
  }

  private static void drop(Part container) {
    Part drop = container.child("dropTools").with("name", "MoveInto").with("label", "Move")
        .with("documentation", "Moves a node here.").with("dragSource", "TREE")
        .with("precondition", Aql.on("element", "canMoveInto", "newContainer")).with("forceRefresh", true);
    drop.child("firstModelOperation", "tool:ChangeContext")
        .with("browseExpression", Aql.on("element", "moveInto", "newContainer"));
    drop.child("oldContainer").with("name", "oldContainer");
    drop.child("newContainer").with("name", "newContainer");
    drop.child("element").with("name", "element");
    drop.child("newViewContainer").with("name", "newViewContainer");
    drop.child("precedingSiblings").with("name", "precedingSiblings");
  }
}
