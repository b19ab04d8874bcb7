package org.headroom.diagram.notation;

import org.eclipse.emf.ecore.EClass;

/**
 * How nodes of one class are drawn.
 *
 * @param type the class
 * @param name its name for people, singular, as in palettes and tool tips
 * @param category the group it belongs to
 * @param shape its outline
 * @param icon file name of its icon in the folder {@code icons} of this bundle, without folder
 */
public record NodeNotation(EClass type, String name, Category category, Shape shape, String icon) {
  /** Colour of outline and icon. */
  public ColourRole accent() {
    return category.accent();
  }

  /** Colour behind the icon. */
  public ColourRole tint() {
    return category == Category.BOUNDARY ? ColourRole.REGION_FILL
        : ColourRole.valueOf(category.accent().name() + "_TINT");
  }
}
