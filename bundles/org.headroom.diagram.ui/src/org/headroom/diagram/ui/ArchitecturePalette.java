package org.headroom.diagram.ui;

import org.eclipse.gef.palette.CombinedTemplateCreationEntry;
import org.eclipse.gef.palette.ConnectionCreationToolEntry;
import org.eclipse.gef.palette.MarqueeToolEntry;
import org.eclipse.gef.palette.PaletteDrawer;
import org.eclipse.gef.palette.PaletteGroup;
import org.eclipse.gef.palette.PaletteRoot;
import org.eclipse.gef.palette.PanningSelectionToolEntry;
import org.eclipse.gef.palette.ToolEntry;
import org.eclipse.jface.resource.ImageDescriptor;
import org.headroom.diagram.notation.Category;
import org.headroom.diagram.notation.NodeNotation;
import org.headroom.diagram.notation.Notation;
import org.headroom.diagram.ui.draw.NodeIcons;

/** The palette: tools, and every concrete boundary and component class by category. */
final class ArchitecturePalette {
  private static final int SMALL = 16;
  private static final int LARGE = 24;

  private ArchitecturePalette() {
  }

  static PaletteRoot create(NodeIcons icons, ImageDescriptor connection) {
    PaletteRoot root = new PaletteRoot();
    PaletteGroup tools = new PaletteGroup("Tools");
    ToolEntry select = new PanningSelectionToolEntry("Select", "Select, move and resize; hold Space to pan");
    tools.add(select);
    tools.add(new MarqueeToolEntry("Select area", "Select everything in an area"));
    ToolEntry connect = new ConnectionCreationToolEntry("Connect",
        "Connect two components; the role follows from their kinds", new ConnectionFactory(), connection, connection);
    tools.add(connect);
    root.add(tools);
    root.setDefaultEntry(select);
    for (Category category : Category.values()) {
      PaletteDrawer drawer = new PaletteDrawer(category.title());
      drawer.setInitialState(opensAtFirst(category) ? PaletteDrawer.INITIAL_STATE_OPEN
          : PaletteDrawer.INITIAL_STATE_CLOSED);
      for (NodeNotation notation : Notation.nodes()) {
        if (notation.category() == category) {
          NodeFactory factory = new NodeFactory(notation.type());
          drawer.add(new CombinedTemplateCreationEntry(notation.name(), "Create: " + notation.name(), factory, factory,
              icons.descriptor(notation, SMALL), icons.descriptor(notation, LARGE)));
        }
      }
      root.add(drawer);
    }
    return root;
  }

  private static boolean opensAtFirst(Category category) {
    return category == Category.SOURCE || category == Category.NETWORK || category == Category.COMPUTE;
  }
}
