package org.headroom.properties.ui;

import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;
import org.headroom.diagram.ui.ArchitectureEditor;

/**
 * The page of a model in the Properties view. It follows the diagram also while another part is active, as when a change is
 * undone from a field, or a table of results reveals a component.
 */
public final class ConcernPage extends TabbedPropertySheetPage {
  /** Id of the tabs and sections that belong to models. */
  static final String CONTRIBUTOR = "org.headroom.properties.ui.model";

  private static final String TAB = "org.headroom.properties.ui.";

  private final ArchitectureEditor editor;
  private final ISelectionChangedListener follower;

  /** A page that shows what is selected in an editor. */
  public ConcernPage(ArchitectureEditor editor) {
    super(() -> CONTRIBUTOR);
    this.editor = editor;
    follower = event -> selectionChanged(editor, event.getSelection());
  }

  @Override
  public void createControl(Composite parent) {
    super.createControl(parent);
    editor.viewer().addSelectionChangedListener(follower);
  }

  /** Opens a tab, if what is selected has one for the concern. */
  public void show(Concern concern) {
    setSelectedTab(TAB + concern.name().toLowerCase(java.util.Locale.ROOT));
  }

  @Override
  public void dispose() {
    editor.viewer().removeSelectionChangedListener(follower);
    super.dispose();
  }
}
