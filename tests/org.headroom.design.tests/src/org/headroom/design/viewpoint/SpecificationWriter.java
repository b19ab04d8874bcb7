package org.headroom.design.viewpoint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.headroom.design.ElementServices;
import org.headroom.design.FindingServices;
import org.headroom.design.LoadServices;
import org.headroom.design.PropertyServices;
import org.headroom.design.ToolServices;
import org.headroom.model.HeadroomPackage;

/** Writes the whole viewpoint specification. */
public final class SpecificationWriter {
  /** How a specification refers to the metamodel. */
  static final String METAMODEL = HeadroomPackage.eNS_URI + "#/";
  /** The last version of the format that asked for a migration; newer numbers are refused by Sirius. */
  static final String FORMAT_VERSION = "12.0.0.2017041100";

  private static final Map<String, String> NAME_SPACES = new LinkedHashMap<>();

  static {
    NAME_SPACES.put("xmi", "http://www.omg.org/XMI");
    NAME_SPACES.put("xsi", "http://www.w3.org/2001/XMLSchema-instance");
    NAME_SPACES.put("description", "http://www.eclipse.org/sirius/description/1.1.0");
    NAME_SPACES.put("tool", "http://www.eclipse.org/sirius/description/tool/1.1.0");
    NAME_SPACES.put("validation", "http://www.eclipse.org/sirius/description/validation/1.1.0");
    NAME_SPACES.put("diagram", "http://www.eclipse.org/sirius/diagram/description/1.1.0");
    NAME_SPACES.put("style", "http://www.eclipse.org/sirius/diagram/description/style/1.1.0");
    NAME_SPACES.put("diagramtool", "http://www.eclipse.org/sirius/diagram/description/tool/1.1.0");
    NAME_SPACES.put("table", "http://www.eclipse.org/sirius/table/description/1.1.0");
    NAME_SPACES.put("tree", "http://www.eclipse.org/sirius/tree/description/1.0.0");
    NAME_SPACES.put("properties", "http://www.eclipse.org/sirius/properties/1.0.0");
  }

  private SpecificationWriter() {
  }

  /** The specification as XML. */
  public static String write() {
    Part group = new Part("description:Group", "").with("xmi:version", "2.0");
    NAME_SPACES.forEach((prefix, uri) -> group.with("xmlns:" + prefix, uri));
    group.with("name", "headroom").with("version", FORMAT_VERSION);
    Part viewpoint = group.child("ownedViewpoints").with("name", "Headroom").with("label", "Headroom")
        .with("modelFileExtension", "headroom")
        .with("endUserDocumentation", "Cloud architectures: structure, load, findings and cost.");
    Paints paints = new Paints(group);
    DiagramPart diagram = new DiagramPart(viewpoint, paints);
    Part table = TablePart.add(viewpoint, paints);
    Part tree = TreePart.add(viewpoint, paints);
    ToolsPart.add(diagram, table, tree);
    RulesPart.add(diagram.diagram());
    PropertiesPart.add(group);
    for (Class<?> services : List.of(ElementServices.class, FindingServices.class, LoadServices.class,
        PropertyServices.class, ToolServices.class)) {
      viewpoint.child("ownedJavaExtensions").with("qualifiedClassName", services.getName());
    }
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    group.write(xml, "");
    return xml.toString();
  }
}
