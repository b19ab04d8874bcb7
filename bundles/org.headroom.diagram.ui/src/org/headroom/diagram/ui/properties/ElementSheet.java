package org.headroom.diagram.ui.properties;

import org.eclipse.ui.views.properties.PropertySheetPage;
import org.eclipse.ui.views.properties.PropertySheetSorter;

/** The table of properties, what all elements have first. */
public final class ElementSheet extends PropertySheetPage {
  /** A page for the Properties view. */
  public ElementSheet() {
    setSorter(new PropertySheetSorter() {
      @Override
      public int compareCategories(String first, String second) {
        boolean general = first.equals(ElementProperties.GENERAL);
        return general != second.equals(ElementProperties.GENERAL) ? general ? -1 : 1
            : super.compareCategories(first, second);
      }
    });
  }
}
