package org.headroom.design.viewpoint;

import java.util.List;
import org.headroom.diagram.notation.ColourRole;

/** The table "Capacity plan": components by what they can do and what they cost. */
final class TablePart {
  private static final List<String> CELL_VARIABLES =
      List.of("element", "table", "line", "lineSemantic", "columnSemantic", "root");
  private static final List<String> LINE_VARIABLES =
      List.of("element", "root", "table", "containerView", "container", "view");
  /** Stands for no particular feature. */
  private static final String ANY = "*";

  private TablePart() {
  }

  /** Adds the table to a viewpoint; the result is the table. */
  static Part add(Part viewpoint, Paints paints) {
    Part table = viewpoint.child("ownedRepresentations", "table:EditionTableDescription").with("name", "CapacityPlan")
        .with("label", "Capacity plan").with("titleExpression", Aql.self("planTitle"))
        .with("domainClass", "headroom::Architecture").with("initialisation", true)
        .with("initialHeaderColumnWidth", 220)
        .with("documentation", "Components with replicas, machines, utilisation and cost.")
        .with("endUserDocumentation",
            "Replicas, machines, utilisation and cost of every component. Replicas and instance "
            + "types are edited in place.");
    table.child("metamodel").with("href", SpecificationWriter.METAMODEL);
    Part line = table.child("ownedLineMappings").with("name", "Component").with("label", "Component")
        .with("domainClass", "headroom::Component").with("semanticCandidatesExpression", Aql.self("allComponents"))
        .with("headerLabelExpression", Aql.self("nameOf"));
    Part delete = line.child("delete").with("name", "DeleteComponent").with("label", "Delete component")
        .with("documentation", "Deletes the component and what makes no sense without it.").to("mapping", line);
    LINE_VARIABLES.forEach(name -> delete.child("variables").with("name", name));
    delete.child("firstModelOperation", "tool:ChangeContext")
        .with("browseExpression", Aql.on("element", "removeElement"));
    derived(table, "Kind", "Kind", "kindName", 160);
    edited(table, "Replicas", "Replicas", "replicas");
    edited(table, "InstanceType", "Instance type", "instanceType");
    Part load = derived(table, "Utilisation", "ρ", "utilisationText", 70);
    load.child("backgroundConditionalStyle").with("predicateExpression", Aql.self("hasLoad")).child("style")
        .to("backgroundColor", paints.load());
    load.child("defaultBackground").to("backgroundColor", paints.of(ColourRole.CARD));
    derived(table, "Throughput", "Throughput", "throughputText", 100);
    derived(table, "Waiting", "Waiting", "queueText", 80);
    derived(table, "Cost", "Cost per month", "costText", 120);
    derived(table, "ReplicasInEffect", "Replicas in effect", "replicasInEffect", 330);
    return table;
  }

  private static Part derived(Part table, String name, String label, String service, int width) {
    return table.child("ownedColumnMappings").with("name", name).with("label", label)
        .with("headerLabelExpression", Aql.text(label)).with("initialWidth", width).with("featureName", ANY)
        .with("labelExpression", Aql.self(service)).with("canEdit", Aql.NEVER);
  }

  private static void edited(Part table, String name, String label, String feature) {
    Part column = table.child("ownedColumnMappings").with("name", name).with("label", label)
        .with("headerLabelExpression", Aql.text(label)).with("initialWidth", 110).with("featureName", feature)
        .with("labelExpression", Aql.self("textOf", feature));
    Part edit = column.child("directEdit");
    CELL_VARIABLES.forEach(variable -> edit.child("variables").with("name", variable));
    edit.child("firstModelOperation", "tool:ChangeContext")
        .with("browseExpression", Aql.on("self", "setText", Aql.literal(feature), "arg0"));
    edit.child("mask").with("mask", "{0}");
  }
}
