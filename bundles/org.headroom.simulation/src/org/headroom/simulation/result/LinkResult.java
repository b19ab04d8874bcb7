package org.headroom.simulation.result;

/**
 * One link.
 *
 * @param id the model's id
 * @param messages messages sent, retries included, summed over replications
 * @param messagesPerSecond messages per second
 * @param bytesPerSecond request and response bytes per second
 * @param retries messages that were repetitions
 */
public record LinkResult(String id, long messages, double messagesPerSecond, double bytesPerSecond, long retries) {}
