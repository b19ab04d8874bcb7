package org.headroom.exchange.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.headroom.model.Architecture;
import org.headroom.model.Boundary;
import org.headroom.model.Client;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.Decision;
import org.headroom.model.Element;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.Node;
import org.headroom.model.Objective;
import org.headroom.model.Region;

/** The text of one brief for one degree of explicitness. */
final class BriefDocument {

  private static final HeadroomPackage P = HeadroomPackage.eINSTANCE;
  private static final String PATTERN_LINE = "\nPattern: ";

  private final Architecture architecture;
  private final Explicitness explicitness;
  private final ConnectionText connectionText;
  private final References references = new References();
  private final List<Node> allNodes = new ArrayList<>();
  private final GivenIds ids = new GivenIds();
  private final Phases phases;
  private final Map<Component, List<Connection>> unwritten = new HashMap<>();
  private final Set<Element> written = new HashSet<>();
  private final StringBuilder text = new StringBuilder();
  private int number;

  BriefDocument(Architecture architecture, Explicitness explicitness, Roles roles) {
    this.architecture = architecture;
    this.explicitness = explicitness;
    phases = new Phases(architecture, explicitness);
    connectionText = new ConnectionText(explicitness, roles, references, ids);
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

  // header -----------------------------------------------------------------------------------------------------------

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

  // sections ---------------------------------------------------------------------------------------------------------

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
    items(phase.getElements());
  }

  private void section(String heading, List<? extends Element> elements) {
    if (!elements.isEmpty()) {
      text.append("---\n\n### ").append(heading).append("\n\n");
      items(elements);
    }
  }

  private void checklist(Decision checklist) {
    String heading = Wording.HEADING.of(checklist);
    text.append("---\n\n### ").append(MarkdownText.line(heading == null ? checklist.getTitle() : heading)).append('\n')
        .append(Wording.CHECKLIST.safe(checklist)).append('\n');
  }

  // items ------------------------------------------------------------------------------------------------------------

  private void items(List<? extends Element> elements) {
    for (int i = 0; i < elements.size(); ) {
      int end = i + 1;
      while (end < elements.size() && isSameGroup(elements.get(i), elements.get(end))) {
        end++;
      }
      if (isGroup(elements.get(i))) {
        group(elements.subList(i, end));
      } else {
        item(elements.get(i));
        end = i + 1;
      }
      i = end;
    }
  }

  private boolean isGroup(Element element) {
    return element instanceof Node && Wording.GROUP.of(element) != null && element.getLabel() != null
        && explicitness.keepsWording(element);
  }

  private boolean isSameGroup(Element one, Element other) {
    return isGroup(one) && isGroup(other) && Wording.GROUP.of(one).equals(Wording.GROUP.of(other))
        && Kind.of(one).equals(Kind.of(other)) && Objects.equals(one.getNote(), other.getNote())
        && Objects.equals(((Node) one).getPositionHint(), ((Node) other).getPositionHint());
  }

  private void group(List<? extends Element> elements) {
    Element first = elements.get(0);
    heading(Wording.GROUP.of(first));
    text.append("- **Component**: ").append(MarkdownText.code(Kind.of(first).name())).append(" (Create ")
        .append(elements.size()).append(elements.size() == 1 ? " instance)\n" : " instances)\n");
    int count = 0;
    for (Element element : elements) {
      String indent = "  " + " ".repeat((++count + ". ").length());
      text.append("  ").append(count).append(". **").append(MarkdownText.line(element.getLabel())).append("**:");
      List<String> lines = configLines(element);
      String kept = config(element);
      text.append(kept == null ? "" : indented(" " + kept, indent)).append('\n');
      if (ids.mustSay(element, Names.idOf(element))) {
        text.append(indent).append("- Id: ").append(MarkdownText.code(element.getId())).append('\n');
      }
      lines.forEach(line -> text.append(indent).append(indented(line, indent)).append('\n'));
      for (EStructuralFeature own : explicitness.features(element)) {
        if (own == P.getElement_Documentation() || own == P.getElement_Label() && kept != null) {
          ConfigText.settings(element, List.of(own), "")
              .forEach(line -> text.append(indent).append(indented(line, indent)).append('\n'));
        }
      }
    }
    ownLines((Node) first, elements);
    connections(elements);
    text.append('\n');
  }

  private void item(Element element) {
    String title = Wording.TITLE.of(element);
    heading(title != null && explicitness.keepsWording(element) ? title : Wordings.defaultTitle(element));
    text.append("- **Component**: ").append(MarkdownText.code(Kind.of(element).name())).append('\n');
    if (ids.mustSay(element, Names.idOf(element))) {
      text.append("- **Id**: ").append(MarkdownText.code(element.getId())).append('\n');
    }
    if (element.getLabel() != null) {
      text.append("- **Label**: ").append(MarkdownText.quoted(element.getLabel(), "  ")).append('\n');
    }
    if (element instanceof Node node) {
      ownLines(node, List.of(node));
      String kept = config(element);
      configItem(kept, configLines(element));
      if (kept == null && element.getDocumentation() != null
          || explicitness.features(element).contains(P.getElement_Documentation())) {
        line("Documentation", element.getDocumentation());
      }
      connections(List.of(element));
    } else {
      configItem(null, ConfigText.lines(element, ConfigText.canonicalFeatures(element)));
      if (element.getDocumentation() != null) {
        line("Documentation", element.getDocumentation());
      }
    }
    String action = Wording.ACTION.safe(element);
    if (action != null && explicitness.keepsWording(element) && !explicitness.isWordless()) {
      text.append("- **Action**: ").append(action).append('\n');
    }
    if (element.getNote() != null) {
      line("SRE Note", element.getNote());
    }
    text.append('\n');
  }

  private void heading(String title) {
    text.append("#### ").append(++number).append(". ").append(MarkdownText.line(title)).append('\n');
  }

  private void line(String key, String value) {
    text.append("- **").append(key).append("**: ").append(value == null ? "none" : MarkdownText.value(value, "  "))
        .append('\n');
  }

  private void configItem(String kept, List<String> lines) {
    if (kept == null && lines.isEmpty()) {
      return;
    }
    text.append("- **Config**:");
    if (kept == null) {
      String joined = ConfigText.joined(lines);
      text.append(indented(joined.startsWith("\n") ? joined : " " + joined, "  "));
    } else {
      text.append(indented(kept.startsWith("\n") ? kept : " " + kept, "  "));
      lines.forEach(line -> text.append("\n  ").append(indented(line, "  ")));
    }
    text.append('\n');
  }

  /** The kept config, when it still says what the model holds. */
  private String config(Element element) {
    return explicitness.keepsWording(element) && !explicitness.isWordless() ? Wording.CONFIG.safe(element) : null;
  }

  /** What has to be said beside the kept config. */
  private List<String> configLines(Element element) {
    Set<EStructuralFeature> features = new LinkedHashSet<>(explicitness.features(element));
    boolean kept = config(element) != null;
    if (!kept) {
      features.addAll(ConfigText.canonicalFeatures(element));
    }
    features.removeIf(feature -> ConfigText.OWN_LINES.contains(feature) || feature == P.getNode_Boundary());
    return kept ? ConfigText.settings(element, features, "") : ConfigText.lines(element, features);
  }

  private void ownLines(Node first, List<? extends Element> elements) {
    if (first.getPositionHint() != null) {
      line("Position", first.getPositionHint());
    }
    boolean asked = elements.stream().anyMatch(e -> explicitness.features(e).contains(P.getNode_Boundary()));
    Boundary boundary = first.getBoundary();
    boolean misleading = boundary == null && first.getPositionHint() != null
        && first.getPositionHint().toLowerCase(Locale.ROOT).contains("inside");
    if (boundary == null ? asked || misleading : asked || !isConcluded(first, boundary)) {
      text.append("- **Inside**: ").append(boundary == null ? "none" : MarkdownText.code(boundary.getId()))
          .append('\n');
    }
    if (elements.size() > 1 && first.getNote() != null) {
      line("SRE Note", first.getNote());
    }
  }

  /** Whether the reader can be expected to conclude the boundary from another line. */
  private boolean isConcluded(Node node, Boundary boundary) {
    boolean region = boundary instanceof Region plain && SettingsReader.isPlain(plain)
        && MarkdownText.isPlainCode(plain.getCode()) && !(node instanceof Client);
    boolean hint = node.getPositionHint() != null && node.getPositionHint().toLowerCase(Locale.ROOT)
        .contains("inside ");
    boolean action = Wording.ACTION.safe(boundary) != null && Wording.TITLE.of(node) != null;
    return region || !explicitness.isWordless() && (hint || action);
  }

  private static String indented(String lines, String indent) {
    return lines.replace("\n", "\n" + indent);
  }

  // connections ------------------------------------------------------------------------------------------------------

  private void connections(List<? extends Element> elements) {
    List<Connection> connections = elements.stream()
        .flatMap(element -> unwritten.getOrDefault(element, List.of()).stream()).filter(written::add)
        .collect(Collectors.toCollection(ArrayList::new));
    if (connections.size() == 1) {
      text.append("- **Connection**: ");
      text.append(connectionText.of(connections.get(0), "  "));
    } else if (!connections.isEmpty()) {
      text.append("- **Connection**:\n");
      for (Connection connection : connections) {
        text.append("  - ").append(connectionText.of(connection, "    "));
      }
    }
  }
}
