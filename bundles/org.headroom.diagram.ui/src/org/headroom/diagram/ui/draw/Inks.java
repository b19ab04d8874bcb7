package org.headroom.diagram.ui.draw;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.headroom.diagram.notation.Colour;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.notation.NodeNotation;
import org.headroom.diagram.notation.Theme;
import org.headroom.diagram.scene.TextStyle;
import org.headroom.diagram.text.TextMetrics;

/**
 * Colours, fonts and icons of a drawing. Fonts are {@value #FINE} times as large as they appear, because drawings are
 * scaled down by that: so sizes need not be whole points, and text has the same proportions at every zoom.
 */
public final class Inks {
  /** How much finer the coordinates of drawings are than pixels. */
  static final int FINE = 10;

  private static final List<String> FAMILIES =
      List.of("Arial", "Helvetica", "Liberation Sans", "Noto Sans", "DejaVu Sans");
  private static final String SAMPLE = "Product catalogue 5 × t3.large (private) 0123456789";
  private static final double POINTS_PER_INCH = 72;

  private final Device device;
  private final Theme theme;
  private final Map<TextStyle, Font> fonts = new EnumMap<>(TextStyle.class);
  private final Map<TextStyle, Double> ascents = new EnumMap<>(TextStyle.class);
  private final Map<NodeNotation, IconShape> icons = new HashMap<>();

  /** Resources for drawing on a device in a theme. */
  public Inks(Device device, Theme theme) {
    this.device = device;
    this.theme = theme;
    String family = FAMILIES.stream().filter(name -> device.getFontList(name, true).length > 0).findFirst()
        .orElseGet(() -> device.getSystemFont().getFontData()[0].getName());
    Image image = new Image(device, 1, 1);
    GC gc = new GC(image);
    for (TextStyle style : TextStyle.values()) {
      double pixels = style.size() * FINE;
      Font font = font(family, pixels, style.bold());
      gc.setFont(font);
      double needed = gc.textExtent(SAMPLE).x;
      double foreseen = TextMetrics.width(SAMPLE, style) * FINE;
      if (needed > foreseen) {
        // the layout reserved room for a narrower family
        font.dispose();
        font = font(family, pixels * foreseen / needed, style.bold());
        gc.setFont(font);
      }
      fonts.put(style, font);
      ascents.put(style, (double) gc.getFontMetrics().getAscent() / FINE);
    }
    gc.dispose();
    image.dispose();
  }

  private Font font(String family, double pixels, boolean bold) {
    int points = (int) Math.floor(pixels * POINTS_PER_INCH / device.getDPI().y);
    return new Font(device, new FontData(family, points, bold ? SWT.BOLD : SWT.NORMAL));
  }

  /** The theme. */
  public Theme theme() {
    return theme;
  }

  /** The colour for a role. */
  public Color colour(ColourRole role) {
    return colour(theme.colour(role));
  }

  /** A colour. */
  public Color colour(Colour colour) {
    return new Color(device, colour.red(), colour.green(), colour.blue());
  }

  Font font(TextStyle style) {
    return fonts.get(style);
  }

  double ascent(TextStyle style) {
    return ascents.get(style);
  }

  IconShape icon(NodeNotation notation) {
    return icons.computeIfAbsent(notation, IconShape::of);
  }

  /** Frees the fonts. */
  public void dispose() {
    fonts.values().forEach(Font::dispose);
  }
}
