package org.headroom.properties.ui;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;
import org.headroom.diagram.ui.ArchitectureEditor;
import org.headroom.diagram.ui.Later;

/**
 * The page of a model in the Properties view. It follows the diagram also while another part is active, as when a
 * change is undone from a field, or a table of results reveals a component.
 */
public final class ConcernPage extends TabbedPropertySheetPage {
  /** Id of the tabs and sections that belong to models. */
  static final String CONTRIBUTOR = "org.headroom.properties.ui.model";

  private static final String TAB = "org.headroom.properties.ui.";

  private final ArchitectureEditor editor;
  private final ISelectionChangedListener follower;
  private final Later showing = new Later(this::show);
  private Runnable wanted = () -> { };

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

  /** Shows what was selected last, soon: fields are made for that alone, not for each selection on the way to it. */
  @Override
  public void selectionChanged(IWorkbenchPart part, ISelection selection) {
    wanted = () -> super.selectionChanged(part, selection);
    showing.ask();
  }

  private void show() {
    if (getControl() != null && !getControl().isDisposed()) {
      wanted.run();
    }
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
