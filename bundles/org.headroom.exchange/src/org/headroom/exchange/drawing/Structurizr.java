package org.headroom.exchange.drawing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.headroom.exchange.export.Export;
import org.headroom.exchange.export.ExportFormat;
import org.headroom.exchange.export.ModelOrder;
import org.headroom.exchange.export.PlainWords;
import org.headroom.exchange.export.TargetNames;
import org.headroom.model.Architecture;
import org.headroom.model.Boundary;
import org.headroom.model.Cache;
import org.headroom.model.Client;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.DataStore;
import org.headroom.model.ExternalService;
import org.headroom.model.Node;

/**
 * Writes the C4 model in the language of Structurizr: clients are people, services of others are software systems, all
 * else are containers of one software system. The boundaries become the deployment.
 */
public final class Structurizr implements ExportFormat {

  @Override
  public String name() {
    return "c4";
  }

  @Override
  public String title() {
    return "C4 model in Structurizr DSL";
  }

  @Override
  public String ending() {
    return "dsl";
  }

  @Override
  public Export write(Architecture architecture) {
    return Export.of(new Document(architecture).write());
  }

  private static final class Document {

    private final Architecture architecture;
    private final TargetNames names = new TargetNames('_', 200);
    private final Map<String, Integer> titles = new HashMap<>();
    private final Map<Component, String> titleOf = new HashMap<>();
    private final String system;
    private final StringBuilder text = new StringBuilder();

    Document(Architecture architecture) {
      this.architecture = architecture;
      // identifiers that the language gives a meaning
      List.of("this", "workspace", "model", "views", "element", "relationship", "person", "container", "component",
          "group", "properties", "tags").forEach(names::unique);
      system = names.unique("system");
    }

    String write() {
      text.append("workspace ").append(quoted(String.valueOf(architecture.getName()))).append(" {\n  model {\n");
      List<Component> components = ModelOrder.components(architecture);
      components.stream().filter(Client.class::isInstance).forEach(each -> element(each, "person", "    "));
      components.stream().filter(ExternalService.class::isInstance)
          .forEach(each -> element(each, "softwareSystem", "    "));
      text.append("    ").append(system).append(" = softwareSystem ")
          .append(quoted(unique(String.valueOf(architecture.getName())))).append(" {\n");
      components.stream().filter(Document::isContainer).forEach(each -> element(each, "container", "      "));
      text.append("    }\n");
      relations();
      text.append("    live = deploymentEnvironment \"Live\" {\n");
      deployment(architecture.getNodes(), "      ");
      text.append("    }\n  }\n  views {\n    systemContext ").append(system).append(
          " \"context\" {\n      include *\n      autoLayout lr\n    }\n    container ").append(system).append(
          " \"containers\" {\n      include *\n      autoLayout lr\n    }\n    deployment ").append(system)
          .append(" \"Live\" \"deployment\" {\n      include *\n      autoLayout lr\n    }\n    styles {\n")
          .append("      element \"Store\" {\n        shape cylinder\n      }\n    }\n  }\n}\n");
      return text.toString();
    }

    private static boolean isContainer(Component component) {
      return !(component instanceof Client) && !(component instanceof ExternalService);
    }

    private void element(Component component, String kind, String indent) {
      String description = component.getDocumentation() == null ? "" : component.getDocumentation();
      titleOf.put(component, unique(PlainWords.label(component)));
      text.append(indent).append(names.of(component)).append(" = ").append(kind).append(' ')
          .append(quoted(titleOf.get(component))).append(' ').append(quoted(description));
      if (isContainer(component)) {
        text.append(' ').append(quoted(PlainWords.technology(component)));
      }
      if (component instanceof DataStore || component instanceof Cache) {
        text.append(" \"Store\"");
      }
      text.append('\n');
    }

    /** Two relations of the same ends and words are refused by Structurizr: roles are joined. */
    private void relations() {
      Map<List<Component>, String> joined = new LinkedHashMap<>();
      for (Connection connection : ModelOrder.connections(architecture)) {
        joined.merge(List.of(connection.getSource(), connection.getTarget()), connection.getRole().getLiteral(),
            (one, other) -> one.equals(other) || one.contains(", " + other) ? one : one + ", " + other);
      }
      joined.forEach((ends, roles) -> text.append("    ").append(names.of(ends.get(0))).append(" -> ")
          .append(names.of(ends.get(1))).append(' ').append(quoted(roles)).append('\n'));
    }

    private void deployment(List<Node> nodes, String indent) {
      Map<String, Integer> siblings = new HashMap<>();
      for (Node node : nodes) {
        if (node instanceof Boundary boundary) {
          String label = numbered(siblings, PlainWords.label(node));
          text.append(indent).append("deploymentNode ").append(quoted(label)).append(" \"\" ")
              .append(quoted(PlainWords.type(node))).append(" {\n");
          deployment(boundary.getNodes(), indent + "  ");
          text.append(indent).append("}\n");
        } else if (node instanceof Component component && isContainer(component)) {
          String label = numbered(siblings, titleOf.get(component));
          text.append(indent).append("deploymentNode ").append(quoted(label)).append(" {\n").append(indent)
              .append("  containerInstance ").append(names.of(node)).append('\n').append(indent).append("}\n");
        }
      }
    }

    /** Names of elements must be unique in Structurizr. */
    private String unique(String title) {
      return numbered(titles, title);
    }

    private static String numbered(Map<String, Integer> used, String wanted) {
      String title = PlainWords.line(wanted).replaceAll("[\"\\\\/]", " ").strip();
      String base = title.isEmpty() ? "unnamed" : title;
      String free = base;
      for (int i = 2; used.putIfAbsent(free, 1) != null; i++) {
        free = base + " " + i;
      }
      return free;
    }

    /** A quoted text: what would be read as an escape, a variable or the end of the text is written differently. */
    private static String quoted(String words) {
      return "\"" + PlainWords.line(words).replace("\\", "/").replace("\"", "'").replace("${", "$ {") + "\"";
    }
  }
}
