package org.headroom.diagram.ui.palette;

import java.util.List;
import org.eclipse.gef.EditDomain;
import org.eclipse.gef.dnd.TemplateTransferDragSourceListener;
import org.eclipse.gef.palette.PaletteEntry;
import org.eclipse.gef.ui.palette.PaletteViewer;
import org.eclipse.jface.util.TransferDragSourceListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.headroom.diagram.notation.Theme;
import org.headroom.diagram.ui.draw.EdgeIcons;
import org.headroom.diagram.ui.draw.NodeIcons;

/** The palette: a search field above the tools, which are grouped by category. */
public final class PalettePane {
  private final Text search;
  private final ThemedPaletteViewer viewer = new ThemedPaletteViewer();
  private final EditDomain domain;
  private final ArchitecturePalette tools = new ArchitecturePalette(new NodeIcons(ThemedPaletteViewer.painted()),
      new EdgeIcons(ThemedPaletteViewer.painted()));

  private final Runnable onTaken;

  /**
   * A pane for the tools of a domain.
   *
   * @param onTaken is told when a tool was taken with the keyboard
   */
  public PalettePane(Composite parent, EditDomain domain, TextFocus focus, Runnable onTaken) {
    this.domain = domain;
    this.onTaken = onTaken;
    Composite pane = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 0;
    layout.marginHeight = 2;
    layout.verticalSpacing = 2;
    pane.setLayout(layout);
    search = new Text(pane, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
    search.setMessage("Find a kind");
    search.setToolTipText("Type a part of a name; Enter takes the first, Enter once more puts it into the diagram");
    search.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    search.addListener(SWT.Modify, event -> filter());
    search.addListener(SWT.DefaultSelection, event -> takeFirst());
    search.addListener(SWT.KeyDown, event -> {
      if (event.keyCode == SWT.ESC) {
        search.setText("");
        domain.loadDefaultTool();
      } else if (event.keyCode == SWT.ARROW_DOWN) {
        viewer.getControl().setFocus();
      }
    });
    focus.guard(search);
    viewer.createControl(pane);
    viewer.getControl().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    // the method for GEF's own type leaves GEF in 2027
    TransferDragSourceListener dragging = new TemplateTransferDragSourceListener(viewer);
    viewer.addDragSourceListener(dragging);
    domain.setPaletteViewer(viewer);
    Display display = pane.getDisplay();
    // the window is there before the tools are, which take as long again
    display.asyncExec(() -> {
      if (!pane.isDisposed()) {
        domain.setPaletteRoot(tools.root());
      }
    });
  }

  /** Shows the tools in the colours of the workbench. */
  public void take(Theme theme) {
    viewer.take(theme);
  }

  /** The search field. */
  public Text search() {
    return search;
  }

  /** The viewer of the tools. */
  public PaletteViewer viewer() {
    return viewer;
  }

  /** Names of the tools for nodes and connections that are offered now, from top to bottom. */
  public List<String> offered() {
    return tools.offered().stream().map(PaletteEntry::getLabel).toList();
  }

  private void filter() {
    tools.search(search.getText());
    if (viewer.getContents() != null) {
      viewer.getContents().refresh();
    }
  }

  private void takeFirst() {
    tools.offered().stream().findFirst().ifPresent(tool -> {
      viewer.setActiveTool(tool);
      onTaken.run();
    });
  }
}
