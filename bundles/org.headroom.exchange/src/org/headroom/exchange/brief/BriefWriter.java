package org.headroom.exchange.brief;

import java.util.ArrayList;
import java.util.List;
import org.headroom.exchange.imports.DefaultRoles;
import org.headroom.exchange.imports.Imported;
import org.headroom.exchange.tree.ImportException;
import org.headroom.model.Architecture;

/**
 * Writes a model as a brief. Everything a model holds can be said in a brief; where the natural wording would be read
 * as something else, an explicit line is added, until reading the brief gives the model again.
 */
public final class BriefWriter {

  /** Natural wording, explicit lines, no kept wording, everything spelled out; one cause may uncover the next. */
  private static final int MOST_ATTEMPTS = 6;

  private final DefaultRoles defaults;

  /** A writer for readers that know the obvious roles of connections only. */
  public BriefWriter() {
    this(Roles.OBVIOUS);
  }

  /**
   * A writer.
   *
   * @param defaults those of the reader of the brief: such roles are not written
   */
  public BriefWriter(DefaultRoles defaults) {
    this.defaults = defaults;
  }

  /**
   * Writes a brief and reads it back.
   *
   * @return the document, and what reading it would lose; the model is not changed
   */
  public BriefExport write(Architecture architecture) {
    Explicitness explicitness = new Explicitness();
    String text = "";
    List<ModelComparison.Difference> differences = List.of();
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      text = new BriefDocument(architecture, explicitness, new Roles(defaults)).toText();
      try {
        Imported readBack = new BriefReader(defaults).read(String.valueOf(architecture.getName()), text);
        differences = ModelComparison.differences(architecture, readBack.architecture());
      } catch (ImportException e) {
        return new BriefExport(text, List.of("The brief cannot be read back: " + e.getMessage()));
      }
      if (differences.isEmpty() || !explicitness.raise(differences)) {
        break;
      }
    }
    List<String> losses = new ArrayList<>();
    differences.forEach(difference -> losses.add(sentence(difference)));
    return new BriefExport(text, losses);
  }

  private static String sentence(ModelComparison.Difference difference) {
    String element = difference.element().isEmpty() ? "The architecture" : "\"" + difference.element() + "\"";
    return switch (difference.kind()) {
      case MISSING -> element + " cannot be said in a brief.";
      case EXTRA -> element + " would be added by reading the brief.";
      case CHANGED -> element + ": " + difference.feature().getName() + " would be read differently.";
    };
  }
}
