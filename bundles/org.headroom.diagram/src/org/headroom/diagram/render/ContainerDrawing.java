package org.headroom.diagram.render;

import java.util.stream.Collectors;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Container;
import org.headroom.diagram.scene.Label;
import org.headroom.diagram.scene.TextStyle;

/** Draws boundaries as rounded, titled containers: private ones tinted and locked, public ones open. */
final class ContainerDrawing {
  private static final double RADIUS = 14;
  private static final double LOCK = 14;

  private final SvgWriter svg;
  private final String prefix;

  ContainerDrawing(SvgWriter svg, String prefix) {
    this.svg = svg;
    this.prefix = prefix;
  }

  void draw(Container container) {
    BoundaryLook look = BoundaryLook.of(container);
    svg.start("g").cssClass("container").cssClass(container.closed() ? "closed" : "open")
        .with("data-id", container.id())
        .with("data-type", container.notation().type().getName());
    svg.titled(container.name() + " — " + container.description());
    svg.rect(container.bounds(), RADIUS).fill(look.fill()).stroke(look.line(), look.width());
    if (!look.dashes().isEmpty()) {
      svg.raw("stroke-dasharray", look.dashes().stream().map(Numbers::pixels).collect(Collectors.joining(" ")));
    }
    svg.end();
    title(container, look.line());
    container.children().stream().filter(Container.class::isInstance).map(Container.class::cast).forEach(this::draw);
    svg.end();
  }

  private void title(Container container, ColourRole line) {
    Bounds icon = container.icon();
    svg.start("use").raw("href", "#" + prefix + SvgRenderer.symbol(container.notation()))
        .raw("xlink:href", "#" + prefix + SvgRenderer.symbol(container.notation())).with("x", icon.x())
        .with("y", icon.y())
        .with("width", icon.width()).with("height", icon.height()).colour(line).end();
    Label title = container.title();
    svg.text(title.lines().get(0), title.bounds().x(), title.bounds().y() + title.style().ascent(), title.style(),
        ColourRole.TEXT, "start");
    container.facts().ifPresent(
        facts -> svg.text(facts.lines().get(0), facts.bounds().x(), facts.bounds().y() + facts.style().ascent(),
            TextStyle.CONTAINER_FACTS, ColourRole.TEXT_MUTED, "start"));
    if (container.closed()) {
      lock(icon.right() + 5, icon.y() + 8, line);
    }
  }

  /** A padlock beside the icon. */
  private void lock(double x, double y, ColourRole line) {
    svg.start("g").cssClass("lock");
    svg.path("M" + Numbers.pixels(x + 3.5) + " " + Numbers.pixels(y) + "v-3.5a3.5 3.5 0 0 1 7 0v3.5")
        .raw("fill", "none").stroke(line, 1.8).end();
    svg.rect(new Bounds(x, y, LOCK, 9.5), 2).fill(line).end();
    svg.end();
  }
}
