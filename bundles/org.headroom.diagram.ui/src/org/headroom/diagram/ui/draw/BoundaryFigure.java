package org.headroom.diagram.ui.draw;

import java.util.List;
import java.util.function.Supplier;
import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.swt.graphics.Color;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.render.BoundaryLook;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Container;

/** A boundary as a rounded, titled container. */
public final class BoundaryFigure extends Figure {
  private static final double RADIUS = 14;
  private static final double INSET = 1;

  private final Inks inks;
  private Supplier<IFigure> hover;
  private Container container;
  private boolean target;

  /** A figure without content. */
  public BoundaryFigure(Inks inks) {
    this.inks = inks;
  }

  /** Shows a boundary at its place. */
  public void show(Container shown) {
    if (!shown.equals(container)) {
      container = shown;
      repaint();
    }
    // always: a boundary that moves or grows takes the figures inside along
    setBounds(Geometry.outer(shown.bounds()));
  }

  /** Decides what appears when the mouse rests here. */
  public void setHover(Supplier<IFigure> card) {
    hover = card;
  }

  @Override
  public IFigure getToolTip() {
    return hover == null ? null : hover.get();
  }

  /** Marks the boundary as the place where something is dropped. */
  public void setTarget(boolean isTarget) {
    if (target != isTarget) {
      target = isTarget;
      repaint();
    }
  }

  /** What is shown. */
  public Container container() {
    return container;
  }

  @Override
  protected void paintFigure(Graphics graphics) {
    BoundaryLook look = BoundaryLook.of(container);
    Color line = inks.colour(look.line());
    try (Drawing drawing = new Drawing(graphics, inks)) {
      drawing.roundedBox(container.bounds().grown(-INSET), RADIUS, inks.colour(look.fill()),
          target ? inks.colour(ColourRole.LOAD_LOW) : line, target ? 3 : look.width(),
          target ? List.of() : look.dashes());
      drawing.icon(container.notation(), container.icon(), look.line());
      drawing.label(container.title(), ColourRole.TEXT);
      container.facts().ifPresent(facts -> drawing.label(facts, ColourRole.TEXT_MUTED));
      if (container.closed()) {
        double x = container.icon().right() + 5;
        double y = container.icon().y() + 8;
        drawing.stroke("M" + (x + 3.5) + " " + y + "v-3.5a3.5 3.5 0 0 1 7 0v3.5", line, 1.8, List.of());
        drawing.roundedBox(new Bounds(x, y, 14, 9.5), 2, line, line, 0, List.of());
      }
    }
  }
}
