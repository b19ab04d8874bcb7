package org.headroom.exchange.brief;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.headroom.model.Architecture;
import org.headroom.model.Client;
import org.headroom.model.Decision;
import org.headroom.model.DecisionStatus;
import org.headroom.model.Element;
import org.headroom.model.Node;
import org.headroom.model.Region;

/** Which decisions of a model are parts of a brief rather than items in it: phases and the checklist. */
final class Phases {

  private static final Pattern TITLE = Pattern.compile("Phase (\\d{1,6})\\b.*", Pattern.DOTALL);

  private final Explicitness explicitness;
  private final List<Decision> phases = new ArrayList<>();

  Phases(Architecture architecture, Explicitness explicitness) {
    this.explicitness = explicitness;
    Set<Element> taken = new HashSet<>();
    for (Decision decision : architecture.getDecisions()) {
      if (isPhase(decision) && decision.getElements().stream().noneMatch(taken::contains)) {
        phases.add(decision);
        taken.addAll(decision.getElements());
      }
    }
  }

  /** In the order of the model; no element is in two. */
  List<Decision> all() {
    return phases;
  }

  /** Whether a decision is a phase or the checklist. */
  boolean isStructural(Decision decision) {
    return phases.contains(decision) || isChecklist(decision);
  }

  private boolean isPhase(Decision decision) {
    return explicitness.features(decision).isEmpty() && !explicitness.isSpelledOut(decision)
        && decision.getTitle() != null && TITLE.matcher(decision.getTitle()).matches()
        && decision.getStatus() == DecisionStatus.ACCEPTED
        && decision.getElements().stream().allMatch(element -> element instanceof Node && hasItem((Node) element));
  }

  boolean isChecklist(Decision decision) {
    return explicitness.features(decision).isEmpty() && !explicitness.isSpelledOut(decision)
        && Wording.CHECKLIST.safe(decision) != null;
  }

  /** Whether a node is an item of its own, and not implied or mentioned by another. */
  boolean hasItem(Node node) {
    boolean impliedRegion = node instanceof Region region && SettingsReader.isPlain(region)
        && region.getNodes().stream().anyMatch(child -> !(child instanceof Client));
    return !impliedRegion && (explicitness.isSpelledOut(node) || Wording.MENTIONED.of(node) == null);
  }
}
