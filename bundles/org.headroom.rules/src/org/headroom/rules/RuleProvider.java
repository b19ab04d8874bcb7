package org.headroom.rules;

import java.util.List;

/**
 * Adds rules written in Java. An implementation is public, has a constructor without parameters and is named in
 * {@code META-INF/services/org.headroom.rules.RuleProvider} of its jar. One jar serves both programs: on the class path
 * of the command line it is found as it is, and in the workbench as a fragment of the bundle
 * {@code org.headroom.rules}.
 */
public interface RuleProvider {
  /** The rules, with ids such as {@code ACME-12}; HR is reserved. */
  List<Rule> rules();
}
