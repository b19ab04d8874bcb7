package org.headroom.diagram.notation;

/** What is drawn at an end of an edge. */
public enum EndMark {
  NONE,
  /** Filled arrow head. */
  ARROW,
  /** Open arrow head: nobody waits for an answer. */
  OPEN_ARROW,
  /** Filled diamond. */
  DIAMOND,
  /** Filled circle. */
  DOT,
  /** Open circle. */
  CIRCLE,
  /** Short bar across the line. */
  BAR
}
