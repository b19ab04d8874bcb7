package org.headroom.diagram.render;

import java.util.Optional;
import org.headroom.diagram.scene.Scene;

/** What the elements of a scene show of an overlay, for every renderer. */
public final class Measures {
  private static final double STEPS_PER_PIXEL = 4;

  private final Overlay overlay;
  private final HottestPath hottest;
  private final double highestRate;
  private final double longestQueue;

  private Measures(Overlay overlay, HottestPath hottest) {
    this.overlay = overlay;
    this.hottest = hottest;
    highestRate = overlay.highestRate();
    longestQueue = overlay.longestQueue();
  }

  /** The measures of a scene. */
  public static Measures of(Scene scene, Overlay overlay) {
    return new Measures(overlay, HottestPath.of(scene, overlay));
  }

  /** Those of a component; none when nothing was measured there. */
  public Optional<CardMeasure> card(String id) {
    Double utilisation = overlay.utilisation().get(id);
    Double queue = overlay.queueLength().get(id);
    String replicas = overlay.replicas().getOrDefault(id, "");
    boolean failed = overlay.failed().contains(id);
    boolean hot = hottest.cards().contains(id);
    if (utilisation == null && queue == null && replicas.isBlank() && !failed && !hot) {
      return Optional.empty();
    }
    return Optional.of(new CardMeasure(utilisation == null ? -1 : (int) Math.round(100 * Math.max(0, utilisation)),
        queue == null ? "" : Numbers.amount(queue), queue == null ? 0 : step(queue), replicas, failed, hot));
  }

  /** Queue lengths differ by orders of magnitude, so the bar is logarithmic. */
  private int step(double queue) {
    return longestQueue <= 0 ? 0
        : (int) Math.round(CardMeasure.QUEUE_STEPS * Math.log1p(Math.max(0, queue)) / Math.log1p(longestQueue));
  }

  /** Those of a connection: its width grows with the square root of the rate. */
  public EdgeMeasure edge(String id) {
    Double rate = overlay.messagesPerSecond().get(id);
    double width = Overlay.lineWidth(rate == null ? 0 : rate, highestRate);
    return new EdgeMeasure(Math.round(width * STEPS_PER_PIXEL) / STEPS_PER_PIXEL,
        rate == null ? "" : Numbers.rate(rate), hottest.edges().contains(id));
  }
}
