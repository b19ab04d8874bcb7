package org.headroom.diagram.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.headroom.diagram.notation.Badge;
import org.headroom.diagram.notation.Captions;
import org.headroom.diagram.notation.Notation;
import org.headroom.diagram.notation.Shape;
import org.headroom.diagram.scene.BadgeBox;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Card;
import org.headroom.diagram.scene.Label;
import org.headroom.diagram.scene.TextStyle;
import org.headroom.diagram.text.Descriptions;
import org.headroom.diagram.text.PlainText;
import org.headroom.diagram.text.TextMetrics;
import org.headroom.model.Component;

/** What a card shows and how large it is, before it has a place. */
final class CardSketch {
  static final double ICON = 36;
  private static final double PADDING = 12;
  private static final double TEXT_LEFT = PADDING + ICON + 10;
  private static final double TEXT_RIGHT = 16;
  private static final double NARROWEST = 200;
  private static final double WIDEST = 288;
  private static final double STEP = 8;
  private static final double TOP = 11;
  private static final double BADGE_HEIGHT = 18;
  private static final double METERS = 36;

  private final Component component;
  private final List<String> label;
  private final String facts;
  private final List<Badge> badges;
  private final boolean measures;
  private final double width;
  private final double height;

  CardSketch(Component component, boolean measures) {
    this.component = component;
    this.measures = measures;
    String name = PlainText.of(Captions.label(component));
    String allFacts = PlainText.of(Captions.facts(component));
    double widestText = WIDEST - TEXT_LEFT - TEXT_RIGHT - bars();
    label = TextMetrics.wrap(name, TextStyle.LABEL, widestText, 2);
    double text = Math.max(label.stream().mapToDouble(line -> TextMetrics.width(line, TextStyle.LABEL)).max().orElse(0),
        TextMetrics.width(allFacts, TextStyle.FACTS));
    width = Math.min(WIDEST, Math.max(NARROWEST, Math.ceil((TEXT_LEFT + text + TEXT_RIGHT + bars()) / STEP) * STEP));
    facts = TextMetrics.shorten(allFacts, TextStyle.FACTS, width - TEXT_LEFT - TEXT_RIGHT - bars());
    badges = fitting(Captions.badges(component));
    height = TOP + rim() + textHeight() + (badges.isEmpty() ? 0 : BADGE_HEIGHT + 6) + (measures ? METERS + 4 : 0) + TOP;
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  /** The card at a place, which may be larger than the sketch needs. */
  Card at(Bounds bounds) {
    double x = bounds.x() + TEXT_LEFT;
    double textWidth = bounds.width() - TEXT_LEFT - TEXT_RIGHT - bars();
    double y = bounds.y() + TOP + rim();
    double labelHeight = label.size() * TextStyle.LABEL.lineHeight();
    Label name = new Label(TextStyle.LABEL, new Bounds(x, y, textWidth, labelHeight), label);
    Label factsLine = new Label(TextStyle.FACTS,
        new Bounds(x, y + labelHeight, textWidth, TextStyle.FACTS.lineHeight()), List.of(facts));
    Optional<Bounds> meters = measures
        ? Optional.of(new Bounds(bounds.x() + PADDING, bounds.bottom() - METERS - 8,
            bounds.width() - 2 * PADDING - bars(), METERS))
        : Optional.empty();
    return new Card(idOf(component), Notation.of(component.eClass()), PlainText.of(Captions.label(component)),
        Descriptions.of(component), bounds, name,
        factsLine, placed(badges, x, factsLine.bounds().bottom() + 5), meters);
  }

  private static String idOf(Component component) {
    return component.getId() == null ? "" : component.getId();
  }

  /** The rim of a drum needs room above the label. */
  private double rim() {
    return Notation.of(component.eClass()).shape() == Shape.DRUM ? 6 : 0;
  }

  /** The bars of a pipe need room at its end. */
  private double bars() {
    return Notation.of(component.eClass()).shape() == Shape.PIPE ? 6 : 0;
  }

  private double textHeight() {
    return Math.max(ICON, label.size() * TextStyle.LABEL.lineHeight() + TextStyle.FACTS.lineHeight());
  }

  private List<Badge> fitting(List<Badge> all) {
    List<Badge> fit = new ArrayList<>();
    double left = width - TEXT_LEFT - 8;
    for (Badge badge : all) {
      double needed = badgeWidth(badge) + 4;
      if (needed <= left) {
        fit.add(badge);
        left -= needed;
      }
    }
    return fit;
  }

  private static List<BadgeBox> placed(List<Badge> badges, double left, double y) {
    List<BadgeBox> boxes = new ArrayList<>();
    double x = left;
    for (Badge badge : badges) {
      boxes.add(new BadgeBox(badge, new Bounds(x, y, badgeWidth(badge), BADGE_HEIGHT)));
      x += badgeWidth(badge) + 4;
    }
    return boxes;
  }

  private static double badgeWidth(Badge badge) {
    return Math.ceil(TextMetrics.width(badge.text(), TextStyle.BADGE)) + 12;
  }
}
