package org.headroom.design.viewpoint;

import java.util.EnumMap;
import java.util.Map;
import org.headroom.diagram.notation.Colour;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.notation.Theme;

/** The colours of the light theme, and the scale for utilisation. */
final class Paints {
  /** Utilisation in per cent at which the scale of the theme bends. */
  private static final Map<Integer, ColourRole> STEPS =
      Map.of(50, ColourRole.LOAD_LOW_FILL, 75, ColourRole.LOAD_MEDIUM_FILL, 90, ColourRole.LOAD_HIGH_FILL);

  private final Map<ColourRole, Part> colours = new EnumMap<>(ColourRole.class);
  private final Part load;

  /** Adds the palette to a specification. */
  Paints(Part group) {
    Part palette = group.child("userColorsPalettes").with("name", "Headroom");
    for (ColourRole role : ColourRole.values()) {
      Colour colour = Theme.LIGHT.colour(role);
      colours.put(role, palette.child("entries", "description:UserFixedColor").with("name", role.cssName())
          .with("red", colour.red()).with("green", colour.green()).with("blue", colour.blue()));
    }
    load = palette.child("entries", "description:InterpolatedColor").with("name", "load")
        .with("colorValueComputationExpression", Aql.late("loadPercent"))
        .with("minValueComputationExpression", 0).with("maxValueComputationExpression", 100);
    STEPS.keySet().stream().sorted().forEach(step -> load.child("colorSteps").with("associatedValue", step)
        .to("associatedColor", of(STEPS.get(step))));
  }

  /** A colour. */
  Part of(ColourRole role) {
    return colours.get(role);
  }

  /** The tint that follows the utilisation. */
  Part load() {
    return load;
  }
}
