package org.headroom.simulation.analytic;

import org.headroom.simulation.network.Link;

/** A link as one traffic class uses it, with what the solver finds out about it. */
final class Call {

  /** What makes the call. */
  enum Kind {
    /** A router's choice. */
    PASS,
    /** A look-up in a cache, before the other calls. */
    LOOKUP,
    /** A call that a hit in the cache saves. */
    STORE_READ,
    /** Any other call that is waited for. */
    WORK,
    /** What a write does to a cache, after the other calls. */
    INVALIDATE,
    /** Not waited for; sent after service. */
    RECORD,
    /** Not waited for; taken by a consumer. */
    DELIVER
  }

  final Kind kind;
  final Link link;
  final int linkIndex;
  /** Flow at the target. */
  final int target;
  /** Share of a router's messages, or mean calls per message. */
  final double base;
  /** Mean time on the network, both ways (one way for what is not waited for), without waiting for the line. */
  final double networkTime;
  /** Mean time that the line is busy with one message, the larger of both ways. */
  final double lineTime;

  /** Mean number of messages of this link that arrive together, as one of them sees it: E[X²]/E[X]. */
  final double batch;

  /** Messages per message served at the source. */
  double weight;
  /** Attempts per call. */
  double tries = 1;
  /**
   * Share of the attempts that are repeats into a queue that is still full, beyond those that would meet one anyway.
   */
  double echoes;
  /** Probability that the call succeeds at last. */
  double success = 1;
  /** Probability that an attempt is given up. */
  double timedOut;
  /** Part of the caller's mean latency per nanosecond of this call: visits on the path that decides. */
  double critical;
  /** Time that repetitions add to the mean. */
  double repetition;
  /** Share of the target's mean time that patience leaves. */
  double kept = 1;
  /** Mean wait for the line. */
  double lineWait;

  Call(Kind kind, Link link, int linkIndex, int target, double base, double networkTime, double lineTime) {
    this.kind = kind;
    this.link = link;
    this.linkIndex = linkIndex;
    this.target = target;
    this.base = base;
    this.networkTime = networkTime;
    this.lineTime = lineTime;
    this.weight = base;
    double whole = Math.floor(base);
    double rest = base - whole;
    boolean together = kind == Kind.WORK || kind == Kind.STORE_READ;
    this.batch = together && base > 1 ? ((1 - rest) * whole * whole + rest * (whole + 1) * (whole + 1)) / base : 1;
  }

  /** Whether the caller waits for the answer. */
  boolean isWaitedFor() {
    return kind != Kind.RECORD && kind != Kind.DELIVER;
  }
}
