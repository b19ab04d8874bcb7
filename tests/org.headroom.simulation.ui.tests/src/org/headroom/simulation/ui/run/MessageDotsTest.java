package org.headroom.simulation.ui.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.ui.live.Dot;
import org.headroom.model.Role;
import org.headroom.simulation.LiveSnapshot;
import org.headroom.simulation.LiveSnapshot.LinkState;
import org.headroom.simulation.LiveSnapshot.MessageState;
import org.headroom.simulation.LiveSnapshot.Place;
import org.junit.jupiter.api.Test;

/** Sampled messages on the diagram. */
class MessageDotsTest {
  private static List<Dot> dots(Place place, int link, double progress) {
    LiveSnapshot snapshot = new LiveSnapshot(LiveSnapshot.Phase.MEASURED, 0, 0, 1, 0, 1, 1, 1, List.of(), List.of(),
        List.of(new LinkState("call", 1, 1, false), new LinkState("change", 1, 1, false),
            new LinkState("broken", 1, 1, true)),
        List.of(new MessageState(1, 0, place, link, progress)));
    return MessageDots.of(snapshot, Map.of("call", Role.REQUEST, "change", Role.CDC));
  }

  @Test
  void anAnswerGoesBack() {
    assertEquals(List.of(new Dot("call", 0.25, ColourRole.REQUEST_LINE)), dots(Place.GOING, 0, 0.25));
    assertEquals(List.of(new Dot("call", 0.75, ColourRole.REQUEST_LINE)), dots(Place.RETURNING, 0, 0.25));
  }

  @Test
  void messagesAndBrokenCircuitsHaveColoursOfTheirOwn() {
    assertEquals(ColourRole.QUEUE_BAR, dots(Place.GOING, 1, 0.5).get(0).colour());
    assertEquals(ColourRole.FAILED, dots(Place.GOING, 2, 0.5).get(0).colour());
  }

  @Test
  void aMessageAtAStationIsNoDot() {
    assertEquals(List.of(), dots(Place.WAITING, 0, 0));
  }
}
