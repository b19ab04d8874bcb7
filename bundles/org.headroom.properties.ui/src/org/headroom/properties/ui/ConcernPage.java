package org.headroom.properties.ui;

import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;

/** The page of a model in the Properties view. */
public final class ConcernPage extends TabbedPropertySheetPage {
  /** Id of the tabs and sections that belong to models. */
  static final String CONTRIBUTOR = "org.headroom.properties.ui.model";

  private static final String TAB = "org.headroom.properties.ui.";

  /** A page that shows what is selected. */
  public ConcernPage() {
    super(() -> CONTRIBUTOR);
  }

  /** Opens a tab, if what is selected has one for the concern. */
  public void show(Concern concern) {
    setSelectedTab(TAB + concern.name().toLowerCase(java.util.Locale.ROOT));
  }
}
