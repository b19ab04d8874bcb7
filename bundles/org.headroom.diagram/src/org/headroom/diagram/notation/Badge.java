package org.headroom.diagram.notation;

/**
 * A small mark on a component for a fact that changes how it behaves.
 *
 * @param text what is shown, a word or two
 * @param explanation the sentence behind it, for a tool tip
 */
public record Badge(String text, String explanation) {
}
