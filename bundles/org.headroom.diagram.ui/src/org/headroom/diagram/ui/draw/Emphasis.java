package org.headroom.diagram.ui.draw;

/** How much a component stands out while another one is connected. */
public enum Emphasis {
  /** As always. */
  NONE,
  /** May be connected. */
  LIT,
  /** May not be connected. */
  DIM
}
