package org.headroom.exchange.drawing;

import java.util.List;
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
import org.headroom.model.MessageBroker;
import org.headroom.model.Node;
import org.headroom.model.Router;

/** Writes a flowchart of Mermaid: boundaries are subgraphs, the shape tells stores, brokers, routers and clients. */
public final class Mermaid implements ExportFormat {

  @Override
  public String name() {
    return "mermaid";
  }

  @Override
  public String title() {
    return "Mermaid flowchart";
  }

  @Override
  public String ending() {
    return "mmd";
  }

  @Override
  public Export write(Architecture architecture) {
    TargetNames names = new TargetNames('_', 200);
    // words that end or open a block cannot be identifiers
    List.of("end", "subgraph", "graph", "flowchart", "default", "style", "class", "click", "direction")
        .forEach(names::unique);
    StringBuilder text = new StringBuilder("---\ntitle: ").append(quoted(architecture.getName()))
        .append("\n---\nflowchart TD\n");
    nodes(architecture.getNodes(), names, text, "  ");
    for (Connection connection : ModelOrder.connections(architecture)) {
      text.append("  ").append(names.of(connection.getSource())).append(" -->|")
          .append(quoted(connection.getRole().getLiteral())).append("| ").append(names.of(connection.getTarget()))
          .append('\n');
    }
    return Export.of(text.toString());
  }

  private static void nodes(List<Node> nodes, TargetNames names, StringBuilder text, String indent) {
    for (Node node : nodes) {
      text.append(indent);
      if (node instanceof Boundary boundary) {
        text.append("subgraph ").append(names.of(node)).append('[')
            .append(quoted(PlainWords.label(node) + " (" + PlainWords.type(node) + ")")).append("]\n");
        nodes(boundary.getNodes(), names, text, indent + "  ");
        text.append(indent).append("end\n");
      } else {
        String shape = shape((Component) node);
        int middle = shape.length() / 2;
        text.append(names.of(node)).append(shape, 0, middle)
            .append(quoted(PlainWords.label(node) + " (" + PlainWords.technology((Component) node) + ")"))
            .append(shape, middle, shape.length()).append('\n');
      }
    }
  }

  private static String shape(Component component) {
    if (component instanceof DataStore || component instanceof Cache) {
      return "[()]";
    }
    if (component instanceof MessageBroker) {
      return "[[]]";
    }
    if (component instanceof Router) {
      return "{{}}";
    }
    return component instanceof Client ? "([])" : "[]";
  }

  /** A quoted text in which every character that means something to Mermaid or HTML is an entity code. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    PlainWords.line(String.valueOf(text)).codePoints().forEach(c -> {
      if ("\"<>&#;`\\{}[]|%".indexOf(c) >= 0) {
        quoted.append('#').append(c).append(';');
      } else {
        quoted.appendCodePoint(c);
      }
    });
    return quoted.append('"').toString();
  }
}
