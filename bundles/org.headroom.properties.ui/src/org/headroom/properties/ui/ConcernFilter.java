package org.headroom.properties.ui;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jface.viewers.IFilter;
import org.eclipse.jface.viewers.StructuredSelection;
import org.headroom.properties.ui.form.Subject;

/** Whether an object has features that a concern is about; the extension names the concern after a colon. */
public final class ConcernFilter implements IFilter, IExecutableExtension {
  private Concern concern;

  @Override
  public void setInitializationData(IConfigurationElement element, String property, Object data) {
    concern = Concern.valueOf(String.valueOf(data));
  }

  @Override
  public boolean select(Object object) {
    return Subject.of(new StructuredSelection(object))
        .filter(subject -> !concern.of(subject.features()).isEmpty()).isPresent();
  }
}
