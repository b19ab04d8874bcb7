package org.headroom.diagram.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.notation.NodeNotation;
import org.headroom.diagram.scene.BadgeBox;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Card;
import org.headroom.diagram.scene.Label;
import org.headroom.diagram.scene.TextStyle;
import org.headroom.diagram.text.TextMetrics;

/** Draws components as cards: outline by family, icon, label, facts, badges, meters. */
final class CardDrawing {
  private static final double ICON_TILE = 36;
  private static final double ICON = 26;

  private final SvgWriter svg;
  private final Optional<Overlay> overlay;
  private final HottestPath hottest;
  private final String prefix;
  private final Optional<Measures> measures;

  CardDrawing(SvgWriter svg, Optional<Overlay> overlay, HottestPath hottest, Optional<Measures> measures,
      String prefix) {
    this.svg = svg;
    this.overlay = overlay;
    this.hottest = hottest;
    this.measures = measures;
    this.prefix = prefix;
  }

  void draw(Card card) {
    Optional<Double> utilisation = overlay.map(measured -> measured.utilisation().get(card.id()));
    boolean failed = overlay.isPresent() && overlay.get().failed().contains(card.id());
    svg.start("g").cssClass("node").cssClass("category-" + card.notation().category().accent().cssName());
    if (failed) {
      svg.cssClass("failed");
    }
    svg.with("data-id", card.id()).with("data-type", card.notation().type().getName());
    svg.titled(card.name() + " — " + card.description() + measured(card));
    svg.path(Outlines.of(card.notation().shape(), card.bounds()));
    utilisation.ifPresentOrElse(svg::loadFill, () -> svg.fill(ColourRole.CARD));
    boolean hot = hottest.cards().contains(card.id());
    svg.stroke(hot ? ColourRole.HOT_LINE : card.notation().accent(), hot ? 3 : 1.6).end();
    svg.path(Outlines.detail(card.notation().shape(), card.bounds())).raw("fill", "none")
        .stroke(card.notation().accent(), 1.3).end();
    icon(card.notation(), card.bounds().x() + 12, iconTop(card));
    lines(card.label(), ColourRole.TEXT);
    lines(card.facts(), ColourRole.TEXT_MUTED);
    card.badges().forEach(this::badge);
    overlay.ifPresent(measured -> card.meters().ifPresentOrElse(place -> meters(card, place, measured, failed),
        () -> measures.flatMap(all -> all.card(card.id())).ifPresent(measure -> compactMeters(card, measure))));
    if (failed) {
      cross(card.bounds());
    }
    svg.end();
  }

  private static double iconTop(Card card) {
    double middle = (card.label().bounds().y() + card.facts().bounds().bottom()) / 2;
    return middle - ICON_TILE / 2;
  }

  private void icon(NodeNotation notation, double x, double y) {
    svg.rect(new Bounds(x, y, ICON_TILE, ICON_TILE), 8).fill(notation.tint()).end();
    double inset = (ICON_TILE - ICON) / 2;
    svg.start("use").raw("href", "#" + prefix + SvgRenderer.symbol(notation))
        .raw("xlink:href", "#" + prefix + SvgRenderer.symbol(notation))
        .with("x", x + inset).with("y", y + inset).with("width", ICON).with("height", ICON).colour(notation.accent())
        .end();
  }

  private void lines(Label label, ColourRole colour) {
    double baseline = label.bounds().y() + label.style().ascent();
    for (String line : label.lines()) {
      svg.text(line, label.bounds().x(), baseline, label.style(), colour, "start");
      baseline += label.style().lineHeight();
    }
  }

  private void badge(BadgeBox box) {
    svg.start("g").cssClass("badge").titled(box.badge().explanation());
    svg.rect(box.bounds(), 9).fill(ColourRole.BADGE_FILL).stroke(ColourRole.SHADOW, 1).end();
    svg.text(box.badge().text(), box.bounds().centreX(), box.bounds().y() + 12.7, TextStyle.BADGE,
        ColourRole.TEXT_MUTED, "middle");
    svg.end();
  }

  private void meters(Card card, Bounds place, Overlay measured, boolean failed) {
    Double utilisation = measured.utilisation().get(card.id());
    Double queue = measured.queueLength().get(card.id());
    String replicas = measured.replicas().get(card.id());
    svg.start("g").cssClass("meters").with("data-x", place.x()).with("data-y", place.y())
        .with("data-width", place.width());
    if (failed) {
      svg.text("failed", place.right(), place.y() + 12, TextStyle.MEASURE, ColourRole.FAILED, "end");
    } else if (utilisation != null) {
      utilisation(place, utilisation);
    }
    if (queue != null) {
      queue(place, queue, measured.longestQueue());
    }
    if (replicas != null && !replicas.isBlank()) {
      double width = Math.ceil(TextMetrics.width(replicas, TextStyle.MEASURE)) + 12;
      Bounds pill = new Bounds(place.right() - width, place.y() + 18, width, 18);
      svg.rect(pill, 9).fill(ColourRole.CARD).stroke(card.notation().accent(), 1.3).end();
      svg.text(replicas, pill.centreX(), pill.y() + 13.2, TextStyle.MEASURE, ColourRole.TEXT, "middle");
    }
    svg.end();
  }

  private void compactMeters(Card card, CardMeasure measure) {
    CompactMeters at = CompactMeters.of(card, measure);
    svg.start("g").cssClass("meters");
    if (measure.hasUtilisation()) {
      svg.rect(at.track(), 2).fill(ColourRole.LOAD_TRACK).end();
      if (at.filled().width() > 0) {
        svg.rect(at.filled(), 2).loadBar(measure.utilisation()).end();
      }
    }
    if (at.queue().width() >= 1) {
      svg.rect(at.queue(), 1).fill(ColourRole.QUEUE_BAR).end();
    }
    text(measure.queue(), at.queueX(), at.baseline(), ColourRole.QUEUE_BAR);
    if (!measure.replicas().isBlank()) {
      svg.rect(at.badge(), 7).fill(ColourRole.CARD).stroke(card.notation().accent(), 1.2).end();
      svg.text(measure.replicas(), at.badge().centreX(), at.baseline(), CompactMeters.STYLE, ColourRole.TEXT, "middle");
    }
    text(CompactMeters.percent(measure), at.percentX(), at.baseline(),
        measure.failed() ? ColourRole.FAILED : ColourRole.TEXT);
    svg.end();
  }

  private void text(String text, double x, double baseline, ColourRole colour) {
    if (!text.isBlank()) {
      svg.text(text, x, baseline, CompactMeters.STYLE, colour, "start");
    }
  }

  private void utilisation(Bounds place, double utilisation) {
    double length = place.width() - 52;
    svg.rect(new Bounds(place.x(), place.y() + 4, length, 8), 4).fill(ColourRole.LOAD_TRACK).end();
    double filled = length * Math.max(0, Math.min(1, utilisation));
    if (filled > 0) {
      svg.rect(new Bounds(place.x(), place.y() + 4, Math.max(filled, 4), 8), 4).loadBar(utilisation).end();
    }
    svg.text(Numbers.percent(utilisation), place.right(), place.y() + 12, TextStyle.MEASURE, ColourRole.TEXT, "end");
  }

  /** Queue lengths differ by orders of magnitude, so the bar is logarithmic. */
  private void queue(Bounds place, double queue, double longest) {
    double length = 44;
    double filled = longest > 0 ? length * Math.log1p(Math.max(0, queue)) / Math.log1p(longest) : 0;
    svg.rect(new Bounds(place.x(), place.y() + 24, length, 6), 3).fill(ColourRole.LOAD_TRACK).end();
    if (filled >= 1) {
      svg.rect(new Bounds(place.x(), place.y() + 24, filled, 6), 3).fill(ColourRole.QUEUE_BAR).end();
    }
    svg.text(Numbers.amount(queue) + " waiting", place.x() + length + 6, place.y() + 31, TextStyle.EDGE,
        ColourRole.TEXT_MUTED, "start");
  }

  private void cross(Bounds bounds) {
    svg.path("M" + Numbers.pixels(bounds.x() + 6) + " " + Numbers.pixels(bounds.y() + 6) + "L"
        + Numbers.pixels(bounds.right() - 6) + " "
        + Numbers.pixels(bounds.bottom() - 6) + "M" + Numbers.pixels(bounds.right() - 6) + " "
        + Numbers.pixels(bounds.y() + 6) + "L"
        + Numbers.pixels(bounds.x() + 6) + " " + Numbers.pixels(bounds.bottom() - 6)).raw("fill", "none")
        .stroke(ColourRole.FAILED, 3.5)
        .raw("stroke-linecap", "round").raw("stroke-opacity", "0.8").cssClass("failed-cross").end();
  }

  private String measured(Card card) {
    if (overlay.isEmpty()) {
      return "";
    }
    Overlay measured = overlay.get();
    List<String> values = new ArrayList<>();
    if (measured.failed().contains(card.id())) {
      values.add("failed");
    }
    if (measured.utilisation().containsKey(card.id())) {
      values.add("utilisation " + Numbers.percent(measured.utilisation().get(card.id())));
    }
    if (measured.queueLength().containsKey(card.id())) {
      values.add(Numbers.amount(measured.queueLength().get(card.id())) + " waiting");
    }
    if (measured.replicas().containsKey(card.id())) {
      values.add("replicas " + measured.replicas().get(card.id()));
    }
    return values.isEmpty() ? "" : ". Measured: " + String.join(", ", values);
  }
}
