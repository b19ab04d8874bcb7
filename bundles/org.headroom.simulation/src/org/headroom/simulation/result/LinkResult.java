package org.headroom.simulation.result;

/**
 * One link.
 *
 * @param id the model's id
 * @param messages messages sent, retries included, summed over replications
 * @param messagesPerSecond messages per second
 * @param bytesPerSecond request and response bytes per second
 * @param retries messages that were repetitions
 * @param utilization busy share of its bandwidth in the busier direction, 0–1; NaN without a bandwidth, or where the
 *     engine does not tell
 */
public record LinkResult(
    String id, long messages, double messagesPerSecond, double bytesPerSecond, long retries, double utilization) {

  /** A link without a bandwidth. */
  public LinkResult(String id, long messages, double messagesPerSecond, double bytesPerSecond, long retries) {
    this(id, messages, messagesPerSecond, bytesPerSecond, retries, Double.NaN);
  }
}
