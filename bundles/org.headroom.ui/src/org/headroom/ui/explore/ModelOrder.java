package org.headroom.ui.explore;

import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;

/** What is inside a model file stands in the order of the model, results with the latest first. */
public final class ModelOrder extends ViewerComparator {
  @Override
  public int compare(Viewer viewer, Object first, Object second) {
    return 0;
  }
}
