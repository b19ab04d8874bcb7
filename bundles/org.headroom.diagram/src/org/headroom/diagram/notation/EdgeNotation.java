package org.headroom.diagram.notation;

import java.util.List;
import org.headroom.model.Role;

/**
 * How connections of one role are drawn. Every role differs from every other in dashes or end marks, not only in
 * colour.
 *
 * @param role the role
 * @param name its name for people
 * @param colour of the line
 * @param width of the line in pixels
 * @param dashes lengths of strokes and gaps in pixels; empty for a solid line
 * @param start mark at the source
 * @param end mark at the target
 * @param onRequestPath whether requests wait for it or depend on it; the others are drawn beside the request path
 */
public record EdgeNotation(Role role, String name, ColourRole colour, double width, List<Double> dashes, EndMark start,
    EndMark end,
    boolean onRequestPath) {
  public EdgeNotation {
    dashes = List.copyOf(dashes);
  }
}
