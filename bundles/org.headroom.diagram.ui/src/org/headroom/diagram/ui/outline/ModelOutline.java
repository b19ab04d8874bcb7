package org.headroom.diagram.ui.outline;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.headroom.diagram.ui.ArchitectureEditor;
import org.headroom.diagram.ui.Later;
import org.headroom.diagram.ui.WorkbenchTheme;
import org.headroom.model.Element;

/**
 * The elements of the model in the Outline view, above an overview of the diagram; what is selected here is revealed in
 * the diagram. The tree is filled and brought up to date some rows at a time.
 */
public final class ModelOutline extends ContentOutlinePage {
  private static final int[] WEIGHTS = {60, 40};
  /** A third of what a dispatch may take. */
  private static final long AT_A_TIME = 15_000_000;

  private final ArchitectureEditor editor;
  private final ModelTree tree = new ModelTree();
  private SashForm sash;
  private Overview overview;
  private final Later filling = new Later(this::fill);
  private final Later refreshing = new Later(this::refresh);
  private final Later proceeding = new Later(this::proceed);
  private final Later selecting = new Later(this::select);
  /** Rows of the first level that are still to be unfolded. */
  private final Queue<Object> folded = new ArrayDeque<>();
  /** Rows of the first level that may show what the model was before. */
  private final Queue<Object> outdated = new ArrayDeque<>();
  /** What is selected when all rows are up to date, unless something else is meanwhile; null for no matter what. */
  private ISelection kept;
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
    // else each of many selected elements would be searched in all rows
    getTreeViewer().setUseHashlookup(true);
    getTreeViewer().setContentProvider(tree);
    getTreeViewer().setLabelProvider(new ModelTreeLabels());
    filling.ask();
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

  private boolean isOpen() {
    return sash != null && !sash.isDisposed();
  }

  /** Shows the model as it is now, soon. */
  public void update() {
    refreshing.ask();
  }

  /** Shows another document, soon. */
  public void showDocument() {
    filling.ask();
  }

  /** Shows the document, with what is in its boundaries and groups. */
  private void fill() {
    if (isOpen()) {
      getTreeViewer().setInput(editor.document().architecture());
      outdated.clear();
      folded.clear();
      folded.addAll(List.of(elements()));
      proceed();
      overview.update();
    }
  }

  private Object[] elements() {
    return tree.getElements(getTreeViewer().getInput());
  }

  private void refresh() {
    if (isOpen() && getTreeViewer().getInput() == editor.document().architecture()) {
      if (outdated.isEmpty()) {
        kept = getTreeViewer().getStructuredSelection();
      }
      // it would be restored after each row
      show(StructuredSelection.EMPTY, false);
      takeRoots();
      outdated.clear();
      outdated.addAll(List.of(elements()));
      proceed();
      overview.update();
    }
  }

  /** Adds and removes rows of the first level. */
  private void takeRoots() {
    List<Object> now = List.of(elements());
    List<Object> before = Arrays.stream(getTreeViewer().getTree().getItems()).map(TreeItem::getData).toList();
    getTreeViewer().remove(before.stream().filter(each -> !now.contains(each)).toArray());
    if (now.stream().filter(before::contains).toList().equals(before.stream().filter(now::contains).toList())) {
      for (int i = 0; i < now.size(); i++) {
        if (!before.contains(now.get(i))) {
          getTreeViewer().insert(getTreeViewer().getInput(), now.get(i), i);
        }
      }
    } else {
      // they stand in another order
      getTreeViewer().refresh();
    }
  }

  /** Brings some rows up to date or unfolds them, as many as one dispatch has time for. */
  private void proceed() {
    if (!isOpen()) {
      return;
    }
    long begin = System.nanoTime();
    boolean refreshed = !outdated.isEmpty();
    some(outdated, row -> getTreeViewer().refresh(row), begin);
    some(folded, row -> getTreeViewer().setExpandedState(row, true), begin);
    if (refreshed && outdated.isEmpty() && kept != null) {
      show(kept, false);
      kept = null;
    }
    if (!outdated.isEmpty() || !folded.isEmpty()) {
      proceeding.ask();
    }
  }

  private static void some(Queue<Object> rows, Consumer<Object> work, long begin) {
    while (!rows.isEmpty() && System.nanoTime() - begin < AT_A_TIME) {
      work.accept(rows.remove());
    }
  }

  /** Selects what is selected in the diagram, soon. */
  public void follow(List<? extends Element> elements) {
    followed = elements;
    selecting.ask();
  }

  private void select() {
    if (isOpen()) {
      kept = null;
      show(new StructuredSelection(followed), true);
    }
  }

  private void show(ISelection selection, boolean reveal) {
    following = true;
    getTreeViewer().setSelection(selection, reveal);
    following = false;
  }
}
