package org.headroom.simulation.ui.views;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.headroom.model.Names;
import org.headroom.model.Scenario;
import org.headroom.simulation.ui.run.ModelRuns;

/** Offers the scenarios of a model; the chosen one stays chosen when others are added, moved or renamed. */
final class ScenarioChoice {
  private final Combo combo;
  private List<String> ids = List.of();

  ScenarioChoice(Composite parent) {
    combo = new Combo(parent, SWT.READ_ONLY);
  }

  /** Offers what the model has now. */
  void show(Optional<ModelRuns> runs) {
    List<Scenario> scenarios = runs.map(ModelRuns::scenarios).orElse(List.of());
    String[] names = scenarios.stream().map(Names::of).toArray(String[]::new);
    List<String> next = scenarios.stream().map(Scenario::getId).toList();
    String kept = chosen().orElse("");
    int before = Math.max(0, combo.getSelectionIndex());
    if (!next.equals(ids) || !List.of(names).equals(List.of(combo.getItems()))) {
      ids = next;
      combo.setItems(names);
      combo.requestLayout();
      combo.select(ids.contains(kept) ? ids.indexOf(kept) : Math.min(before, ids.size() - 1));
    }
  }

  /** Id of the chosen scenario; empty when there is none. */
  Optional<String> chosen() {
    int index = combo.getSelectionIndex();
    return index >= 0 && index < ids.size() ? Optional.of(ids.get(index)) : Optional.empty();
  }

  /** Chooses a scenario, if the model has it. */
  void choose(String id) {
    if (ids.contains(id)) {
      combo.select(ids.indexOf(id));
    }
  }

  boolean isEmpty() {
    return ids.isEmpty();
  }

  Combo control() {
    return combo;
  }
}
