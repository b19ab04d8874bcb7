package org.headroom.exchange.brief;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.headroom.model.Boundary;
import org.headroom.model.Client;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.Element;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.Node;
import org.headroom.model.Region;

/** Writes the items of a brief: one for each element, or one for a group of nodes that are alike. */
final class ItemText {

  private static final HeadroomPackage P = HeadroomPackage.eINSTANCE;

  private final StringBuilder text;
  private final Explicitness explicitness;
  private final GivenIds ids;
  private final ConnectionText connectionText;
  private final Map<Component, List<Connection>> unwritten;
  private final Set<Element> written = new HashSet<>();
  private int number;

  /**
   * Items of one brief.
   *
   * @param text what they are appended to
   * @param unwritten connections by the component that they are written with
   */
  ItemText(StringBuilder text, Explicitness explicitness, GivenIds ids, ConnectionText connectionText,
      Map<Component, List<Connection>> unwritten) {
    this.text = text;
    this.explicitness = explicitness;
    this.ids = ids;
    this.connectionText = connectionText;
    this.unwritten = unwritten;
  }

  /** Appends the items of elements, numbered on. */
  void write(List<? extends Element> elements) {
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
    }
    String kept = config(element);
    configItem(kept, configLines(element));
    if (kept == null && element.getDocumentation() != null
        || explicitness.features(element).contains(P.getElement_Documentation())) {
      line("Documentation", element.getDocumentation());
    }
    if (element instanceof Node) {
      connections(List.of(element));
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
