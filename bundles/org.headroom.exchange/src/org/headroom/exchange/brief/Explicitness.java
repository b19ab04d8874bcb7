package org.headroom.exchange.brief;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.headroom.model.Element;

/** How much a brief must spell out so that it is read as the model it was written from. */
final class Explicitness {

  private final Map<String, Set<EStructuralFeature>> features = new HashMap<>();
  private final Set<String> reworded = new HashSet<>();
  private final Set<String> spelledOut = new HashSet<>();
  private boolean wordless;

  /** The features that need an explicit line. */
  Set<EStructuralFeature> features(Element element) {
    return features.getOrDefault(element.getId(), Set.of());
  }

  /** Whether kept wording is used for an element. */
  boolean keepsWording(Element element) {
    return !wordless && !reworded.contains(element.getId());
  }

  /** Whether an element that the brief only mentions needs an item or line of its own. */
  boolean isSpelledOut(Element element) {
    return wordless || spelledOut.contains(element.getId());
  }

  /** Whether nothing may be left to be concluded from kept wording. */
  boolean isWordless() {
    return wordless;
  }

  /** Takes the differences as causes to be more explicit; false when nothing more can be done. */
  boolean raise(List<ModelComparison.Difference> differences) {
    boolean raised = false;
    for (ModelComparison.Difference difference : differences) {
      raised |= switch (difference.kind()) {
        case MISSING -> spelledOut.add(difference.element()) || beWordless();
        case EXTRA -> beWordless();
        case CHANGED -> spellOut(difference) || reworded.add(difference.element());
      };
    }
    return raised;
  }

  private boolean spellOut(ModelComparison.Difference difference) {
    boolean item = spelledOut.add(difference.element());
    return features.computeIfAbsent(difference.element(), unused -> new LinkedHashSet<>()).add(difference.feature())
        || item;
  }

  private boolean beWordless() {
    boolean change = !wordless;
    wordless = true;
    return change;
  }
}
