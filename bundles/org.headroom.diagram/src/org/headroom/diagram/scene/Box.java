package org.headroom.diagram.scene;

import org.headroom.diagram.notation.NodeNotation;

/** A node of the model at its place. */
public sealed interface Box permits Card, Container {
  /** Id of the element; may be empty in an unfinished model. */
  String id();

  /** How it looks. */
  NodeNotation notation();

  /** Its full name. */
  String name();

  /** Where it is. */
  Bounds bounds();
}
