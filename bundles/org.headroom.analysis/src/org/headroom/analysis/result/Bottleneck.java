package org.headroom.analysis.result;

/**
 * A component that limits the system.
 *
 * @param component its id
 * @param label what people call it
 * @param score rank order: the higher the worse; comparable within one run only
 * @param reason why it is a bottleneck, in a few words
 * @param evidence the numbers
 * @param suggestion what to try
 */
public record Bottleneck(
    String component, String label, double score, String reason, String evidence, String suggestion) {}
