package org.headroom.diagram.scene;

/** A place on the canvas, in pixels; x grows to the right, y downwards. */
public record Point(double x, double y) {
}
