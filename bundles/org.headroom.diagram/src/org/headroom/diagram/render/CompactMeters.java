package org.headroom.diagram.render;

import org.headroom.diagram.notation.Shape;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Card;
import org.headroom.diagram.scene.TextStyle;
import org.headroom.diagram.text.TextMetrics;

/**
 * Where measured values stand along the lower edge of a component that was laid out without room for them: bars at the
 * left, and from there to the right the amount waiting, the replica badge and the utilisation.
 *
 * @param track the bar of the utilisation when it is full
 * @param filled its filled part
 * @param queue the filled part of the queue's bar above it
 * @param queueX left end of the amount waiting
 * @param badge the outline of the replica badge
 * @param percentX left end of the utilisation
 * @param baseline of all texts
 */
public record CompactMeters(Bounds track, Bounds filled, Bounds queue, double queueX, Bounds badge, double percentX,
    double baseline) {
  /** Size of all texts. */
  public static final TextStyle STYLE = TextStyle.BADGE;

  private static final double INSET = 12;
  private static final double GAP = 6;
  private static final double BAR = 3;
  private static final double QUEUE_BAR = 2;
  private static final double SHORTEST = 16;

  /** Words for the utilisation, or for the failure. */
  public static String percent(CardMeasure measure) {
    return measure.failed() ? "failed" : measure.hasUtilisation() ? measure.percent() + " %" : "";
  }

  /** The places for a component. */
  public static CompactMeters of(Card card, CardMeasure measure) {
    Bounds b = card.bounds();
    double baseline = b.bottom() - 3.5;
    double right = b.right() - INSET - (card.notation().shape() == Shape.PIPE ? 10 : 0);
    double percentX = left(right, percent(measure), 0);
    double badgeRight = percentX == right ? right : percentX - GAP;
    double badgeX = left(badgeRight, measure.replicas(), 10);
    double queueRight = badgeX == badgeRight ? badgeRight : badgeX - GAP;
    double queueX = left(queueRight, measure.queue(), 0);
    double barRight = queueX == queueRight ? queueRight : queueX - GAP;
    double length = Math.max(SHORTEST, barRight - b.x() - INSET);
    Bounds track = new Bounds(b.x() + INSET, baseline - BAR, length, BAR);
    double share = measure.hasUtilisation() ? Math.min(1, measure.utilisation()) : 0;
    return new CompactMeters(track, new Bounds(track.x(), track.y(), length * share, BAR),
        new Bounds(track.x(), track.y() - QUEUE_BAR - 1, length * measure.queueStep() / CardMeasure.QUEUE_STEPS,
            QUEUE_BAR),
        queueX, new Bounds(badgeX, baseline - 11, Math.max(0, badgeRight - badgeX), 14), percentX, baseline);
  }

  private static double left(double right, String text, double padding) {
    return text.isBlank() ? right : right - Math.ceil(TextMetrics.width(text, STYLE)) - padding;
  }
}
