package org.headroom.diagram.render;

/**
 * What a connection shows of measured values, as exact as it can be seen: equal measures look the same.
 *
 * @param width of the line in pixels, in quarters
 * @param rate text of the rate; empty when it was not measured
 * @param hot whether it is on the way of most messages
 */
public record EdgeMeasure(double width, String rate, boolean hot) {
}
