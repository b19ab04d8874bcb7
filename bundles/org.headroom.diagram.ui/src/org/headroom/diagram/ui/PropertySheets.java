package org.headroom.diagram.ui;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.headroom.model.Element;

/** The pages that another bundle gives to the Properties view for an editor. */
final class PropertySheets {
  private final ArchitectureEditor editor;
  private final List<IPropertySheetPage> pages = new ArrayList<>();

  PropertySheets(ArchitectureEditor editor) {
    this.editor = editor;
  }

  /** Another page; null when no bundle offers any, and the view is empty. */
  IPropertySheetPage create() {
    Object found = Platform.getAdapterManager().loadAdapter(editor, IPropertySheetPage.class.getName());
    if (found instanceof IPropertySheetPage page) {
      pages.add(page);
      return page;
    }
    return null;
  }

  /** Shows an element that is not selected. */
  void show(Element element) {
    pages.removeIf(page -> page.getControl() == null || page.getControl().isDisposed());
    pages.forEach(page -> page.selectionChanged(editor, new StructuredSelection(element)));
  }
}
