package org.headroom.exchange.drawing;

import java.util.List;
import org.headroom.exchange.export.Export;
import org.headroom.exchange.export.ExportFormat;
import org.headroom.exchange.export.ModelOrder;
import org.headroom.exchange.export.PlainWords;
import org.headroom.exchange.export.TargetNames;
import org.headroom.model.Architecture;
import org.headroom.model.Boundary;
import org.headroom.model.Client;
import org.headroom.model.Cluster;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.DataStore;
import org.headroom.model.MessageBroker;
import org.headroom.model.Node;
import org.headroom.model.Region;
import org.headroom.model.Router;

/** Writes a deployment diagram of PlantUML. */
public final class PlantUml implements ExportFormat {

  @Override
  public String name() {
    return "plantuml";
  }

  @Override
  public String title() {
    return "PlantUML deployment diagram";
  }

  @Override
  public String ending() {
    return "puml";
  }

  @Override
  public Export write(Architecture architecture) {
    TargetNames names = new TargetNames('_', 200);
    StringBuilder text = new StringBuilder("@startuml\ntitle ").append(escaped(architecture.getName())).append('\n');
    nodes(architecture.getNodes(), names, text, "");
    for (Connection connection : ModelOrder.connections(architecture)) {
      text.append(names.of(connection.getSource())).append(" --> ").append(names.of(connection.getTarget()))
          .append(" : ").append(escaped(connection.getRole().getLiteral())).append('\n');
    }
    return Export.of(text.append("@enduml\n").toString());
  }

  private static void nodes(List<Node> nodes, TargetNames names, StringBuilder text, String indent) {
    for (Node node : nodes) {
      String kind = node instanceof Boundary ? PlainWords.type(node) : PlainWords.technology((Component) node);
      text.append(indent).append(keyword(node)).append(" \"").append(escaped(PlainWords.label(node))).append("\\n")
          .append(escaped("(" + kind + ")")).append("\" as ").append(names.of(node));
      if (node instanceof Boundary boundary && !boundary.getNodes().isEmpty()) {
        text.append(" {\n");
        nodes(boundary.getNodes(), names, text, indent + "  ");
        text.append(indent).append('}');
      }
      text.append('\n');
    }
  }

  private static String keyword(Node node) {
    if (node instanceof Boundary) {
      return node instanceof Region ? "cloud" : node instanceof Cluster ? "node" : "frame";
    }
    if (node instanceof DataStore) {
      return "database";
    }
    if (node instanceof MessageBroker) {
      return "queue";
    }
    return node instanceof Client ? "actor" : node instanceof Router ? "boundary" : "component";
  }

  /** A text in which everything that PlantUML or its Creole markup would read is a character code. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    PlainWords.line(String.valueOf(text)).codePoints().forEach(c -> {
      if ("\"<>&\\{}[]|*_~=#!'%^:;@`$".indexOf(c) >= 0) {
        escaped.append("&#").append(c).append(';');
      } else if (c == '-' && escaped.length() > 0 && escaped.charAt(escaped.length() - 1) == '-') {
        escaped.append("&#45;");
      } else if (c == '/' && escaped.length() > 0 && escaped.charAt(escaped.length() - 1) == '/') {
        escaped.append("&#47;");
      } else {
        escaped.appendCodePoint(c);
      }
    });
    return escaped.toString();
  }
}
