package org.headroom.diagram.ui;

/** Decides whether an editor may replace its file. */
@FunctionalInterface
public interface SaveGuard {
  /** Whether the file may be written now; called in the user interface's thread, may ask the user. */
  boolean maySave(ArchitectureEditor editor);
}
