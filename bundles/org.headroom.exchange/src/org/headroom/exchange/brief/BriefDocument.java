package org.headroom.exchange.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.headroom.model.Architecture;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.Decision;
import org.headroom.model.Element;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.Node;
import org.headroom.model.Objective;

/** The text of one brief for one degree of explicitness. */
final class BriefDocument {

  private static final String PATTERN_LINE = "\nPattern: ";

  private final Architecture architecture;
  private final Explicitness explicitness;
  private final References references = new References();
  private final List<Node> allNodes = new ArrayList<>();
  private final GivenIds ids = new GivenIds();
  private final Phases phases;
  private final Map<Component, List<Connection>> unwritten = new HashMap<>();
  private final StringBuilder text = new StringBuilder();
  private final ItemText items;

  BriefDocument(Architecture architecture, Explicitness explicitness, Roles roles) {
    this.architecture = architecture;
    this.explicitness = explicitness;
    phases = new Phases(architecture, explicitness);
    items = new ItemText(text, explicitness, ids, new ConnectionText(explicitness, roles, references, ids), unwritten);
    architecture.eAllContents().forEachRemaining(this::register);
    for (Connection connection : architecture.getConnections()) {
      ids.add(connection.getId());
      ids.add(Names.connectionId(connection.getSource().getId(), connection.getTarget().getId()));
    }
  }

  private void register(EObject object) {
    if (!(object instanceof Element element) || element instanceof Connection) {
      return;
    }
    ids.add(element.getId());
    if (element.eContainer() instanceof Architecture || element instanceof Node) {
      ids.add(Names.idOf(element));
      if (!(element instanceof Decision decision && phases.isStructural(decision))) {
        references.add(element);
      }
    }
    if (element instanceof Node node) {
      allNodes.add(node);
    }
  }

  String toText() {
    header();
    List<Element> phased = phases.all().stream().flatMap(phase -> phase.getElements().stream()).toList();
    Set<Element> inPhases = new LinkedHashSet<>(phased);
    List<Element> others = allNodes.stream().filter(node -> !inPhases.contains(node) && phases.hasItem(node))
        .map(Element.class::cast).toList();
    connectionsByLaterEnd(phased, others);
    phases.all().forEach(this::phase);
    section("Components", others);
    section("Request classes", without(architecture.getRequestClasses(), inPhases));
    section("Scenarios", without(architecture.getScenarios(), inPhases));
    if (!objectivesFollowFromGoal()) {
      section("Objectives", without(architecture.getObjectives(), inPhases));
    }
    section("Decisions", architecture.getDecisions().stream().filter(decision -> !phases.isStructural(decision))
        .map(Element.class::cast).toList());
    architecture.getDecisions().stream().filter(phases::isChecklist).forEach(this::checklist);
    return text.toString();
  }

  private static List<Element> without(List<? extends Element> elements, Set<Element> left) {
    return elements.stream().filter(element -> !left.contains(element)).map(Element.class::cast).toList();
  }

  private void header() {
    text.append("# System Architecture: ").append(MarkdownText.line(String.valueOf(architecture.getName())))
        .append("\n\n");
    String description = architecture.getDescription();
    if (description != null) {
      int at = description.lastIndexOf(PATTERN_LINE);
      keyed("Project Goal", at < 0 ? description : description.substring(0, at));
      if (at >= 0) {
        keyed("Pattern", description.substring(at + PATTERN_LINE.length()));
      }
    }
    if (architecture.getOwner() != null) {
      keyed("Owner", architecture.getOwner());
    }
    if (architecture.getObjectives().isEmpty() && !objectivesFollowFromGoal()) {
      text.append("**Objectives**: none\n");
    }
    text.append('\n');
  }

  private void keyed(String key, String value) {
    text.append("**").append(key).append("**: ").append(MarkdownText.value(value, "")).append('\n');
  }

  /** The reader derives objectives from the goal unless there are items for them. */
  private boolean objectivesFollowFromGoal() {
    String description = architecture.getDescription();
    List<Objective> derived = List.of();
    if (description != null) {
      int at = description.lastIndexOf(PATTERN_LINE);
      derived = Goal.objectives(at < 0 ? description : description.substring(0, at));
    }
    Architecture one = HeadroomFactory.eINSTANCE.createArchitecture();
    Architecture other = HeadroomFactory.eINSTANCE.createArchitecture();
    one.getObjectives().addAll(derived);
    other.getObjectives().addAll(EcoreUtil.copyAll(architecture.getObjectives()));
    return ModelComparison.differences(one, other).isEmpty();
  }

  /** A connection is written with the end that comes later in the document. */
  private void connectionsByLaterEnd(List<Element> phased, List<Element> others) {
    Map<Element, Integer> places = new HashMap<>();
    phased.forEach(element -> places.put(element, places.size()));
    others.forEach(element -> places.put(element, places.size()));
    for (Connection connection : architecture.getConnections()) {
      if (!explicitness.isSpelledOut(connection) && Wording.MENTIONED.of(connection) != null) {
        continue;
      }
      Component source = connection.getSource();
      Component target = connection.getTarget();
      boolean targetLater = places.getOrDefault(target, -1) >= places.getOrDefault(source, -1);
      unwritten.computeIfAbsent(targetLater ? target : source, unused -> new ArrayList<>()).add(connection);
    }
  }

  private void phase(Decision phase) {
    String heading = Wording.HEADING.of(phase);
    boolean kept = heading != null && heading.endsWith(phase.getTitle()) && explicitness.keepsWording(phase);
    text.append("---\n\n### ").append(MarkdownText.line(kept ? heading : phase.getTitle())).append('\n');
    if (phase.getText() != null) {
      text.append('*').append(MarkdownText.line(phase.getText())).append("*\n");
    }
    text.append('\n');
    items.write(phase.getElements());
  }

  private void section(String heading, List<? extends Element> elements) {
    if (!elements.isEmpty()) {
      text.append("---\n\n### ").append(heading).append("\n\n");
      items.write(elements);
    }
  }

  private void checklist(Decision checklist) {
    String heading = Wording.HEADING.of(checklist);
    text.append("---\n\n### ").append(MarkdownText.line(heading == null ? checklist.getTitle() : heading)).append('\n')
        .append(Wording.CHECKLIST.safe(checklist)).append('\n');
  }
}
