package org.headroom.diagram.ui.outline;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
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

/**
 * The elements of the model in the Outline view, above an overview of the diagram; what is selected here is revealed in
 * the diagram.
 */
public final class ModelOutline extends ContentOutlinePage {
  private static final int[] WEIGHTS = {60, 40};
  /** A third of what a dispatch may take. */
  private static final long AT_A_TIME = 15_000_000;

  private final ArchitectureEditor editor;
  private final ModelTree tree = new ModelTree();
  private SashForm sash;
  private Overview overview;
  private final Later refreshing = new Later(this::refresh);
  private final Later selecting = new Later(this::select);
  private final Later filling = new Later(this::fill);
  /** What is still to be unfolded; null before the model is shown. */
  private Queue<Object> folded;
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
    getTreeViewer().setContentProvider(tree);
    getTreeViewer().setLabelProvider(new ModelTreeLabels());
    showModel();
    Runnable end = WorkbenchTheme.follow(sash.getDisplay(), refreshing::ask);
    sash.addListener(SWT.Dispose, event -> end.run());
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

  /** Shows the model from now on, soon, with what is in its boundaries and groups. */
  private void showModel() {
    folded = null;
    filling.ask();
  }

  private void fill() {
    if (!isOpen()) {
      return;
    }
    if (folded == null) {
      getTreeViewer().setInput(editor.document().architecture());
      folded = new ArrayDeque<>(Arrays.asList(tree.getElements(getTreeViewer().getInput())));
    }
    long begin = System.nanoTime();
    while (!folded.isEmpty() && System.nanoTime() - begin < AT_A_TIME) {
      getTreeViewer().setExpandedState(folded.remove(), true);
    }
    if (!folded.isEmpty()) {
      filling.ask();
    }
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
  public void showDocument() {
    if (isOpen()) {
      showModel();
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
