package org.headroom.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.headroom.analysis.result.Assumption;
import org.headroom.catalogue.Derived;
import org.headroom.catalogue.Origin;

/** Collects where the numbers of a compiled network come from. */
final class AssumptionLog {
  private final List<Assumption> entries = new ArrayList<>();

  /** Notes a value and hands it on. */
  <T> T note(String element, String subject, Derived<T> derived, Function<T, String> printer) {
    entries.add(new Assumption(element, subject, printer.apply(derived.value()), derived.origin().toString(),
        derived.origin() instanceof Origin.Model));
    return derived.value();
  }

  /** Notes a decision of the compiler itself. */
  void decide(String element, String subject, String value, String why) {
    entries.add(new Assumption(element, subject, value, "default: " + why, false));
  }

  List<Assumption> entries() {
    return List.copyOf(entries);
  }
}
