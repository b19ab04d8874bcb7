package org.headroom.diagram.ui.hover;

import java.util.List;
import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Label;
import org.eclipse.draw2d.LineBorder;
import org.eclipse.draw2d.CompoundBorder;
import org.eclipse.draw2d.MarginBorder;
import org.eclipse.draw2d.PositionConstants;
import org.eclipse.draw2d.ToolbarLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.scene.TextStyle;
import org.headroom.diagram.text.TextMetrics;
import org.headroom.diagram.ui.draw.Inks;

/** Facts about an element as a small card. */
public final class HoverCard extends Figure {
  private static final double WIDEST = 420;
  private static final int MOST_LINES = 4;
  private static final int MARGIN = 8;

  private final Inks inks;

  /** A card with facts. */
  public HoverCard(HoverFacts facts, Inks inks) {
    this.inks = inks;
    ToolbarLayout layout = new ToolbarLayout();
    layout.setSpacing(3);
    setLayoutManager(layout);
    setOpaque(true);
    setBackgroundColor(inks.colour(ColourRole.CARD));
    setBorder(new CompoundBorder(new LineBorder(inks.colour(ColourRole.BOUNDARY), 1), new MarginBorder(MARGIN)));
    Label title = line(facts.title(), ColourRole.TEXT);
    title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
    facts.lines().forEach(text -> wrapped(text, ColourRole.TEXT_MUTED));
    facts.findings().forEach(text -> wrapped(text, colour(text)));
  }

  private static ColourRole colour(String finding) {
    return finding.startsWith("error") ? ColourRole.FAILED
        : finding.startsWith("warning") ? ColourRole.OBSERVABILITY : ColourRole.TEXT_MUTED;
  }

  private void wrapped(String text, ColourRole colour) {
    List<String> lines = TextMetrics.wrap(text, TextStyle.FACTS, WIDEST, MOST_LINES);
    line(String.join("\n", lines), colour);
  }

  private Label line(String text, ColourRole colour) {
    Label label = new Label(text);
    label.setLabelAlignment(PositionConstants.LEFT);
    label.setForegroundColor(inks.colour(colour));
    label.setFont(JFaceResources.getDefaultFont());
    add(label);
    return label;
  }
}
