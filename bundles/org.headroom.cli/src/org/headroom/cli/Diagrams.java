package org.headroom.cli;

import java.nio.file.Files;
import java.util.Map;
import org.headroom.diagram.layout.Arrangement;
import org.headroom.model.io.LayoutFile;
import org.headroom.model.io.ModelReadException;

/** Where the author of a model put things. */
final class Diagrams {

  private Diagrams() {
  }

  /** What the layout file beside the model says; everything automatic when there is none. */
  static Arrangement arrangement(ModelFile model, boolean measures) {
    if (model.path().isEmpty()) {
      return new Arrangement(Map.of(), Map.of(), measures);
    }
    LayoutFile file = LayoutFile.beside(model.path().get());
    if (!Files.exists(file.path())) {
      return new Arrangement(Map.of(), Map.of(), measures);
    }
    try {
      return Arrangement.of(file.read(), measures);
    } catch (ModelReadException e) {
      throw ModelFile.unreadable(e);
    }
  }
}
