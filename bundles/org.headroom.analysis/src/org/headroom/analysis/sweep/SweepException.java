package org.headroom.analysis.sweep;

/** A sweep that cannot be made as asked for; the message says why and what to write instead. */
public final class SweepException extends RuntimeException {

  /** With what is wrong, and what to do. */
  public SweepException(String problem, String remedy) {
    super(problem + ". " + remedy);
  }
}
