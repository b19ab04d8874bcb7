package org.headroom.analysis.result;

/**
 * A number that a result depends on, and where it comes from.
 *
 * @param element id of the element it belongs to
 * @param subject what it is, such as "service time of READ browse"
 * @param value the value with its unit
 * @param origin the model, a row of the catalogue with its date and confidence, or a default with its reason
 * @param stated whether the model states it; else it was derived
 */
public record Assumption(String element, String subject, String value, String origin, boolean stated) {}
