package org.headroom.simulation.des;

import java.util.Arrays;
import org.headroom.simulation.kernel.LogHistogram;
import org.headroom.simulation.kernel.TimeWeighted;
import org.headroom.simulation.result.Cause;

/** What is counted and measured at one station. Counts and histograms start anew when measurement starts. */
final class StationMeter {

  static final int HISTOGRAM_BITS = 6;

  long arrivals;
  long completed;
  final long[] failed = new long[Cause.values().length];
  /** Messages that asked for a server, whether or not they got one. */
  long demanded;
  /** Messages that held a server and gave it back, and how long they held it. */
  long served;
  double held;
  /** Sum of the times that messages were inside. */
  double resided;
  long lookups;
  long hits;
  /** Volume operations asked for. */
  double operations;
  int minimumReplicas;
  int maximumReplicas;
  final TimeWeighted inside = new TimeWeighted();
  final TimeWeighted waiting = new TimeWeighted();
  final TimeWeighted busy = new TimeWeighted();
  final TimeWeighted capacity = new TimeWeighted();
  final TimeWeighted replicas = new TimeWeighted();
  final LogHistogram wait = new LogHistogram(HISTOGRAM_BITS);
  final LogHistogram residence = new LogHistogram(HISTOGRAM_BITS);
  LogHistogram staleness;

  void replicasAre(int count, long now) {
    replicas.set(count, now);
    minimumReplicas = Math.min(minimumReplicas, count);
    maximumReplicas = Math.max(maximumReplicas, count);
  }

  /** A message has come and been served: all counted at once, when it is known before the meters are read. */
  void stayed(long arrival, long begin, long end) {
    arrivals++;
    demanded++;
    waiting.spent(begin - arrival);
    busy.spent(end - begin);
    inside.spent(end - arrival);
    wait.record(begin - arrival);
    gone(arrival, begin, end);
  }

  /** The first part of a stay: a message has come and asks for a server. */
  void arrived(long arrival) {
    arrivals++;
    demanded++;
    inside.increment(arrival);
    waiting.increment(arrival);
  }

  /** The second part of a stay: the message got its server. */
  void began(long arrival, long begin) {
    waiting.decrement(begin);
    busy.increment(begin);
    wait.record(begin - arrival);
  }

  /** The last part of a stay. */
  void ended(long arrival, long begin, long end) {
    busy.decrement(end);
    inside.decrement(end);
    gone(arrival, begin, end);
  }

  /** A message has come and gone on in no time. */
  void passed() {
    arrivals++;
    wait.recordZero();
    residence.recordZero();
  }

  /** A message has ended. */
  void answered(Cause cause) {
    if (cause == null) {
      completed++;
    } else {
      failed[cause.ordinal()]++;
    }
  }

  /** Messages that failed, of all causes. */
  long failures() {
    long sum = 0;
    for (long count : failed) {
      sum += count;
    }
    return sum;
  }

  private void gone(long arrival, long begin, long end) {
    served++;
    held += end - begin;
    resided += end - arrival;
    residence.record(end - arrival);
  }

  /** A message has come and been refused, at the door or because all servers were busy. */
  void refused(Cause cause, boolean atServers) {
    arrivals++;
    failed[cause.ordinal()]++;
    if (atServers) {
      demanded++;
    }
  }

  /** Time from commit to findable of one message. */
  void indexed(long time) {
    if (staleness == null) {
      staleness = new LogHistogram(HISTOGRAM_BITS);
    }
    staleness.record(time);
  }

  void reset() {
    arrivals = 0;
    completed = 0;
    Arrays.fill(failed, 0);
    demanded = 0;
    served = 0;
    held = 0;
    resided = 0;
    lookups = 0;
    hits = 0;
    operations = 0;
    minimumReplicas = (int) replicas.value();
    maximumReplicas = minimumReplicas;
    wait.clear();
    residence.clear();
    if (staleness != null) {
      staleness.clear();
    }
  }
}
