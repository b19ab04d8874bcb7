package org.headroom.simulation.des;

import java.util.Arrays;
import org.headroom.simulation.kernel.IntLists;
import org.headroom.simulation.kernel.TimeWeighted;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Servers;

/**
 * Competing consumers of a broker's messages. New messages go round the partitions; a consumer with a free server takes
 * a batch from a partition of which no other batch is out.
 */
final class Subscription {

  private final World world;
  private final BrokerQueue queue;
  private final Messages messages;
  private final Wire[] consumers;
  private final int[] batchSizes;
  private final boolean bounded;
  /** Null when partitions bound nothing. */
  final PartitionMeter meter;
  private final IntLists lists;
  private final boolean[] out;
  /** Partitions with messages that may go out, oldest first. */
  private final int[] ready;
  private final boolean[] isReady;
  private int readyHead;
  private int readySize;
  private int turn;
  private int nextPartition;
  private final TimeWeighted waiting = new TimeWeighted();
  private boolean delivering;

  Subscription(World world, BrokerQueue queue, Wire[] consumers) {
    this.world = world;
    this.queue = queue;
    this.messages = queue.messages;
    this.consumers = consumers;
    this.batchSizes = new int[consumers.length];
    for (int i = 0; i < consumers.length; i++) {
      Node consumer = world.nodes[consumers[i].link.target()];
      batchSizes[i] = consumer.behaviour() instanceof Behaviour.Serve serve ? Math.max(1, serve.batch()) : 1;
    }
    int partitions = queue.broker.partitions();
    this.bounded = partitions != Servers.UNLIMITED;
    int count = bounded ? Math.max(1, partitions) : 1;
    int[] stations = Arrays.stream(consumers).mapToInt(wire -> wire.link.target()).toArray();
    this.meter =
        bounded && stations.length > 0 ? new PartitionMeter(queue.node.index, stations, count, world.now()) : null;
    this.lists = new IntLists(count);
    this.out = new boolean[count];
    this.ready = new int[count];
    this.isReady = new boolean[count];
  }

  /** Messages waiting, over time. */
  TimeWeighted waiting() {
    return waiting;
  }

  /** When the oldest of those waiting was published, or another time when none waits. */
  long oldest(long none) {
    long oldest = none;
    for (int partition = 0; partition < out.length; partition++) {
      int m = lists.first(partition);
      if (m != IntLists.NONE) {
        oldest = Math.min(oldest, messages.publishedAt[m]);
      }
    }
    return oldest;
  }

  void add(int m) {
    int partition = nextPartition;
    nextPartition = nextPartition + 1 < out.length ? nextPartition + 1 : 0;
    messages.partition[m] = partition;
    messages.state[m] = Messages.WAITING;
    lists.append(partition, m);
    countOffered();
    waiting.increment(world.now());
    makeReady(partition);
  }

  /** A message comes back, to the front of its partition. */
  void addAgain(int m, int partition) {
    messages.partition[m] = partition;
    messages.state[m] = Messages.WAITING;
    lists.prepend(partition, m);
    countOffered();
    waiting.increment(world.now());
    makeReady(partition);
  }

  void remove(int m) {
    lists.remove(messages.partition[m], m);
    waiting.decrement(world.now());
  }

  private void countOffered() {
    if (meter != null) {
      meter.offered++;
    }
  }

  /** No batch of the partition is out any more. */
  void batchDone(int partition) {
    out[partition] = false;
    if (meter != null) {
      meter.out.decrement(world.now());
    }
    makeReady(partition);
  }

  private void makeReady(int partition) {
    if (!isReady[partition] && !out[partition] && lists.first(partition) != IntLists.NONE) {
      isReady[partition] = true;
      int tail = readyHead + readySize++;
      ready[tail < ready.length ? tail : tail - ready.length] = partition;
    }
  }

  /** Hands out batches as long as there are messages that may go and consumers that are free. */
  void deliver() {
    if (delivering) {
      return;
    }
    delivering = true;
    while (readySize > 0 && queue.node.primary.isUp()) {
      int partition = ready[readyHead];
      if (lists.first(partition) == IntLists.NONE) {
        dropReady(partition);
        continue;
      }
      int consumer = freeConsumer();
      if (consumer < 0) {
        break;
      }
      dropReady(partition);
      send(consumer, partition);
      makeReady(partition);
    }
    delivering = false;
  }

  private void dropReady(int partition) {
    readyHead = readyHead + 1 < ready.length ? readyHead + 1 : 0;
    readySize--;
    isReady[partition] = false;
  }

  private int freeConsumer() {
    for (int i = 0; i < consumers.length; i++) {
      turn = turn + 1 < consumers.length ? turn + 1 : 0;
      Node node = world.nodes[consumers[turn].link.target()];
      if (consumers[turn].lost < 1 && node.primary.spare() > node.reserved) {
        return turn;
      }
    }
    return -1;
  }

  /** Sends a batch: one record per message, of which the first leads. */
  private void send(int consumer, int partition) {
    Wire wire = consumers[consumer];
    int leader = Messages.NONE;
    int last = Messages.NONE;
    for (int i = 0; i < batchSizes[consumer] && lists.first(partition) != IntLists.NONE; i++) {
      int m = lists.first(partition);
      remove(m);
      queue.delivered(m);
      if (leader == Messages.NONE) {
        leader = m;
        messages.remaining[m] = 0;
        messages.served[m] = false;
      } else {
        messages.companion[last] = m;
      }
      messages.companion[m] = Messages.NONE;
      messages.leader[m] = leader;
      messages.remaining[leader]++;
      messages.visit[m] = visit(m, wire);
      last = m;
    }
    out[partition] = bounded;
    if (meter != null) {
      meter.out.increment(world.now());
      meter.taken += messages.remaining[leader];
    }
    transmit(messages.visit[leader], wire);
  }

  private int visit(int m, Wire wire) {
    Visits visits = world.visits;
    int v = visits.allocate(messages.type[m], wire.link.target());
    visits.phase[v] = Visits.QUEUED;
    visits.link(v, wire.index);
    visits.message(v, m);
    visits.number(v, messages.number[m]);
    visits.bornAt(v, messages.bornAt[m]);
    visits.depth(v, messages.depth[m] + 1);
    visits.sentAt(v, world.now());
    wire.messages++;
    wire.bytes += world.transport.requestSize(v);
    return v;
  }

  private void transmit(int v, Wire wire) {
    if (wire.lost > 0 && wire.random.nextDouble() < wire.lost) {
      queue.undelivered(v);
      return;
    }
    Node node = world.nodes[wire.link.target()];
    node.reserved++;
    long delay = wire.delay(world.transport.requestSize(v), 0);
    if (delay == 0 && world.mayContinue()) {
      arrived(v, node);
    } else {
      world.at(world.now() + delay, v, Visits.ARRIVING);
    }
  }

  /** A batch has come to its consumer. */
  void arrived(int leadingVisit, Node consumer) {
    consumer.reserved--;
    int leader = messages.leader[world.visits.message(leadingVisit)];
    int m = messages.companion[leader];
    while (m != Messages.NONE) {
      consumer.join(messages.visit[m]);
      m = messages.companion[m];
    }
    consumer.consume(leadingVisit);
  }
}
