package org.headroom.diagram.ui.draw;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.graphics.PathData;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.notation.Notation;
import org.headroom.diagram.notation.Theme;
import org.headroom.diagram.ui.WorkbenchTheme;
import org.headroom.model.Connection;
import org.headroom.model.Element;
import org.headroom.model.HeadroomPackage.Literals;

/** Icons of elements for trees: those of the notation, and own ones for elements that are not drawn. */
public final class ElementIcons {
  private static final int SIZE = 16;
  /** In a square of {@link IconShape#SIZE} units: two arrows, a curve of load, a target, a signed sheet. */
  private static final Map<EClass, IconShape> SHAPES = Map.of(
      Literals.REQUEST_CLASS, lines("M3 8.5h17M15.5 4l4.5 4.5l-4.5 4.5M21 16.5H4M8.5 12l-4.5 4.5l4.5 4.5"),
      Literals.SCENARIO, lines("M4 3.5v16.5h16.5", "M7.5 16l4-6.5l3.5 3.5l5-8"),
      Literals.OBJECTIVE,
      lines("M3 12a9 9 0 0 1 18 0a9 9 0 0 1 -18 0Z", "M7.5 12a4.5 4.5 0 0 1 9 0a4.5 4.5 0 0 1 -9 0Z",
          "M11.6 12h0.8"),
      Literals.DECISION, lines("M5 3h10l4 4v14H5Z", "M8.5 13.5l2.7 2.7L15.8 11"));

  /** One descriptor per icon and theme: images are shared by those who ask for the same one. */
  private record Drawn(NodeIcons nodes, EdgeIcons edges, Map<EClass, ImageDescriptor> others) {
    Drawn(Theme theme) {
      this(new NodeIcons(theme), new EdgeIcons(theme), SHAPES.entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, each -> ImageDescriptor.createFromImageDataProvider(
              zoom -> NodeIcons.draw(each.getValue(), theme.colour(ColourRole.TEXT_MUTED), SIZE * zoom / 100)))));
    }
  }

  private final Map<Theme, Drawn> drawn = new EnumMap<>(Theme.class);

  /** In the colours of the workbench. */
  private Drawn now() {
    return drawn.computeIfAbsent(WorkbenchTheme.current(), Drawn::new);
  }

  private static IconShape lines(String... paths) {
    return new IconShape(Arrays.stream(paths).map(SvgPath::parse).toList(), List.<PathData>of());
  }

  /** The icon of an element, when its class has one. */
  public Optional<ImageDescriptor> of(Element element) {
    return element instanceof Connection connection
        ? Optional.of(now().edges().descriptor(Notation.of(connection.getRole())))
        : of(element.eClass());
  }

  /** The icon of a class other than a connection, when it has one. */
  public Optional<ImageDescriptor> of(EClass type) {
    if (Literals.NODE.isSuperTypeOf(type)) {
      return Optional.of(now().nodes().descriptor(Notation.of(type), SIZE));
    }
    return Optional.ofNullable(now().others().get(type));
  }
}
