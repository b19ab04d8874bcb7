package org.headroom.rules;

/**
 * Something in a model that a rule objects to.
 *
 * @param rule the rule
 * @param severity that of the rule, unless the project overrides it
 * @param elementId id of the element; empty for the architecture as a whole
 * @param elementLabel its label, or its id when it has none
 * @param message a sentence that names the element
 * @param remedy what to do
 */
public record Finding(Rule rule, Severity severity, String elementId, String elementLabel, String message,
    String remedy) {}
