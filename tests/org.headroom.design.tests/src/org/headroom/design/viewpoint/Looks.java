package org.headroom.design.viewpoint;

import java.util.List;
import java.util.Locale;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.notation.EdgeNotation;
import org.headroom.diagram.notation.EndMark;
import org.headroom.diagram.notation.NodeNotation;
import org.headroom.diagram.notation.Shape;
import org.headroom.diagram.render.BoundaryLook;
import org.headroom.rules.Severity;

/** The notation in the terms of Sirius. */
final class Looks {
  static final String ICONS = "/org.headroom.design/icons/";
  /** Strokes up to this length read as dots. */
  private static final double LONGEST_DOT = 3;
  /** Size of a component in units of ten pixels; room for four lines of text. */
  private static final int WIDTH = 30;
  private static final int HEIGHT = 8;

  private final Paints paints;

  Looks(Paints paints) {
    this.paints = paints;
  }

  static String icon(Severity severity) {
    return ICONS + severity.name().toLowerCase(Locale.ROOT) + ".png";
  }

  static String icon(NodeNotation notation) {
    return ICONS + notation.icon().replace(".svg", ".png");
  }

  /** A component: an ellipse for what stands outside, a card for everything else. */
  Part component(NodeNotation notation) {
    boolean outside = notation.shape() == Shape.PILL;
    Part style = new Part("style", outside ? "style:EllipseNodeDescription" : "style:SquareDescription")
        .with("labelExpression", Aql.self("caption")).with("tooltipExpression", Aql.self("description"))
        .with("iconPath", icon(notation)).with("labelSize", 10).with("labelPosition", "node").with("resizeKind", "NSEW")
        .with("borderSizeComputationExpression", 2).with("sizeComputationExpression", HEIGHT);
    if (outside) {
      style.with("horizontalDiameterComputationExpression", WIDTH)
          .with("verticalDiameterComputationExpression", HEIGHT);
    } else {
      style.with("width", WIDTH).with("height", HEIGHT);
    }
    return style.to("color", paints.of(ColourRole.CARD)).to("borderColor", paints.of(notation.accent()))
        .to("labelColor", paints.of(ColourRole.TEXT));
  }

  /** A boundary. */
  Part boundary(NodeNotation notation, boolean closed) {
    BoundaryLook look = BoundaryLook.of(notation.type(), closed);
    return new Part("style", "style:FlatContainerStyleDescription")
        .with("labelExpression", Aql.self("title")).with("tooltipExpression", Aql.self("description"))
        .with("iconPath", closed ? ICONS + "closed.png" : icon(notation)).with("labelSize", 11)
        .with("labelAlignment", "LEFT").with("roundedCorner", true).with("arcWidth", 14).with("arcHeight", 14)
        .with("borderSizeComputationExpression", Math.round(look.width()))
        .with("borderLineStyle", lineStyle(look.dashes()))
        .to("borderColor", paints.of(look.line())).to("labelColor", paints.of(ColourRole.TEXT))
        .to("backgroundColor", paints.of(look.fill())).to("foregroundColor", paints.of(look.fill()))
        .value("labelFormat", "bold");
  }

  /** A connection of a role. */
  Part edge(EdgeNotation notation) {
    Part style = new Part("style", "").with("lineStyle", lineStyle(notation.dashes()))
        .with("sourceArrow", mark(notation.start())).with("targetArrow", mark(notation.end()))
        .with("sizeComputationExpression", Math.round(notation.width())).with("routingStyle", "manhattan")
        .to("strokeColor", paints.of(notation.colour()));
    style.child("centerLabelStyleDescription").with("labelExpression", Aql.self("connectionLabel"))
        .with("showIcon", false).with("labelSize", 9).to("labelColor", paints.of(ColourRole.TEXT_MUTED));
    return style;
  }

  /** A small label on the border of another node. */
  Part chip(String label, String tooltip, int width, ColourRole fill, ColourRole line, ColourRole text) {
    return new Part("style", "style:SquareDescription").with("labelExpression", label)
        .with("tooltipExpression", tooltip).with("showIcon", false).with("labelSize", 9).with("labelPosition", "node")
        .with("borderSizeComputationExpression", 1).with("sizeComputationExpression", 2).with("width", width)
        .with("height", 2).to("color", paints.of(fill)).to("borderColor", paints.of(line))
        .to("labelColor", paints.of(text));
  }

  static String lineStyle(List<Double> dashes) {
    return dashes.isEmpty() ? "solid" : dashes.size() > 2 ? "dash_dot" : dashes.get(0) <= LONGEST_DOT ? "dot" : "dash";
  }

  /** Sirius knows neither bars nor open circles; a diamond and a circle with a plus stand for them. */
  static String mark(EndMark mark) {
    return switch (mark) {
      case NONE -> "NoDecoration";
      case ARROW -> "InputFillClosedArrow";
      case OPEN_ARROW -> "InputArrow";
      case DIAMOND -> "FillDiamond";
      case DOT -> "Dot";
      case CIRCLE -> "CirclePlus";
      case BAR -> "Diamond";
    };
  }
}
