package org.headroom.diagram.render;

import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Container;
import org.headroom.diagram.scene.Label;
import org.headroom.diagram.scene.TextStyle;
import org.headroom.model.HeadroomPackage;

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
    Look look = look(container);
    svg.start("g").cssClass("container").cssClass(container.closed() ? "closed" : "open")
        .with("data-id", container.id())
        .with("data-type", container.notation().type().getName());
    svg.titled(container.name() + " — " + container.description());
    svg.rect(container.bounds(), RADIUS).fill(look.fill).stroke(look.line, look.width);
    if (!look.dashes.isEmpty()) {
      svg.raw("stroke-dasharray", look.dashes);
    }
    svg.end();
    title(container, look.line);
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

  private record Look(ColourRole fill, ColourRole line, double width, String dashes) {
  }

  private static Look look(Container container) {
    if (container.closed()) {
      return new Look(ColourRole.PRIVATE_FILL, ColourRole.PRIVATE_LINE, 1.8,
          container.notation().type().getClassifierID() == HeadroomPackage.SECURITY_GROUP ? "10 3" : "");
    }
    return switch (container.notation().type().getClassifierID()) {
      case HeadroomPackage.REGION -> new Look(ColourRole.REGION_FILL, ColourRole.BOUNDARY, 1.6, "");
      case HeadroomPackage.AVAILABILITY_ZONE -> new Look(ColourRole.ZONE_FILL, ColourRole.BOUNDARY, 1.3, "2 4");
      case HeadroomPackage.VIRTUAL_NETWORK -> new Look(ColourRole.NETWORK_FILL, ColourRole.NETWORK, 1.4, "");
      case HeadroomPackage.SUBNET -> new Look(ColourRole.PUBLIC_FILL, ColourRole.PUBLIC_LINE, 1.6, "8 5");
      case HeadroomPackage.SECURITY_GROUP -> new Look(ColourRole.PUBLIC_FILL, ColourRole.PUBLIC_LINE, 1.4, "10 3");
      case HeadroomPackage.CLUSTER -> new Look(ColourRole.CLUSTER_FILL, ColourRole.PLATFORM, 1.6, "");
      default -> new Look(ColourRole.NAMESPACE_FILL, ColourRole.BOUNDARY, 1.2, "6 3");
    };
  }
}
