package org.headroom.diagram.ui.draw;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.graphics.Color;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.render.CardMeasure;
import org.headroom.diagram.render.CompactMeters;
import org.headroom.diagram.render.LoadSteps;
import org.headroom.diagram.render.Outlines;
import org.headroom.diagram.scene.BadgeBox;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Card;
import org.headroom.diagram.scene.TextStyle;

/** A component as a card: outline by family, icon, label, facts, badges, and measured values. */
public final class CardFigure extends Figure {
  private static final double TILE = 36;
  private static final double ICON = 26;
  private static final int DIMMED = 70;
  private static final double CROSS_OPACITY = 0.8;
  /** Keeps the outline inside the figure. */
  private static final double INSET = 1;

  private final Inks inks;
  private Supplier<IFigure> hover;
  private Card card;
  private Emphasis emphasis = Emphasis.NONE;
  private Optional<CardMeasure> measure = Optional.empty();

  /** A figure without content. */
  public CardFigure(Inks inks) {
    this.inks = inks;
  }

  /** Shows a component at its place. */
  public void show(Card shown, Optional<CardMeasure> measured) {
    if (!shown.equals(card) || !measured.equals(measure)) {
      card = shown;
      measure = measured;
      repaint();
    }
    // always: a boundary that moves or grows takes the figures inside along
    setBounds(Geometry.outer(shown.bounds()));
  }

  /** What is shown. */
  public Card card() {
    return card;
  }

  /** Decides what appears when the mouse rests here. */
  public void setHover(Supplier<IFigure> card) {
    hover = card;
  }

  @Override
  public IFigure getToolTip() {
    return hover == null ? null : hover.get();
  }

  /** Makes the component stand out, or not. */
  public void setEmphasis(Emphasis wanted) {
    if (emphasis != wanted) {
      emphasis = wanted;
      repaint();
    }
  }

  /** How much the component stands out. */
  public Emphasis emphasis() {
    return emphasis;
  }

  @Override
  protected void paintFigure(Graphics graphics) {
    if (emphasis == Emphasis.DIM) {
      graphics.pushState();
      graphics.setAlpha(DIMMED);
      paintCard(graphics);
      graphics.popState();
    } else {
      paintCard(graphics);
    }
  }

  private void paintCard(Graphics graphics) {
    if (!FarSight.draw(this, graphics, this::paintFar)) {
      paintNear(graphics);
    }
  }

  private void paintFar(FarSight far) {
    Rectangle area = getBounds().getCopy().shrink(1, 1);
    far.box(area, ground(), emphasis == Emphasis.LIT ? inks.colour(ColourRole.PUBLIC_LINE) : line(), isHot() ? 3 : 1.6);
    int inset = (area.height - (int) TILE) / 2;
    far.fill(new Rectangle(area.x + 11, area.y + inset, (int) TILE, (int) TILE), inks.colour(card.notation().accent()));
    if (isFailed()) {
      far.cross(area, inks.colour(ColourRole.FAILED), 3.5);
    }
  }

  private Color ground() {
    return measure.filter(CardMeasure::hasUtilisation)
        .map(measured -> inks.colour(inks.theme().loadFill(LoadSteps.nearest(measured.utilisation()))))
        .orElseGet(() -> inks.colour(ColourRole.CARD));
  }

  private Color line() {
    return isHot() ? inks.colour(ColourRole.HOT_LINE) : inks.colour(card.notation().accent());
  }

  private boolean isHot() {
    return measure.isPresent() && measure.get().hot();
  }

  private boolean isFailed() {
    return measure.isPresent() && measure.get().failed();
  }

  private void paintNear(Graphics graphics) {
    try (Drawing drawing = new Drawing(graphics, inks)) {
      Bounds b = card.bounds().grown(-INSET);
      CharSequence outline = Outlines.of(card.notation().shape(), b);
      Color accent = inks.colour(card.notation().accent());
      drawing.fill(outline, ground());
      if (emphasis == Emphasis.LIT) {
        drawing.stroke(outline, inks.colour(ColourRole.PUBLIC_LINE), 6, List.of());
      }
      drawing.stroke(outline, line(), isHot() ? 3 : 1.6, List.of());
      drawing.stroke(Outlines.detail(card.notation().shape(), b), accent, 1.3, List.of());
      double middle = (card.label().bounds().y() + card.facts().bounds().bottom()) / 2;
      Bounds tile = new Bounds(b.x() + 11, middle - TILE / 2, TILE, TILE);
      drawing.roundedBox(tile, 8, inks.colour(card.notation().tint()), accent, 0, List.of());
      drawing.icon(card.notation(), tile.grown((ICON - TILE) / 2), card.notation().accent());
      drawing.label(card.label(), ColourRole.TEXT);
      drawing.label(card.facts(), ColourRole.TEXT_MUTED);
      for (BadgeBox badge : card.badges()) {
        drawing.roundedBox(badge.bounds(), 9, inks.colour(ColourRole.BADGE_FILL), inks.colour(ColourRole.SHADOW), 1,
            List.of());
        drawing.centred(badge.badge().text(), badge.bounds(), badge.bounds().y() + 12.7, TextStyle.BADGE,
            ColourRole.TEXT_MUTED);
      }
      measure.ifPresent(measured -> meters(drawing, measured));
      if (isFailed()) {
        drawing.translucent(CROSS_OPACITY, () -> cross(drawing, b));
      }
    }
  }

  private void meters(Drawing drawing, CardMeasure measured) {
    CompactMeters at = CompactMeters.of(card, measured);
    if (measured.hasUtilisation()) {
      drawing.roundedBox(at.track(), 2, inks.colour(ColourRole.LOAD_TRACK), null, 0, List.of());
      if (at.filled().width() > 0) {
        Color load = inks.colour(inks.theme().load(LoadSteps.nearest(measured.utilisation())));
        drawing.roundedBox(at.filled(), 2, load, null, 0, List.of());
      }
    }
    if (at.queue().width() >= 1) {
      drawing.roundedBox(at.queue(), 1, inks.colour(ColourRole.QUEUE_BAR), null, 0, List.of());
    }
    drawing.text(measured.queue(), at.queueX(), at.baseline(), CompactMeters.STYLE, ColourRole.QUEUE_BAR);
    if (!measured.replicas().isBlank()) {
      drawing.roundedBox(at.badge(), 7, inks.colour(ColourRole.CARD), inks.colour(card.notation().accent()), 1.2,
          List.of());
      drawing.centred(measured.replicas(), at.badge(), at.baseline(), CompactMeters.STYLE, ColourRole.TEXT);
    }
    drawing.text(CompactMeters.percent(measured), at.percentX(), at.baseline(), CompactMeters.STYLE,
        measured.failed() ? ColourRole.FAILED : ColourRole.TEXT);
  }

  private void cross(Drawing drawing, Bounds b) {
    drawing.stroke("M" + (b.x() + 6) + " " + (b.y() + 6) + "L" + (b.right() - 6) + " " + (b.bottom() - 6) + "M"
        + (b.right() - 6) + " " + (b.y() + 6) + "L" + (b.x() + 6) + " " + (b.bottom() - 6),
        inks.colour(ColourRole.FAILED), 3.5, List.of());
  }
}
