package org.headroom.rules;

import static org.headroom.rules.ReviewedModel.label;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.emf.ecore.EAttribute;
import org.headroom.catalogue.Catalogue;
import org.headroom.catalogue.EffectiveValues;
import org.headroom.model.Cache;
import org.headroom.model.Cdn;
import org.headroom.model.Cluster;
import org.headroom.model.Component;
import org.headroom.model.Dns;
import org.headroom.model.Suppression;
import org.headroom.model.units.Durations;

/** Quick fixes for lifetimes, names, catalogue rows and suppressions: HR404 and HR6xx. */
final class HygieneFixes {
  private HygieneFixes() {}

  /** Takes the unit that was probably meant. */
  static List<QuickFix> meantTtl(FixSite site) {
    return site.element(Component.class).flatMap(c -> PerformanceRules.meantTtl(c).map(ttl ->
        QuickFix.setting(c, "TTL", Durations.print(ttl), () -> setTtl(c, ttl)))).map(List::of).orElse(List.of());
  }

  private static void setTtl(Component c, Duration ttl) {
    if (c instanceof Cache cache) {
      cache.setTtl(ttl);
    } else if (c instanceof Cdn cdn) {
      cdn.setTtl(ttl);
    } else if (c instanceof Dns dns) {
      dns.setTtl(ttl);
    }
  }

  /** Corrects every misspelt name of a catalogue row, when each has a likely one. */
  static List<QuickFix> knownRow(FixSite site) {
    Catalogue catalogue = site.model().values().catalogue();
    Optional<QuickFix> cluster = site.element(Cluster.class).flatMap(k -> CatalogueNames.similar(catalogue,
        k.getOffering()).map(name -> QuickFix.setting(k, "offering", name, () -> k.setOffering(name))));
    return cluster.or(() -> site.element(Component.class).flatMap(c -> knownRows(catalogue, c))).map(List::of)
        .orElse(List.of());
  }

  private static Optional<QuickFix> knownRows(Catalogue catalogue, Component c) {
    List<Map.Entry<EAttribute, String>> wrong = EffectiveValues.references(c).entrySet().stream()
        .filter(e -> catalogue.find(e.getValue()).isEmpty()).toList();
    List<Map.Entry<EAttribute, String>> right = new ArrayList<>();
    for (Map.Entry<EAttribute, String> each : wrong) {
      CatalogueNames.similar(catalogue, each.getValue()).ifPresent(name -> right.add(Map.entry(each.getKey(), name)));
    }
    if (wrong.isEmpty() || right.size() < wrong.size() || right.stream()
        .anyMatch(e -> e.getKey().getEAttributeType().getInstanceClass() != String.class)) {
      return Optional.empty();
    }
    String names = String.join(", ", right.stream().map(e -> "'" + e.getValue() + "'").toList());
    return Optional.of(QuickFix.of("Use " + names, "'" + label(c) + "' refers to " + names + ".",
        () -> right.forEach(e -> c.eSet(e.getKey(), e.getValue()))));
  }

  static List<QuickFix> labelFromId(FixSite site) {
    return site.element().filter(e -> e.getId() != null && !e.getId().isBlank()).map(e -> {
      String words = e.getId().replaceAll("[-_.]+", " ").strip();
      String name = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
      return QuickFix.setting(e, "label", "'" + name + "'", () -> e.setLabel(name));
    }).map(List::of).orElse(List.of());
  }

  static List<QuickFix> owner(FixSite site) {
    String question = "Which person or team?";
    return List.of(site.element().map(e -> QuickFix.asking("Set the owner of '" + label(e) + "'",
        "'" + label(e) + "' gets an owner.", question, e::setOwner))
        .orElseGet(() -> QuickFix.asking("Set the owner of the architecture",
            "The architecture, and with it all that has no other owner, gets an owner.", question,
            site.architecture()::setOwner)));
  }

  static List<QuickFix> removeExpired(FixSite site) {
    return remove(site, "expired", s -> s.getExpires() != null && site.model().today().isAfter(s.getExpires()));
  }

  static List<QuickFix> removeUnknown(FixSite site) {
    return remove(site, "without a rule", s -> !site.model().ruleIds().contains(s.getRuleId()));
  }

  static List<QuickFix> removeIdle(FixSite site) {
    Validator.matchSuppressions(site.model());
    return site.element().map(e -> Validator.idle(site.model(), Set.of(), e))
        .map(idle -> remove(site, "that hide nothing", idle::contains)).orElse(List.of());
  }

  private static List<QuickFix> remove(FixSite site, String which, Predicate<Suppression> wrong) {
    return site.element().filter(e -> e.getSuppressions().stream().anyMatch(wrong)).map(e -> QuickFix.of(
        "Remove the suppression", "Suppressions " + which + " are removed from '" + label(e) + "': "
            + String.join(", ", e.getSuppressions().stream().filter(wrong).map(Suppression::getRuleId).toList()) + ".",
        () -> e.getSuppressions().removeIf(wrong))).map(List::of).orElse(List.of());
  }

  static List<QuickFix> giveReason(FixSite site) {
    return site.element().map(e -> QuickFix.asking("State the reason", "Suppressions without a reason on '" + label(e)
        + "' get one.", "Why is this acceptable?", reason -> e.getSuppressions().stream()
            .filter(HygieneFixes::lacksReason).forEach(s -> s.setReason(reason)))).map(List::of).orElse(List.of());
  }

  private static boolean lacksReason(Suppression s) {
    return s.getReason() == null || s.getReason().isBlank();
  }
}
