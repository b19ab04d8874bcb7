package org.headroom.diagram.layout;

import org.eclipse.elk.core.util.BasicProgressMonitor;

/** Lets the layout kernel tell its progress, and stop early. */
final class KernelMonitor extends BasicProgressMonitor {
  private final LayoutProgress progress;
  private final boolean isWhole;

  KernelMonitor(LayoutProgress progress) {
    this(progress, true);
  }

  private KernelMonitor(LayoutProgress progress, boolean isWhole) {
    this.progress = progress;
    this.isWhole = isWhole;
  }

  @Override
  public boolean isCanceled() {
    return progress.isCancelled();
  }

  @Override
  protected BasicProgressMonitor doSubTask(float work, int maxHierarchyLevels) {
    return new KernelMonitor(progress, false);
  }

  @Override
  protected void doWorked(float completed, float total, boolean topLevel) {
    if (isWhole && total > 0) {
      progress.done(Math.min(1, completed / total));
    }
  }
}
