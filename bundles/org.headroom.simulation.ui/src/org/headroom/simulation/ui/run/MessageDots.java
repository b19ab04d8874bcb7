package org.headroom.simulation.ui.run;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.ui.live.Dot;
import org.headroom.model.Role;
import org.headroom.simulation.LiveSnapshot;
import org.headroom.simulation.LiveSnapshot.LinkState;
import org.headroom.simulation.LiveSnapshot.MessageState;
import org.headroom.simulation.LiveSnapshot.Place;

/** The sampled messages of a run that are on connections, as dots of the diagram. */
final class MessageDots {
  private static final Set<Role> MESSAGES =
      EnumSet.of(Role.PUBLISH, Role.CONSUME, Role.CDC, Role.REPLICATION, Role.INDEX);

  private MessageDots() {
  }

  /**
   * The dots of a moment; an answer goes back from the target to the source.
   *
   * @param roles of connections by their ids
   */
  static List<Dot> of(LiveSnapshot snapshot, Map<String, Role> roles) {
    List<Dot> dots = new ArrayList<>();
    for (MessageState message : snapshot.messages()) {
      if (message.place() == Place.GOING || message.place() == Place.RETURNING) {
        LinkState link = snapshot.links().get(message.position());
        double way = message.place() == Place.GOING ? message.progress() : 1 - message.progress();
        dots.add(new Dot(link.id(), way, colour(link, Optional.ofNullable(roles.get(link.id())))));
      }
    }
    return dots;
  }

  private static ColourRole colour(LinkState link, Optional<Role> role) {
    if (link.circuitOpen()) {
      return ColourRole.FAILED;
    }
    return role.filter(MESSAGES::contains).isPresent() ? ColourRole.QUEUE_BAR : ColourRole.REQUEST_LINE;
  }
}
