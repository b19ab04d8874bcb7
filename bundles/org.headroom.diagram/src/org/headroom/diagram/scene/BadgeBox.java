package org.headroom.diagram.scene;

import org.headroom.diagram.notation.Badge;

/** A badge at its place. */
public record BadgeBox(Badge badge, Bounds bounds) {
}
