package org.headroom.simulation.analytic;

/** The network has no steady state that the analytic engine could find; the message says why and what to do. */
public final class NotSolvableException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** With a sentence for the user. */
  public NotSolvableException(String reason) {
    super(reason);
  }
}
