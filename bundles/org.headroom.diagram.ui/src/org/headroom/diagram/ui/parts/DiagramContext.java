package org.headroom.diagram.ui.parts;

import org.headroom.diagram.ui.draw.Inks;

/**
 * What all edit parts of one diagram share.
 *
 * @param scene what is shown
 * @param inks how it is drawn
 * @param status tells the user something in one line; empty text clears it
 */
public record DiagramContext(LiveScene scene, Inks inks, StatusLine status) {
  /** The line at the lower edge of the window. */
  @FunctionalInterface
  public interface StatusLine {
    /** Says something. */
    void say(String text, boolean objection);
  }
}
