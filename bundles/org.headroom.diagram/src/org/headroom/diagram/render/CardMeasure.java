package org.headroom.diagram.render;

/**
 * What a component shows of measured values, as exact as it can be seen: equal measures look the same.
 *
 * @param percent utilisation in whole per cent; negative when it was not measured
 * @param queue amount waiting as text; empty when it was not measured
 * @param queueStep length of the queue's bar, 0 to {@value #QUEUE_STEPS}, logarithmic
 * @param replicas text of the replica badge; may be empty
 * @param failed whether the component is down
 * @param hot whether it is on the way of most messages
 */
public record CardMeasure(int percent, String queue, int queueStep, String replicas, boolean failed, boolean hot) {
  /** The longest bar of a queue. */
  public static final int QUEUE_STEPS = 44;

  /** Whether the utilisation was measured. */
  public boolean hasUtilisation() {
    return percent >= 0;
  }

  /** The utilisation; 1 is saturated. */
  public double utilisation() {
    return percent / 100.0;
  }
}
