package org.headroom.diagram.render;

import java.util.List;
import java.util.stream.Stream;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.notation.Theme;
import org.headroom.diagram.render.Differences.Mark;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Scene;
import org.headroom.diagram.scene.TextStyle;
import org.headroom.diagram.text.TextMetrics;

/** Draws the old and the new version of a diagram beside each other, in one scale, with what differs marked. */
public final class SideBySide {
  private static final double GAP = 24;
  private static final double HEADING = 56;
  private static final double MARGIN = 28;

  private final Theme theme;

  /** In the colours of a theme. */
  public SideBySide(Theme theme) {
    this.theme = theme;
  }

  /**
   * One SVG document with both versions.
   *
   * @param before the old version, with equal elements at the same places as in {@code after}
   * @param removed what the marks of the old version say
   * @param after the new version
   * @param added what the marks of the new version say
   */
  public String render(Scene before, Differences removed, Scene after, Differences added) {
    Bounds common = before.bounds().union(after.bounds());
    SvgRenderer.Panel left = panel("old-", before, common, removed);
    SvgRenderer.Panel right = panel("new-", after, common, added);
    Bounds view = new Bounds(0, 0, left.width() + GAP + right.width(),
        HEADING + Math.max(left.height(), right.height()));
    SvgWriter svg = new SvgWriter(theme);
    svg.start("svg").raw("xmlns", "http://www.w3.org/2000/svg").raw("xmlns:xlink", "http://www.w3.org/1999/xlink")
        .raw("viewBox", "0 0 " + Numbers.pixels(view.width()) + " " + Numbers.pixels(view.height()))
        .with("width", view.width()).with("height", view.height()).raw("font-family", SvgRenderer.FONTS)
        .raw("role", "img").raw("aria-labelledby", "title").cssClass("headroom-difference");
    svg.start("title").raw("id", "title").content(removed.caption() + " → " + added.caption()).end();
    svg.rect(view, 0).fill(ColourRole.CANVAS).cssClass("canvas").end();
    key(svg, List.of(removed, added));
    place(svg, left, 0);
    place(svg, right, left.width() + GAP);
    svg.path("M" + Numbers.pixels(left.width() + GAP / 2) + " " + Numbers.pixels(HEADING) + "V"
        + Numbers.pixels(view.height())).raw("fill", "none").stroke(ColourRole.LOAD_TRACK, 1).end();
    return svg.end().toString();
  }

  private SvgRenderer.Panel panel(String prefix, Scene scene, Bounds extent, Differences differences) {
    Scene sameExtent = new Scene(differences.caption(), scene.description(), extent, scene.boxes(), scene.edges());
    return new SvgRenderer(theme, prefix).panel(sameExtent, differences);
  }

  private static void place(SvgWriter svg, SvgRenderer.Panel panel, double x) {
    svg.start("g").raw("transform", "translate(" + Numbers.pixels(x) + " " + Numbers.pixels(HEADING) + ")");
    svg.drawing(panel.svg()).end();
  }

  /** All signs that occur, each once with its word. */
  private static void key(SvgWriter svg, List<Differences> both) {
    double x = MARGIN;
    double middle = HEADING / 2 + 4;
    List<Mark> used = both.stream().flatMap(differences -> differences.marks().values().stream())
        .distinct().sorted().toList();
    if (used.isEmpty()) {
      svg.text("no difference", x, middle + 5, TextStyle.LEGEND, ColourRole.TEXT_MUTED, "start");
    }
    for (Mark mark : used) {
      long count = ids(both, mark).distinct().count();
      String words = count + " " + mark.word();
      DifferenceDrawing.sign(svg, mark, x + DifferenceDrawing.RADIUS, middle);
      x += 2 * DifferenceDrawing.RADIUS + 8;
      svg.text(words, x, middle + 5, TextStyle.LABEL, ColourRole.TEXT, "start");
      x += Math.ceil(TextMetrics.width(words, TextStyle.LABEL)) + 26;
    }
  }

  /** Changed and moved elements are in both versions, the same number in each. */
  private static Stream<String> ids(List<Differences> both, Mark mark) {
    Differences side = both.get(mark == Mark.REMOVED ? 0 : 1);
    return side.marks().entrySet().stream().filter(entry -> entry.getValue() == mark).map(entry -> entry.getKey());
  }
}
