package org.headroom.model.edit;

import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.command.Command;
import org.headroom.model.Connection;
import org.headroom.model.Node;
import org.headroom.model.io.DiagramLayout.Bounds;

/**
 * A snippet about to be put into a model.
 *
 * @param command puts it there, under new ids where ids are taken
 * @param nodes the new outermost nodes
 * @param connections the new connections among them
 * @param places where the originals of all new nodes stood
 */
public record Pasting(Command command, List<Node> nodes, List<Connection> connections, Map<Node, Bounds> places) {
  public Pasting {
    nodes = List.copyOf(nodes);
    connections = List.copyOf(connections);
    places = Map.copyOf(places);
  }
}
