package org.headroom.compare;

import java.util.Objects;
import java.util.Optional;

/**
 * Two changes that cannot both be made.
 *
 * @param element id of the element; empty for the architecture itself
 * @param feature path of the feature as in {@link Change}; none when it is about the whole element
 * @param base what it was before both changes; none when there was nothing
 * @param ours what we made of it, which is in the merged model
 * @param theirs what they made of it, which is not
 * @param explanation why, and what was done, in sentences
 */
public record Conflict(String element, Optional<String> feature, Optional<String> base, Optional<String> ours,
    Optional<String> theirs, String explanation) {

  /** Checks that everything is there. */
  public Conflict {
    Objects.requireNonNull(element);
    Objects.requireNonNull(feature);
    Objects.requireNonNull(base);
    Objects.requireNonNull(ours);
    Objects.requireNonNull(theirs);
    Objects.requireNonNull(explanation);
  }
}
