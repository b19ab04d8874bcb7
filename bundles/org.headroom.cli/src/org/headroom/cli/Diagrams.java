package org.headroom.cli;

import org.headroom.diagram.layout.Arrangement;
import org.headroom.model.io.ModelReadException;

/** Where the author of a model put things. */
final class Diagrams {

  private Diagrams() {
  }

  /** What the layout file beside the model says; everything automatic when there is none. */
  static Arrangement arrangement(ModelFile model, boolean measures) {
    if (model.path().isEmpty()) {
      return measures ? Arrangement.AUTOMATIC_WITH_MEASURES : Arrangement.AUTOMATIC;
    }
    try {
      return Arrangement.beside(model.path().get(), measures);
    } catch (ModelReadException e) {
      throw ModelFile.unreadable(e);
    }
  }
}
