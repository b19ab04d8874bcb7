package org.headroom.simulation.network;

/**
 * The capacity of a station.
 *
 * @param replicas replicas at the start, at least 1; {@link #UNLIMITED} makes a pure delay without waiting
 * @param concurrency messages that one replica serves at the same time, at least 1
 * @param queueLimit messages that may wait per replica (of the whole station when pooled), {@link #UNLIMITED} for no
 *     limit
 * @param discipline how messages share a replica
 * @param dispatch how a message chooses a replica
 * @param blocking whether a message keeps its server while it waits for calls downstream
 */
public record Servers(
    int replicas, int concurrency, int queueLimit, Discipline discipline, Dispatch dispatch, boolean blocking) {

  /** No limit. */
  public static final int UNLIMITED = Integer.MAX_VALUE;

  /** First come first served, or processor sharing. */
  public enum Discipline {
    FCFS,
    PS
  }

  /** Choice of a replica; {@code POOLED} is one common queue. */
  public enum Dispatch {
    POOLED,
    ROUND_ROBIN,
    RANDOM,
    LEAST_OUTSTANDING,
    POWER_OF_TWO
  }
}
