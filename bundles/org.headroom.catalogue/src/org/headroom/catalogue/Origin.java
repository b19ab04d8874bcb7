package org.headroom.catalogue;

/** Where a derived value comes from. */
public sealed interface Origin {
  /** The model states it. */
  record Model() implements Origin {
    @Override
    public String toString() {
      return "model";
    }
  }

  /**
   * A row of the catalogue states it.
   *
   * @param row id of the row
   * @param provenance source, date and confidence of the row
   */
  record FromCatalogue(String row, Provenance provenance) implements Origin {
    @Override
    public String toString() {
      return "catalogue " + row + " (" + provenance.confidence().word() + ", " + provenance.date() + ")";
    }
  }

  /**
   * Nothing states it.
   *
   * @param text the default and why
   */
  record Default(String text) implements Origin {
    @Override
    public String toString() {
      return "default: " + text;
    }
  }

  /** The only instance of {@link Model} that is needed. */
  Origin MODEL = new Model();
}
