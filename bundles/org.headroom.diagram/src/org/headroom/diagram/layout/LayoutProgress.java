package org.headroom.diagram.layout;

/** Who waits for a layout: told how far it is, and able to give it up. Called in the thread of the layout. */
public interface LayoutProgress {
  /** Nobody. */
  LayoutProgress UNWATCHED = new LayoutProgress() {
    @Override
    public boolean isCancelled() {
      return false;
    }

    @Override
    public void done(double share) {
      // nobody is told
    }
  };

  /** Whether the layout is no longer wanted; asked often. */
  boolean isCancelled();

  /** How much of the work is done, from 0 to 1. */
  void done(double share);
}
