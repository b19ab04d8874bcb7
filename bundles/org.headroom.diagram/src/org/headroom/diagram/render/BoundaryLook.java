package org.headroom.diagram.render;

import java.util.List;
import org.eclipse.emf.ecore.EClass;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.scene.Container;
import org.headroom.model.HeadroomPackage;

/**
 * How the box of a boundary is drawn: private ones tinted, public ones open, the others by their kind.
 *
 * @param fill colour inside
 * @param line colour of outline, icon and lock
 * @param width of the outline in pixels
 * @param dashes lengths of strokes and gaps in pixels; empty for a solid line
 */
public record BoundaryLook(ColourRole fill, ColourRole line, double width, List<Double> dashes) {
  public BoundaryLook {
    dashes = List.copyOf(dashes);
  }

  /** The look of a boundary. */
  public static BoundaryLook of(Container container) {
    return of(container.notation().type(), container.closed());
  }

  /**
   * The look of the boundaries of a class.
   *
   * @param closed whether the internet cannot reach what is inside
   */
  public static BoundaryLook of(EClass boundary, boolean closed) {
    int type = boundary.getClassifierID();
    if (closed) {
      return new BoundaryLook(ColourRole.PRIVATE_FILL, ColourRole.PRIVATE_LINE, 1.8,
          type == HeadroomPackage.SECURITY_GROUP ? List.of(10.0, 3.0) : List.of());
    }
    return switch (type) {
      case HeadroomPackage.REGION -> new BoundaryLook(ColourRole.REGION_FILL, ColourRole.BOUNDARY, 1.6, List.of());
      case HeadroomPackage.AVAILABILITY_ZONE ->
        new BoundaryLook(ColourRole.ZONE_FILL, ColourRole.BOUNDARY, 1.3, List.of(2.0, 4.0));
      case HeadroomPackage.VIRTUAL_NETWORK ->
        new BoundaryLook(ColourRole.NETWORK_FILL, ColourRole.NETWORK, 1.4, List.of());
      case HeadroomPackage.SUBNET ->
        new BoundaryLook(ColourRole.PUBLIC_FILL, ColourRole.PUBLIC_LINE, 1.6, List.of(8.0, 5.0));
      case HeadroomPackage.SECURITY_GROUP ->
        new BoundaryLook(ColourRole.PUBLIC_FILL, ColourRole.PUBLIC_LINE, 1.4, List.of(10.0, 3.0));
      case HeadroomPackage.CLUSTER -> new BoundaryLook(ColourRole.CLUSTER_FILL, ColourRole.PLATFORM, 1.6, List.of());
      default -> new BoundaryLook(ColourRole.NAMESPACE_FILL, ColourRole.BOUNDARY, 1.2, List.of(6.0, 3.0));
    };
  }
}
