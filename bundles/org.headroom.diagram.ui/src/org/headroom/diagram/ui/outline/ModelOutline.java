package org.headroom.diagram.ui.outline;

import java.util.List;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.headroom.diagram.ui.ArchitectureEditor;
import org.headroom.diagram.ui.Later;
import org.headroom.diagram.ui.WorkbenchTheme;
import org.headroom.model.Element;
import org.headroom.model.edit.ModelDocument;

/**
 * The elements of the model in the Outline view, above an overview of the diagram; what is selected here is revealed in
 * the diagram.
 */
public final class ModelOutline extends ContentOutlinePage {
  private static final int[] WEIGHTS = {60, 40};

  private final ArchitectureEditor editor;
  private SashForm sash;
  private Overview overview;
  private final Later refreshing = new Later(this::refresh);
  private final Later selecting = new Later(this::select);
  private List<? extends Element> followed = List.of();
  private boolean following;

  /** The outline of what an editor edits. */
  public ModelOutline(ArchitectureEditor editor) {
    this.editor = editor;
  }

  @Override
  public void createControl(Composite parent) {
    sash = new SashForm(parent, SWT.VERTICAL);
    super.createControl(sash);
    overview = new Overview(sash, editor);
    sash.setWeights(WEIGHTS);
    getTreeViewer().setContentProvider(new ModelTree());
    getTreeViewer().setLabelProvider(new ModelTreeLabels());
    getTreeViewer().setInput(editor.document().architecture());
    getTreeViewer().expandToLevel(2);
    WorkbenchTheme.follow(sash, theme -> getTreeViewer().refresh());
    getTreeViewer().addSelectionChangedListener(event -> {
      if (!following && event.getStructuredSelection().getFirstElement() instanceof Element element) {
        editor.reveal(element);
      }
    });
    // the view may be opened long after something was selected
    follow(editor.diagram().selected());
  }

  @Override
  public Control getControl() {
    return sash;
  }

  private boolean isOpen() {
    return sash != null && !sash.isDisposed();
  }

  /** Shows the model as it is now, soon. */
  public void update() {
    refreshing.ask();
  }

  private void refresh() {
    if (isOpen()) {
      getTreeViewer().refresh();
      overview.update();
    }
  }

  /** Shows another document. */
  public void show(ModelDocument document) {
    if (isOpen()) {
      getTreeViewer().setInput(document.architecture());
      getTreeViewer().expandToLevel(2);
      overview.update();
    }
  }

  /** Selects what is selected in the diagram, soon. */
  public void follow(List<? extends Element> elements) {
    followed = elements;
    selecting.ask();
  }

  private void select() {
    if (isOpen()) {
      following = true;
      ISelection selection = new StructuredSelection(followed);
      getTreeViewer().setSelection(selection, true);
      following = false;
    }
  }
}
