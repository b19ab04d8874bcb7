package org.headroom.diagram.notation;

/** Outlines of nodes. They differ without colour, so that a print in black and white still tells the families apart. */
public enum Shape {
  /** Fully rounded: something outside that starts requests. */
  PILL,
  /** Chamfered corners: passes requests on. */
  CHAMFERED,
  /** Rounded rectangle: does the work. */
  CARD,
  /** Rounded rectangle with the rim of a drum: keeps data. */
  DRUM,
  /** Rounded rectangle with bars at its end, a pipe of messages. */
  PIPE,
  /** Folded corner: takes notes off the request path. */
  NOTE,
  /** Double left edge: bought or run centrally. */
  PLUGIN,
  /** Titled container of other nodes. */
  CONTAINER
}
