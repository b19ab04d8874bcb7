package org.headroom.simulation.des;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.headroom.simulation.kernel.IntLists;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.result.Cause;

/** The store of a broker: takes messages in, and counts them out when consumers acknowledge, age, or give up. */
final class BrokerQueue {

  final QueueMeter meter = new QueueMeter();
  final Messages messages = new Messages();
  final Batches batches;
  final Node node;
  final Behaviour.Broker broker;
  private final World world;
  private final Visits visits;
  private final IntLists byAge = new IntLists(1);
  private final IntLists byVisibility = new IntLists(1);
  private final Alarm retention;
  private final Alarm visibility;
  /** Consumers of each; the last takes what nobody consumes. */
  Subscription[] subscriptions;
  /** Per class, the subscriptions that get a copy. */
  int[][] audience;

  BrokerQueue(World world, Node node, Behaviour.Broker broker) {
    this.world = world;
    this.visits = world.visits;
    this.node = node;
    this.broker = broker;
    this.batches = new Batches(world, messages);
    this.retention = broker.retention() == Long.MAX_VALUE ? null : new Alarm(world, this::expire);
    this.visibility = broker.visibilityTimeout() == Long.MAX_VALUE ? null : new Alarm(world, this::reappear);
  }

  /** Stores a published message for each subscription; returns why not, or null. */
  Cause publish(int v) {
    int[] copies = audience[visits.type(v)];
    if (meter.depth.value() + copies.length > broker.maxDepth()) {
      return Cause.QUEUE_FULL;
    }
    for (int subscription : copies) {
      int m = messages.allocate();
      messages.type[m] = visits.type(v);
      messages.depth[m] = visits.depth(v);
      messages.number[m] = visits.number(v);
      messages.bornAt[m] = visits.bornAt(v);
      messages.publishedAt[m] = world.now();
      messages.subscription[m] = subscription;
      meter.added(world.now());
      if (retention != null) {
        byAge.append(0, m);
        retention.setIfIdle(world.now() + broker.retention());
      }
      subscriptions[subscription].add(m);
    }
    for (int subscription : copies) {
      subscriptions[subscription].deliver();
    }
    return null;
  }

  /** Meters of the subscriptions that partitions bound. */
  List<PartitionMeter> partitionMeters() {
    return Arrays.stream(subscriptions).map(s -> s.meter).filter(Objects::nonNull).toList();
  }

  /** Age of the oldest message that waits, 0 when none does. */
  long ageOfOldest(long now) {
    long oldest = now;
    for (Subscription subscription : subscriptions) {
      oldest = Math.min(oldest, subscription.oldest(now));
    }
    return now - oldest;
  }

  /** A message goes out to a consumer. */
  void delivered(int m) {
    messages.state[m] = Messages.DELIVERED;
    messages.deliveredAt[m] = world.now();
    if (++messages.deliveries[m] > 1) {
      meter.redelivered++;
    }
    if (visibility != null) {
      byVisibility.append(0, m);
      visibility.setIfIdle(world.now() + broker.visibilityTimeout());
    }
  }

  /** Hands out what may go. */
  void deliver() {
    for (Subscription subscription : subscriptions) {
      subscription.deliver();
    }
  }

  /** A batch has been lost on its way to a consumer. */
  void undelivered(int leadingVisit) {
    int m = visits.message(leadingVisit);
    while (m != Messages.NONE) {
      int following = messages.companion[m];
      int v = messages.visit[m];
      messages.visit[m] = Visits.NONE;
      visits.cause[v] = Calls.code(Cause.PARTITIONED);
      returned(v);
      visits.releaseTree(v);
      m = following;
    }
  }

  /** A batch has come to its consumer. */
  void arrived(int v, Node consumer) {
    subscriptions[messages.subscription[visits.message(v)]].arrived(v, consumer);
  }

  /** A consumer has finished with a message; the broker learns of it when the answer arrives. */
  void ended(int v, Cause cause) {
    int m = visits.message(v);
    messages.visit[m] = Visits.NONE;
    visits.cause[v] = Calls.code(cause);
    visits.total(v, world.now());
    Wire wire = world.wires[visits.link(v)];
    batches.failUnserved(v, cause);
    if (wire.latency == 0 && world.mayContinue()) {
      returned(v);
      visits.releaseTree(v);
    } else {
      world.after(wire.line, v, Visits.RETURNING);
    }
  }

  /** A consumer has taken a message over and goes on with it for itself. */
  void acknowledge(int v) {
    int m = visits.message(v);
    messages.visit[m] = Visits.NONE;
    Wire wire = world.wires[visits.link(v)];
    if (wire.latency == 0 && world.mayContinue()) {
      returned(v);
    } else {
      int token = visits.allocate(visits.type(v), visits.station(v));
      visits.link(token, wire.index);
      visits.message(token, m);
      visits.number(token, visits.number(v));
      visits.sentAt(token, visits.sentAt(v));
      visits.total(token, world.now());
      world.after(wire.line, token, Visits.RETURNING);
    }
    visits.message(v, Visits.NONE);
  }

  /** A consumer died with the message; its record is not ours any more. */
  void killed(int v, Cause cause) {
    messages.visit[visits.message(v)] = Visits.NONE;
    visits.cause[v] = Calls.code(cause);
    batches.failUnserved(v, cause);
    returned(v);
    visits.message(v, Visits.NONE);
  }

  /** The consumer's answer has arrived. */
  void returned(int v) {
    int m = visits.message(v);
    Cause cause = Calls.cause(visits.cause[v]);
    Subscription subscription = subscriptions[messages.subscription[m]];
    int leader = messages.leader[m];
    boolean last = --messages.remaining[leader] == 0;
    int partition = messages.partition[leader];
    if (messages.state[m] == Messages.SUPERSEDED) {
      messages.state[m] = 0;
    } else if (cause == null) {
      meter.acknowledged++;
      meter.lag.record(world.now() - messages.publishedAt[m]);
      forget(m);
    } else if (messages.expired[m]) {
      meter.lost++;
      forget(m);
    } else if (messages.deliveries[m] >= broker.maxDeliveries()) {
      giveUp();
      forget(m);
    } else {
      messages.state[m] = Messages.INVISIBLE;
      if (visibility == null) {
        again(m);
      }
    }
    if (last) {
      batches.release(leader);
      subscription.batchDone(partition);
    }
    subscription.deliver();
  }

  private void giveUp() {
    if (broker.deadLetter()) {
      meter.deadLetters++;
    } else {
      meter.lost++;
    }
  }

  /** Takes a message out of the store; its record stays until its batch is done. */
  private void forget(int m) {
    if (retention != null && !messages.expired[m]) {
      byAge.remove(0, m);
    }
    if (visibility != null) {
      byVisibility.remove(0, m);
    }
    messages.state[m] = 0;
    meter.removed(world.now());
  }

  /** Puts a copy of a delivered message back at the front of its partition. */
  private void again(int m) {
    int copy = messages.allocate();
    messages.type[copy] = messages.type[m];
    messages.depth[copy] = messages.depth[m];
    messages.number[copy] = messages.number[m];
    messages.bornAt[copy] = messages.bornAt[m];
    messages.publishedAt[copy] = messages.publishedAt[m];
    messages.deliveries[copy] = messages.deliveries[m];
    messages.subscription[copy] = messages.subscription[m];
    messages.expired[copy] = messages.expired[m];
    if (retention != null && !messages.expired[m]) {
      byAge.replace(0, m, copy);
    }
    subscriptions[messages.subscription[m]].addAgain(copy, messages.partition[m]);
    detach(m);
  }

  /** The record is no longer in the store: it goes at once, with its batch, or when its consumer has answered. */
  private void detach(int m) {
    if (messages.state[m] == Messages.DELIVERED) {
      messages.state[m] = Messages.SUPERSEDED;
    } else if (messages.leader[m] == Messages.NONE) {
      messages.release(m);
    } else {
      messages.state[m] = 0;
    }
  }

  private void expire(long now) {
    int m = byAge.first(0);
    while (m != IntLists.NONE && messages.publishedAt[m] + broker.retention() <= now) {
      byAge.remove(0, m);
      messages.expired[m] = true;
      if (messages.state[m] == Messages.WAITING) {
        subscriptions[messages.subscription[m]].remove(m);
        meter.lost++;
        meter.removed(now);
        messages.release(m);
      }
      m = byAge.first(0);
    }
    if (m != IntLists.NONE) {
      retention.setIfIdle(messages.publishedAt[m] + broker.retention());
    }
  }

  /** Messages whose consumers have not acknowledged in time are delivered again, or given up. */
  private void reappear(long now) {
    int m = byVisibility.first(0);
    while (m != IntLists.NONE && messages.deliveredAt[m] + broker.visibilityTimeout() <= now) {
      byVisibility.remove(0, m);
      if (messages.deliveries[m] >= broker.maxDeliveries() || messages.expired[m]) {
        drop(m, now);
      } else {
        again(m);
      }
      m = byVisibility.first(0);
    }
    if (m != IntLists.NONE) {
      visibility.setIfIdle(messages.deliveredAt[m] + broker.visibilityTimeout());
    }
    deliver();
  }

  private void drop(int m, long now) {
    if (messages.expired[m]) {
      meter.lost++;
    } else {
      giveUp();
      if (retention != null) {
        byAge.remove(0, m);
      }
    }
    meter.removed(now);
    detach(m);
  }
}
