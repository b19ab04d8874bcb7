package org.headroom.diagram.ui.palette;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.gef.palette.CombinedTemplateCreationEntry;
import org.eclipse.gef.palette.MarqueeToolEntry;
import org.eclipse.gef.palette.PaletteContainer;
import org.eclipse.gef.palette.PaletteDrawer;
import org.eclipse.gef.palette.PaletteEntry;
import org.eclipse.gef.palette.PaletteGroup;
import org.eclipse.gef.palette.PaletteRoot;
import org.eclipse.gef.palette.PanningSelectionToolEntry;
import org.eclipse.gef.palette.ToolEntry;
import org.headroom.diagram.notation.Category;
import org.headroom.diagram.notation.EdgeNotation;
import org.headroom.diagram.notation.NodeNotation;
import org.headroom.diagram.notation.Notation;
import org.headroom.diagram.ui.draw.EdgeIcons;
import org.headroom.diagram.ui.draw.NodeIcons;
import org.headroom.model.Role;

/**
 * What the palette offers: tools, every concrete boundary and component class by category, and every role of
 * connections. A search replaces the categories by what it finds.
 */
final class ArchitecturePalette {
  private static final int SMALL = 16;
  private static final int LARGE = 24;
  private static final String CONNECTIONS = "Connections";

  private final NodeIcons icons;
  private final EdgeIcons lines;
  private final PaletteRoot root = new PaletteRoot();
  private final PaletteGroup found = new PaletteGroup("Found");
  private final List<PaletteDrawer> drawers = new ArrayList<>();

  ArchitecturePalette(NodeIcons icons, EdgeIcons lines) {
    this.icons = icons;
    this.lines = lines;
    PaletteGroup tools = new PaletteGroup("Tools");
    ToolEntry select = new PanningSelectionToolEntry("Select", "Select, move and resize; hold Space to pan");
    select.setToolClass(SelectTool.class);
    tools.add(select);
    tools.add(new MarqueeToolEntry("Select area", "Select everything in an area"));
    ToolEntry connect = new ConnectEntry("Connect", "Connect two components; the role follows from their kinds",
        new ConnectionFactory(null), lines.descriptor(Notation.of(Role.REQUEST)));
    tools.add(connect);
    root.add(tools);
    root.setDefaultEntry(select);
    found.setVisible(false);
    root.add(found);
    for (Category category : Category.values()) {
      drawer(category.title(), opensAtFirst(category), entries(category, category.title().toLowerCase(Locale.ROOT)));
    }
    drawer(CONNECTIONS, false, roles(""));
  }

  PaletteRoot root() {
    return root;
  }

  private void drawer(String title, boolean open, List<ToolEntry> entries) {
    PaletteDrawer drawer = new PaletteDrawer(title);
    drawer.setInitialState(open ? PaletteDrawer.INITIAL_STATE_OPEN : PaletteDrawer.INITIAL_STATE_CLOSED);
    entries.forEach(drawer::add);
    drawers.add(drawer);
    root.add(drawer);
  }

  private static boolean opensAtFirst(Category category) {
    return category == Category.SOURCE || category == Category.NETWORK || category == Category.COMPUTE;
  }

  /** Entries of a category whose name, class or category contains the words. */
  private List<ToolEntry> entries(Category category, String words) {
    List<ToolEntry> entries = new ArrayList<>();
    for (NodeNotation notation : Notation.nodes()) {
      boolean fits = contains(notation.name(), words) || contains(notation.type().getName(), words)
          || contains(category.title(), words);
      if (notation.category() == category && fits) {
        NodeFactory factory = new NodeFactory(notation.type());
        ToolEntry create = new CombinedTemplateCreationEntry(notation.name(), "Create: " + notation.name(), factory,
            factory, icons.descriptor(notation, SMALL), icons.descriptor(notation, LARGE));
        create.setToolClass(CreateTool.class);
        entries.add(create);
      }
    }
    return entries;
  }

  private List<ToolEntry> roles(String words) {
    List<ToolEntry> entries = new ArrayList<>();
    for (EdgeNotation notation : Notation.edges()) {
      String name = "Connect: " + notation.name().toLowerCase(Locale.ROOT);
      if (contains(name, words) || contains(CONNECTIONS, words)) {
        entries.add(new ConnectEntry(name, "Connect two components as " + notation.role().getLiteral(),
            new ConnectionFactory(notation.role()), lines.descriptor(notation)));
      }
    }
    return entries;
  }

  private static boolean contains(String text, String words) {
    return text.toLowerCase(Locale.ROOT).contains(words);
  }

  /** Shows what contains the text, or the categories when the text is blank. */
  void search(String text) {
    String words = text.strip().toLowerCase(Locale.ROOT);
    List<PaletteEntry> entries = new ArrayList<>();
    if (!words.isEmpty()) {
      for (Category category : Category.values()) {
        entries.addAll(entries(category, words));
      }
      entries.addAll(roles(words));
    }
    found.setChildren(entries);
    found.setVisible(!words.isEmpty());
    drawers.forEach(drawer -> drawer.setVisible(words.isEmpty()));
  }

  /** What is offered now for nodes and connections, from top to bottom. */
  List<ToolEntry> offered() {
    List<ToolEntry> offered = new ArrayList<>();
    List<PaletteContainer> containers = new ArrayList<>(drawers);
    containers.add(0, found);
    for (PaletteContainer container : containers) {
      for (Object child : container.isVisible() ? container.getChildren() : List.of()) {
        if (((PaletteEntry) child).isVisible() && child instanceof ToolEntry tool) {
          offered.add(tool);
        }
      }
    }
    return offered;
  }
}
