package org.headroom.analysis.capacity;

/**
 * Something that gives way when the load grows. A component breaks where its offered load reaches its capacity, as if
 * everything before it had been relieved; so the list says what to repair next.
 *
 * @param kind what breaks
 * @param id of the component or objective
 * @param label what people call it
 * @param factor multiple of the scenario's load at which it breaks; below 1 it is broken already
 * @param rps the same in requests per second
 * @param reason why
 */
public record BreakingPoint(Kind kind, String id, String label, double factor, double rps, String reason) {

  /** What breaks. */
  public enum Kind {
    OBJECTIVE,
    COMPONENT
  }
}
