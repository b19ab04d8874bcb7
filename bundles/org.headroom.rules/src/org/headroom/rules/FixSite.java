package org.headroom.rules;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.headroom.model.Architecture;
import org.headroom.model.Element;

/**
 * Where a finding is to be fixed.
 *
 * @param model the model, as it is now
 * @param element the reported element; empty for the architecture as a whole
 */
public record FixSite(ReviewedModel model, Optional<Element> element) {
  /** The element when it is of this class. */
  public <T extends Element> Optional<T> element(Class<T> type) {
    return element.filter(type::isInstance).map(type::cast);
  }

  /** The model as EMF knows it. */
  public Architecture architecture() {
    return model.architecture();
  }

  /** The stem, or the stem with a number, such that no element has this id. */
  public String freeId(String stem) {
    Set<String> taken = model.elements().stream().map(Element::getId).collect(Collectors.toSet());
    String id = stem;
    for (int number = 2; taken.contains(id); number++) {
      id = stem + "-" + number;
    }
    return id;
  }
}
