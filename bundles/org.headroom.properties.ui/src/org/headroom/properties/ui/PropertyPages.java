package org.headroom.properties.ui;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.headroom.diagram.ui.ArchitectureEditor;

/** Gives the editor of architectures its page in the Properties view. */
public final class PropertyPages implements IAdapterFactory {
  @Override
  public <T> T getAdapter(Object adaptable, Class<T> type) {
    return adaptable instanceof ArchitectureEditor editor && type == IPropertySheetPage.class
        ? type.cast(new ConcernPage(editor)) : null;
  }

  @Override
  public Class<?>[] getAdapterList() {
    return new Class<?>[] {IPropertySheetPage.class};
  }
}
