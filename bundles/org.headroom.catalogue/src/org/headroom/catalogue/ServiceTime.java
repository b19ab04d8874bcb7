package org.headroom.catalogue;

import java.time.Duration;
import org.headroom.model.Distribution;

/** How long one server works on one operation, without waiting. */
public sealed interface ServiceTime {
  /**
   * The distribution that the model states.
   *
   * @param distribution an element of the model, not a copy
   */
  record Modelled(Distribution distribution) implements ServiceTime {}

  /**
   * Mean and variation from the catalogue or a default.
   *
   * @param mean expected value
   * @param cv coefficient of variation
   */
  record Estimated(Duration mean, double cv) implements ServiceTime {
    /** The family of distributions to use. */
    public Shape shape() {
      if (cv == 0) {
        return Shape.CONSTANT;
      }
      return cv == 1 ? Shape.EXPONENTIAL : Shape.LOG_NORMAL;
    }
  }

  /** Family of distributions. */
  enum Shape { CONSTANT, EXPONENTIAL, LOG_NORMAL }
}
