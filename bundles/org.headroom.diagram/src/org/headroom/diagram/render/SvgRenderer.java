package org.headroom.diagram.render;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.notation.Icons;
import org.headroom.diagram.notation.NodeNotation;
import org.headroom.diagram.notation.Notation;
import org.headroom.diagram.notation.Theme;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Box;
import org.headroom.diagram.scene.Container;
import org.headroom.diagram.scene.Scene;
import org.headroom.diagram.scene.TextStyle;
import org.headroom.diagram.text.TextMetrics;

/**
 * Draws a scene as a self-contained SVG document: no scripts, no style sheet, no reference to anything outside. The
 * same scene gives the same bytes.
 *
 * <p>For interaction, {@code g.node} and {@code g.container} carry {@code data-id} and {@code data-type};
 * {@code g.edge} carries {@code data-id}, {@code data-source}, {@code data-target} and {@code data-role};
 * {@code g.rate} carries {@code data-edge}; {@code g.meters} carries where a component has room for measured values:
 * {@code data-x}, {@code data-y}, {@code data-width}. Colours are presentation attributes plus classes, so that the
 * rules of {@link #styleSheet} can replace them in a page.
 */
public final class SvgRenderer {
  private static final double MARGIN = 28;
  private static final double HEADING = 46;
  private static final double NARROWEST = 640;
  static final String FONTS = "Arial, Helvetica, 'Liberation Sans', 'Noto Sans', 'DejaVu Sans', sans-serif";

  private final Theme theme;
  private final String prefix;

  /** A renderer for documents that stand alone. */
  public SvgRenderer(Theme theme) {
    this(theme, "");
  }

  /**
   * A renderer for documents that share a page.
   *
   * @param prefix put before every id in the document: letters, digits, and hyphens, starting with a letter; or empty
   * @throws IllegalArgumentException if the prefix is anything else
   */
  public SvgRenderer(Theme theme, String prefix) {
    if (!prefix.matches("([A-Za-z][A-Za-z0-9-]*)?")) {
      throw new IllegalArgumentException("Not a prefix of ids: " + prefix);
    }
    this.theme = theme;
    this.prefix = prefix;
  }

  /** The diagram alone. */
  public String render(Scene scene) {
    return render(scene, Optional.empty(), Optional.empty());
  }

  /**
   * The diagram with measured values. Rates beside lines and meters inside components appear when the scene was laid
   * out {@linkplain org.headroom.diagram.layout.Arrangement#measures() with measures}.
   */
  public String render(Scene scene, Overlay overlay) {
    return render(scene, Optional.of(overlay), Optional.empty());
  }

  /** A diagram inside another document. */
  record Panel(String svg, double width, double height) {
  }

  /** The diagram with marks of what differs from another one. */
  Panel panel(Scene scene, Differences differences) {
    Bounds view = view(scene, new Legend(scene, Optional.empty(), width(scene)));
    return new Panel(render(scene, Optional.empty(), Optional.of(differences)), view.width(), view.height());
  }

  /**
   * CSS rules that give a document drawn in another theme the colours of this one.
   *
   * @param scope selector of an enclosing element, such as {@code [data-theme=dark]}
   */
  public static String styleSheet(Theme theme, String scope) {
    StringBuilder css = new StringBuilder();
    for (ColourRole role : ColourRole.values()) {
      String hex = theme.colour(role).hex();
      css.append(scope).append(" .f-").append(role.cssName()).append("{fill:").append(hex).append("}\n");
      css.append(scope).append(" .s-").append(role.cssName()).append("{stroke:").append(hex).append("}\n");
      css.append(scope).append(" .c-").append(role.cssName()).append("{color:").append(hex).append("}\n");
    }
    for (int step = 0; step <= LoadSteps.HIGHEST; step++) {
      double utilisation = LoadSteps.utilisation(step);
      css.append(scope).append(" .load-").append(step).append("{fill:").append(theme.load(utilisation).hex())
          .append("}\n");
      css.append(scope).append(" .load-tint-").append(step).append("{fill:").append(theme.loadFill(utilisation).hex())
          .append("}\n");
    }
    return css.toString();
  }

  /** The width of a drawing without its margins. */
  public static double width(Scene scene) {
    return Math.max(NARROWEST, scene.bounds().width());
  }

  /** Where the name of a diagram stands, and the caption of measured values. */
  public static Bounds headingArea(Scene scene) {
    return new Bounds(scene.bounds().x(), scene.bounds().y() - HEADING, width(scene), HEADING);
  }

  /** Where the legend of a diagram stands; without height when there is nothing to explain. */
  public static Bounds legendArea(Scene scene, Optional<Overlay> overlay) {
    return new Bounds(scene.bounds().x(), scene.bounds().bottom() + MARGIN, width(scene),
        new Legend(scene, overlay, width(scene)).height());
  }

  static String symbol(NodeNotation notation) {
    return "icon-" + notation.icon().replace(".svg", "");
  }

  private static Bounds view(Scene scene, Legend legend) {
    return new Bounds(scene.bounds().x() - MARGIN, scene.bounds().y() - MARGIN - HEADING, width(scene) + 2 * MARGIN,
        scene.bounds().height() + 2 * MARGIN + HEADING + (legend.isEmpty() ? 0 : legend.height() + MARGIN / 2));
  }

  private String render(Scene scene, Optional<Overlay> overlay, Optional<Differences> differences) {
    SvgWriter svg = new SvgWriter(theme);
    Legend legend = new Legend(scene, overlay, width(scene));
    Bounds view = view(scene, legend);
    open(svg, scene, view);
    symbols(svg, scene);
    svg.rect(view, 0).fill(ColourRole.CANVAS).cssClass("canvas").end();
    heading(svg, scene, overlay);
    HottestPath hottest =
        overlay.map(measured -> HottestPath.of(scene, measured)).orElse(new HottestPath(Set.of(), Set.of()));
    Optional<DifferenceDrawing> marks = differences.map(each -> new DifferenceDrawing(svg, each));
    content(svg, scene, overlay, hottest, marks);
    marks.ifPresent(each -> each.before(scene));
    if (!legend.isEmpty()) {
      legend.draw(svg, scene.bounds().x(), scene.bounds().bottom() + MARGIN);
    }
    return svg.end().toString();
  }

  private void open(SvgWriter svg, Scene scene, Bounds view) {
    svg.start("svg").raw("xmlns", "http://www.w3.org/2000/svg").raw("xmlns:xlink", "http://www.w3.org/1999/xlink")
        .raw("viewBox",
            Numbers.pixels(view.x()) + " " + Numbers.pixels(view.y()) + " " + Numbers.pixels(view.width()) + " "
                + Numbers.pixels(view.height()))
        .with("width", view.width()).with("height", view.height()).raw("font-family", FONTS).raw("role", "img")
        .raw("aria-labelledby", prefix + "title " + prefix + "desc").cssClass("headroom-diagram");
    svg.start("title").raw("id", prefix + "title").content(scene.name().isEmpty() ? "Architecture" : scene.name())
        .end();
    long components = scene.cards().count();
    String summary = components + (components == 1 ? " component, " : " components, ") + scene.edges().size()
        + (scene.edges().size() == 1 ? " connection" : " connections");
    svg.start("desc").raw("id", prefix + "desc")
        .content(scene.description().isEmpty() ? summary : scene.description() + " — " + summary).end();
  }

  private void symbols(SvgWriter svg, Scene scene) {
    Set<NodeNotation> used = scene.allBoxes().map(Box::notation).collect(Collectors.toSet());
    svg.start("defs");
    Notation.nodes().stream().filter(used::contains).forEach(notation -> {
      svg.start("symbol").raw("id", prefix + symbol(notation)).raw("viewBox", "0 0 24 24").raw("fill", "none")
          .raw("stroke", "currentColor")
          .raw("stroke-width", "1.6").raw("stroke-linecap", "round").raw("stroke-linejoin", "round");
      svg.drawing(Icons.drawing(notation)).end();
    });
    svg.end();
  }

  private void heading(SvgWriter svg, Scene scene, Optional<Overlay> overlay) {
    double x = scene.bounds().x();
    double baseline = scene.bounds().y() - HEADING + 16;
    double width = width(scene);
    String caption = overlay.map(Overlay::caption).orElse("");
    double captionWidth = Math.min(width / 2, TextMetrics.width(caption, TextStyle.FACTS) + 24);
    svg.text(TextMetrics.shorten(scene.name(), TextStyle.HEADING, width - captionWidth), x, baseline, TextStyle.HEADING,
        ColourRole.TEXT, "start");
    if (!caption.isBlank()) {
      svg.text(TextMetrics.shorten(caption, TextStyle.FACTS, width / 2), x + width, baseline, TextStyle.FACTS,
          ColourRole.TEXT_MUTED, "end");
    }
  }

  private void content(SvgWriter svg, Scene scene, Optional<Overlay> overlay, HottestPath hottest,
      Optional<DifferenceDrawing> marks) {
    ContainerDrawing containers = new ContainerDrawing(svg, prefix);
    svg.start("g").cssClass("containers");
    scene.boxes().stream().filter(Container.class::isInstance).map(Container.class::cast).forEach(containers::draw);
    svg.end();
    EdgeDrawing edges = new EdgeDrawing(svg, overlay, hottest);
    svg.start("g").cssClass("edges");
    marks.ifPresent(each -> each.behind(scene));
    scene.edges().stream().filter(edge -> !edge.notation().onRequestPath()).forEach(edges::line);
    scene.edges().stream().filter(edge -> edge.notation().onRequestPath()).forEach(edges::line);
    svg.end();
    CardDrawing cards = new CardDrawing(svg, overlay, hottest,
        overlay.map(measured -> Measures.of(scene, measured)), prefix);
    svg.start("g").cssClass("nodes");
    scene.cards().forEach(cards::draw);
    svg.end();
    svg.start("g").cssClass("edge-labels");
    scene.edges().forEach(edges::words);
    svg.end();
  }
}
