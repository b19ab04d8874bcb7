package org.headroom.simulation.result;

import java.util.Locale;

/** Why a message failed; the word is fixed in all machine-readable outputs. */
public enum Cause {
  QUEUE_FULL("queueFull"),
  THROTTLED("throttled"),
  TIMEOUT("timeout"),
  CIRCUIT_OPEN("circuitOpen"),
  CRASHED("crashed"),
  PARTITIONED("partitioned"),
  CONNECTION_LIMIT("connectionLimit"),
  RETENTION("retention"),
  DEAD_LETTER("deadLetter"),
  DROPPED("dropped"),
  NO_ROUTE("noRoute"),
  CALL_DEPTH("callDepth");

  private final String word;

  Cause(String word) {
    this.word = word;
  }

  /** The fixed word in JSON and CSV. */
  public String word() {
    return word;
  }

  /** The same for people: {@code queue full}. */
  public String phrase() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
