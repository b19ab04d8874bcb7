package org.headroom.diagram.ui.parts;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.draw2d.IFigure;
import org.headroom.diagram.ui.Review;
import org.headroom.diagram.ui.draw.Inks;
import org.headroom.diagram.ui.hover.HoverCard;
import org.headroom.diagram.ui.hover.HoverFacts;
import org.headroom.diagram.ui.palette.TextFocus;
import org.headroom.model.Element;

/**
 * What all edit parts of one diagram share.
 *
 * @param scene what is shown
 * @param inks how it is drawn
 * @param status tells the user something in one line; empty text clears it
 * @param review gives what the rules found in the model a moment ago
 * @param isIdle whether the user points at things without being about to create or connect any
 * @param textFocus keeps keys such as Delete to text fields while one is used
 */
public record DiagramContext(LiveScene scene, Inks inks, StatusLine status, Supplier<Optional<Review>> review,
    BooleanSupplier isIdle, TextFocus textFocus) {
  /** What appears when the mouse rests on an element; null while a card would be in the way. */
  IFigure hover(Element element) {
    return isIdle.getAsBoolean() ? new HoverCard(HoverFacts.of(element, review.get(), scene.overlay()), inks) : null;
  }

  /** The line at the lower edge of the window. */
  @FunctionalInterface
  public interface StatusLine {
    /** Says something. */
    void say(String text, boolean objection);
  }
}
