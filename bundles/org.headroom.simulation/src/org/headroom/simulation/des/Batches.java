package org.headroom.simulation.des;

import org.headroom.simulation.result.Cause;

/** Messages of a broker that a consumer takes and serves together: a chain of companions, the first of which leads. */
final class Batches {

  private final World world;
  private final Visits visits;
  private final Messages messages;

  Batches(World world, Messages messages) {
    this.world = world;
    this.visits = world.visits;
    this.messages = messages;
  }

  /** The service that a batch shares is over: each of its messages goes on for itself. */
  void served(int v) {
    Node consumer = world.nodes[visits.station(v)];
    int leader = messages.leader[visits.message(v)];
    messages.served[leader] = true;
    int m = messages.companion[leader];
    while (m != Messages.NONE) {
      int following = messages.companion[m];
      consumer.served(messages.visit[m]);
      m = following;
    }
    consumer.served(v);
  }

  /** Another message of the same batch with which the consumer is not yet done, or {@link Visits#NONE}. */
  int companion(int v) {
    int own = visits.message(v);
    int m = messages.leader[own];
    while (m != Messages.NONE) {
      if (m != own && messages.visit[m] != Visits.NONE) {
        return messages.visit[m];
      }
      m = messages.companion[m];
    }
    return Visits.NONE;
  }

  /** Without its first message a batch cannot be served. */
  void failUnserved(int v, Cause cause) {
    int leader = visits.message(v);
    if (messages.leader[leader] != leader || messages.served[leader]) {
      return;
    }
    messages.served[leader] = true;
    Node consumer = world.nodes[visits.station(v)];
    int m = messages.companion[leader];
    while (m != Messages.NONE) {
      int following = messages.companion[m];
      consumer.end(messages.visit[m], cause);
      m = following;
    }
  }

  /** Gives back the records of a finished batch; those to be delivered again have been copied. */
  void release(int leader) {
    int m = leader;
    while (m != Messages.NONE) {
      int following = messages.companion[m];
      if (messages.state[m] == 0) {
        messages.release(m);
      } else {
        // It waits for its visibility outside of any batch.
        messages.leader[m] = Messages.NONE;
      }
      m = following;
    }
  }
}
