package org.headroom.model.io;

import java.util.Objects;
import org.headroom.model.Architecture;

/**
 * A model that was read from a file.
 *
 * @param architecture the model, in the current version of the metamodel
 * @param sources where its elements are in the file
 * @param fileVersion the version of the format that the file had
 */
public record LoadedModel(Architecture architecture, SourceMap sources, int fileVersion) {

  /** Checks that everything is there. */
  public LoadedModel {
    Objects.requireNonNull(architecture);
    Objects.requireNonNull(sources);
  }
}
