package org.headroom.diagram.render;

import java.util.Map;
import java.util.Set;

/**
 * Measured values to draw onto a scene, by id of the element; values of unknown elements are ignored.
 *
 * @param caption what the values are from, such as "steady, at 60 s"; may be empty
 * @param utilisation of components: 0 idle, 1 saturated; above 1 the offered load exceeds the capacity
 * @param queueLength requests or messages waiting at components
 * @param replicas text of a replica badge, such as "5→8"
 * @param failed components that are down
 * @param messagesPerSecond rate on connections
 */
public record Overlay(String caption, Map<String, Double> utilisation, Map<String, Double> queueLength,
    Map<String, String> replicas,
    Set<String> failed, Map<String, Double> messagesPerSecond) {
  private static final double THINNEST = 1;
  private static final double THICKEST = 9;

  public Overlay {
    utilisation = Map.copyOf(utilisation);
    queueLength = Map.copyOf(queueLength);
    replicas = Map.copyOf(replicas);
    failed = Set.copyOf(failed);
    messagesPerSecond = Map.copyOf(messagesPerSecond);
  }

  /** The highest rate on any connection; 0 without any. */
  public double highestRate() {
    return messagesPerSecond.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }

  /**
   * Width of the line of a connection in pixels: proportional to the square root of its rate.
   *
   * @param rate of the connection
   * @param highest rate of any connection
   */
  public static double lineWidth(double rate, double highest) {
    double share = highest > 0 ? Math.max(0, rate) / highest : 0;
    return Math.max(THINNEST, THICKEST * Math.sqrt(share));
  }

  /** The longest queue at any component; 0 without any. */
  public double longestQueue() {
    return queueLength.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }
}
