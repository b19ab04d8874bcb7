package org.headroom.simulation.des;

import java.util.ArrayList;
import java.util.List;
import org.headroom.simulation.LiveSnapshot.MessageState;
import org.headroom.simulation.LiveSnapshot.Place;

/**
 * Says where some of the messages in flight are. Whether a request is in the sample depends on its identity and on
 * how many are in flight, so that one can be followed.
 */
final class MessageSampler {

  /** About as many messages are in a sample. */
  private static final int WANTED = 100;
  private static final int MOST = 200;
  /** Records looked at: low positions are used first, so that what is seen does not stay behind. */
  private static final int RECORDS = 1 << 16;
  /** Spreads consecutive identities (Knuth, multiplicative hashing). */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final World world;
  private final Visits visits;

  MessageSampler(World world) {
    this.world = world;
    this.visits = world.visits;
  }

  List<MessageState> sample() {
    int end = Math.min(visits.end(), RECORDS);
    int thinning = 0;
    while (visits.live() >> thinning > WANTED) {
      thinning++;
    }
    List<MessageState> found = new ArrayList<>();
    for (int v = 0; v < end && found.size() < MOST; v++) {
      long request = world.identity(visits.type(v), visits.number(v));
      if ((request * SPREAD >>> 1) >> 63 - thinning == 0) {
        add(v, request, found);
      }
    }
    return found;
  }

  private void add(int v, long request, List<MessageState> found) {
    int type = visits.type(v);
    int station = visits.station(v);
    switch (visits.phase[v]) {
      case Visits.ARRIVING -> found.add(onLink(v, request, Place.GOING, visits.sentAt(v)));
      case Visits.RETURNING, Visits.FORESEEN -> foreseenOrReturning(v, request, found);
      case Visits.DELAYED, Visits.SERVING, Visits.WORKING, Visits.SHARING ->
          found.add(new MessageState(request, type, Place.SERVED, station, 0));
      case Visits.QUEUED -> found.add(new MessageState(request, type, Place.WAITING, station, 0));
      case Visits.CALLING -> found.add(new MessageState(request, type, Place.CALLING, station, 0));
      case Visits.BACKING_OFF ->
          found.add(new MessageState(request, type, Place.WAITING, world.wires[visits.link(v)].link.source(), 0));
      default -> { }
    }
  }

  /** One event may stand for the way to a station, the stay there, and the way back. */
  private void foreseenOrReturning(int v, long request, List<MessageState> found) {
    Wire wire = world.wires[visits.link(v)];
    long now = world.now();
    int station = visits.station(v);
    if (now < visits.total(v) && now < visits.sentAt(v) + wire.latency) {
      found.add(onLink(v, request, Place.GOING, visits.sentAt(v)));
    } else if (now < visits.total(v) - visits.service(v)) {
      found.add(new MessageState(request, visits.type(v), Place.WAITING, station, 0));
    } else if (now < visits.total(v)) {
      found.add(new MessageState(request, visits.type(v), Place.SERVED, station, 0));
    } else {
      found.add(onLink(v, request, Place.RETURNING, visits.total(v)));
    }
  }

  private MessageState onLink(int v, long request, Place place, long since) {
    Wire wire = world.wires[visits.link(v)];
    double length = Math.max(1, wire.latency + (place == Place.GOING ? wire.addedLatency : 0));
    double progress = Math.max(0, Math.min(1, (world.now() - since) / length));
    return new MessageState(request, visits.type(v), place, wire.index, progress);
  }
}
