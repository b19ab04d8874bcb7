package org.headroom.rules;

import java.util.List;

/** Knows how to remove the cause of the findings of a rule. */
@FunctionalInterface
public interface Fixer {
  /** Offers nothing. */
  Fixer NONE = site -> List.of();

  /**
   * The changes to choose from, the recommended one first; none when there is no sensible one. Each of them removes the
   * finding and makes no new error.
   */
  List<QuickFix> offer(FixSite site);
}
