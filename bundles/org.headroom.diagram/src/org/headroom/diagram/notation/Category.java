package org.headroom.diagram.notation;

/** Groups of node types that belong together: sections of a palette and of the legend, in this order. */
public enum Category {
  SOURCE("Sources", ColourRole.SOURCE),
  NETWORK("Edge and network", ColourRole.NETWORK),
  COMPUTE("Compute", ColourRole.COMPUTE),
  DATA("Data", ColourRole.DATA),
  MESSAGING("Messaging", ColourRole.MESSAGING),
  OBSERVABILITY("Observability", ColourRole.OBSERVABILITY),
  PLATFORM("Platform and external", ColourRole.PLATFORM),
  BOUNDARY("Boundaries", ColourRole.BOUNDARY);

  private final String title;
  private final ColourRole accent;

  Category(String title, ColourRole accent) {
    this.title = title;
    this.accent = accent;
  }

  /** Heading for people. */
  public String title() {
    return title;
  }

  /** Colour of icons and outlines of this group. */
  public ColourRole accent() {
    return accent;
  }
}
