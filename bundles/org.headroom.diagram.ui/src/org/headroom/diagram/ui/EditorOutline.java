package org.headroom.diagram.ui;

import java.util.List;
import java.util.Optional;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.part.MessagePage;
import org.eclipse.ui.views.contentoutline.ContentOutline;
import org.headroom.diagram.ui.outline.ModelOutline;
import org.headroom.model.Element;

/** What the Outline view shows of an editor. */
final class EditorOutline {
  private final ArchitectureEditor editor;
  private final Later filling = new Later(this::fillView);
  private Optional<ModelOutline> shown = Optional.empty();

  EditorOutline(ArchitectureEditor editor) {
    this.editor = editor;
  }

  /** A page for the view, which asks for a new one when it has closed the one before. */
  ModelOutline create() {
    ModelOutline page = new ModelOutline(editor);
    shown = Optional.of(page);
    return page;
  }

  /** Another document is open. */
  void takeDocument() {
    shown.ifPresent(ModelOutline::showDocument);
  }

  /** The document, its diagram or the colours have changed. */
  void update() {
    shown.ifPresent(ModelOutline::update);
  }

  /** Shows what is selected in the diagram. */
  void follow(List<Element> elements) {
    shown.ifPresent(page -> page.follow(elements));
  }

  /** Lets an empty view show the editor, once that is complete. */
  void offer() {
    filling.ask();
  }

  /**
   * Fills the view with an editor that nobody has activated. The view asks for an editor when it is made and when one is
   * activated; but a workbench that starts again makes the view first, and another part may be the active one.
   */
  void fillView() {
    IWorkbenchPage page = editor.getSite().getPage();
    if (!editor.frame().isDisposed() && page.findView(IPageLayout.ID_OUTLINE) instanceof ContentOutline view
        && view.getCurrentPage() instanceof MessagePage) {
      view.partBroughtToTop(editor);
    }
  }
}
