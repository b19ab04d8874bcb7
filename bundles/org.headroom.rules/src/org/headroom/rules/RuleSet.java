package org.headroom.rules;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Rules by id. Sets compose: other bundles add rules of their own to the standard ones. Immutable. */
public final class RuleSet {
  private final SortedMap<String, Rule> rules;

  private RuleSet(SortedMap<String, Rule> rules) {
    this.rules = Collections.unmodifiableSortedMap(rules);
  }

  /** All rules that need nothing but the model and the catalogue. */
  public static RuleSet standard() {
    return of(Rules.all());
  }

  /**
   * The rules of all {@link RuleProvider}s that a class loader finds.
   *
   * @throws java.util.ServiceConfigurationError when one of them cannot be made
   */
  public static RuleSet provided(ClassLoader loader) {
    return of(ServiceLoader.load(RuleProvider.class, loader).stream()
        .flatMap(provider -> provider.get().rules().stream()).toList());
  }

  /**
   * A set of these rules.
   *
   * @throws IllegalArgumentException when two of them have the same id
   */
  public static RuleSet of(Collection<Rule> rules) {
    SortedMap<String, Rule> byId = new TreeMap<>();
    for (Rule rule : rules) {
      if (byId.put(rule.id(), rule) != null) {
        throw new IllegalArgumentException("two rules have the id " + rule.id());
      }
    }
    return new RuleSet(byId);
  }

  /** This set and the other one; they must not share ids. */
  public RuleSet plus(RuleSet other) {
    return of(Stream.concat(rules.values().stream(), other.rules.values().stream()).toList());
  }

  /** The rules in the order of their ids. */
  public List<Rule> rules() {
    return List.copyOf(rules.values());
  }

  /** The ids of the rules. */
  public Set<String> ids() {
    return rules.keySet();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RuleSet set && rules.equals(set.rules);
  }

  @Override
  public int hashCode() {
    return rules.hashCode();
  }

  /** The rule with this id. */
  public Optional<Rule> find(String id) {
    return Optional.ofNullable(rules.get(id));
  }
}
