package org.headroom.diagram.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.headroom.model.Element;

/** The pages of an editor behind the diagram, which is the first: those that bundles contribute, and the source. */
final class FurtherPages {
  private final List<EditorPage> pages = new ArrayList<>();
  private final IntConsumer activate;

  /** None yet; told the index of a page, the other one brings it to the front. */
  FurtherPages(IntConsumer activate) {
    this.activate = activate;
  }

  void add(EditorPage page) {
    pages.add(page);
  }

  /** Brings the page at an index of the editor up to date; nothing for the diagram. */
  void refresh(int index) {
    if (index > 0) {
      pages.get(index - 1).refresh();
    }
  }

  /** Gives the keyboard to the page at an index of the editor, and says whether it is one of these. */
  boolean focus(int index) {
    if (index > 0) {
      pages.get(index - 1).setFocus();
    }
    return index > 0;
  }

  /** Shows an element on the first page that shows such elements, and says whether there is one. */
  boolean reveal(Element element) {
    for (EditorPage page : pages) {
      if (page.reveal(element)) {
        open(page);
        return true;
      }
    }
    return false;
  }

  /** Brings a page to the front. */
  void open(EditorPage page) {
    activate.accept(pages.indexOf(page) + 1);
  }

  /** Tells all pages that there is another result. */
  void showResults() {
    pages.forEach(EditorPage::showResults);
  }

  void dispose() {
    pages.forEach(EditorPage::dispose);
  }
}
