package org.headroom.analysis;

/** A model that cannot be run as it is. */
public final class CompileException extends RuntimeException {
  private final String elementId;
  private final String problem;
  private final String remedy;

  /**
   * Names the problem.
   *
   * @param elementId id of the element at fault; empty when it is the model as a whole
   * @param problem what is wrong, without a full stop
   * @param remedy what to do, as a sentence
   */
  public CompileException(String elementId, String problem, String remedy) {
    super((elementId.isEmpty() ? "" : elementId + ": ") + problem + ". " + remedy);
    this.elementId = elementId;
    this.problem = problem;
    this.remedy = remedy;
  }

  /** Id of the element at fault; empty when it is the model as a whole. */
  public String elementId() {
    return elementId;
  }

  /** What is wrong. */
  public String problem() {
    return problem;
  }

  /** What to do. */
  public String remedy() {
    return remedy;
  }
}
