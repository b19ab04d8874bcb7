package org.headroom.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.headroom.model.Architecture;
import org.headroom.model.io.ModelWriteException;
import org.headroom.model.io.ModelWriter;

/**
 * Merges two models that were made from one.
 *
 * <p>Elements are told apart as {@link ModelDiff} does. Changes of different elements, or of different features of one
 * element, are both made; so is a change that both made in the same way. Of what cannot be made at once ours is kept
 * and a {@link Conflict} says what is missing: both changed a feature, one removed what the other changed or uses, both
 * added different things under one id, each moved a boundary into the other. The merged model can always be saved.
 */
public final class ThreeWayMerge {

  private ThreeWayMerge() {
  }

  /**
   * Merges; the three models stay as they are.
   *
   * @param base the model that both were made from
   * @param ours the model whose changes win
   * @param theirs the other one
   */
  public static MergeResult merge(Architecture base, Architecture ours, Architecture theirs) {
    Entities entities = new Entities(base, ours, theirs);
    Conflicts conflicts = new Conflicts();
    new MergePlan(entities, conflicts).decide();
    Architecture merged = new MergedModel(entities, conflicts).build();
    merged.setModelVersion(ours.getModelVersion());
    try {
      new ModelWriter().toBytes(merged);
      return new MergeResult(merged, conflicts.toList());
    } catch (ModelWriteException e) {
      // both fit into a file, but not together: for example boundaries that are nested too deeply
      List<Conflict> all = new ArrayList<>(conflicts.toList());
      e.reasons().forEach(reason -> all.add(new Conflict("", Optional.empty(), Optional.empty(), Optional.empty(),
          Optional.empty(), "The merged model could not be saved; ours is kept as it is. " + reason)));
      return new MergeResult(EcoreUtil.copy(ours), all);
    }
  }
}
