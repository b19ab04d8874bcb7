package org.headroom.diagram.ui.outline;

import java.util.List;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.headroom.diagram.ui.ArchitectureEditor;
import org.headroom.diagram.ui.draw.NodeIcons;
import org.headroom.model.Element;
import org.headroom.model.edit.ModelDocument;

/** The elements of the model in the Outline view; what is selected here is revealed in the diagram. */
public final class ModelOutline extends ContentOutlinePage {
  private final NodeIcons icons;
  private final ArchitectureEditor editor;
  private boolean following;

  /** The outline of what an editor edits. */
  public ModelOutline(ArchitectureEditor editor, NodeIcons icons) {
    this.icons = icons;
    this.editor = editor;
  }

  @Override
  public void createControl(Composite parent) {
    super.createControl(parent);
    getTreeViewer().setContentProvider(new ModelTree());
    getTreeViewer().setLabelProvider(new ModelTreeLabels(icons));
    getTreeViewer().setInput(editor.document().architecture());
    getTreeViewer().expandToLevel(2);
    getTreeViewer().addSelectionChangedListener(event -> {
      if (!following && event.getStructuredSelection().getFirstElement() instanceof Element element) {
        editor.reveal(element);
      }
    });
  }

  /** Shows the model as it is now. */
  public void update() {
    if (getTreeViewer() != null && !getTreeViewer().getControl().isDisposed()) {
      getTreeViewer().refresh();
    }
  }

  /** Shows another document. */
  public void show(ModelDocument document) {
    if (getTreeViewer() != null && !getTreeViewer().getControl().isDisposed()) {
      getTreeViewer().setInput(document.architecture());
      getTreeViewer().expandToLevel(2);
    }
  }

  /** Selects what is selected in the diagram. */
  public void follow(List<? extends Element> elements) {
    if (getTreeViewer() != null && !getTreeViewer().getControl().isDisposed()) {
      following = true;
      ISelection selection = new StructuredSelection(elements);
      getTreeViewer().setSelection(selection, true);
      following = false;
    }
  }
}
