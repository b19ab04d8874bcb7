package org.headroom.compare;

import java.util.List;
import java.util.Objects;
import org.headroom.model.Architecture;

/**
 * The outcome of a merge.
 *
 * @param merged the merged model; it can be saved, also when there are conflicts
 * @param conflicts changes that are not in it, in the order of the base model; none when everything was merged
 */
public record MergeResult(Architecture merged, List<Conflict> conflicts) {

  /** Keeps an unmodifiable copy of the conflicts. */
  public MergeResult {
    Objects.requireNonNull(merged);
    conflicts = List.copyOf(conflicts);
  }
}
