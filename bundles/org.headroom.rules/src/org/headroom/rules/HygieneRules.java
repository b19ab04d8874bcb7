package org.headroom.rules;

import static org.headroom.rules.ReviewedModel.label;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EAttribute;
import org.headroom.catalogue.Catalogue;
import org.headroom.catalogue.Confidence;
import org.headroom.catalogue.CostItem;
import org.headroom.catalogue.EffectiveValues;
import org.headroom.catalogue.Figure;
import org.headroom.catalogue.Origin;
import org.headroom.catalogue.UsagePrices;
import org.headroom.model.Boundary;
import org.headroom.model.Client;
import org.headroom.model.Cluster;
import org.headroom.model.Component;
import org.headroom.model.Element;
import org.headroom.model.Metric;
import org.headroom.model.Names;
import org.headroom.model.Node;
import org.headroom.model.Objective;
import org.headroom.model.Suppression;
import org.headroom.rules.Rule.Report;

/** Rules about cost, catalogue rows and order in the model: HR6xx. */
final class HygieneRules {
  private static final int YEARS_UNTIL_OUTDATED = 2;

  private HygieneRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("HR601", Severity.WARNING, "Catalogue row is unknown",
            "Without the row, capacity and price are defaults, whatever the name promises.",
            "Offerings, instance types, storage types and the like against the catalogue.",
            "Correct the name, or add the row in .headroom/catalogue.", HygieneRules::unknownRow)
            .fixedBy(HygieneFixes::knownRow),
        new Rule("HR602", Severity.WARNING, "Catalogue row is for another class",
            "A cache node under a web server has figures that do not mean what they say.",
            "The classes that each referenced row applies to.",
            "Choose a row for this class.", HygieneRules::wrongRow),
        new Rule("HR603", Severity.INFO, "Catalogue row is outdated",
            "Prices and limits change every few months.",
            "Referenced rows that were recorded more than " + YEARS_UNTIL_OUTDATED + " years ago.",
            "Check the row against its source, and overlay it in .headroom/catalogue.", HygieneRules::outdatedRow),
        new Rule("HR604", Severity.INFO, "Label is missing",
            "Diagrams, findings and reports then show a technical id.",
            "Components and boundaries without label.",
            "Give it the name that people use.", HygieneRules::noLabel).fixedBy(HygieneFixes::labelFromId),
        new Rule("HR605", Severity.INFO, "Owner is missing",
            "At three in the morning somebody must know whom to call.",
            "Components without owner of their own, of an enclosing boundary or of the architecture.",
            "Set the owner of the architecture, and of what others run.", HygieneRules::noOwner)
            .fixedBy(HygieneFixes::owner),
        new Rule("HR606", Severity.WARNING, "Cost objective over components without price",
            "The sum leaves them out, so the budget looks kept.",
            "Components for which neither machine nor offering states a price, in models with a cost objective.",
            "Choose an instance type or an offering with a price.", HygieneRules::noPrice),
        new Rule("HR609", Severity.INFO, "Price is an illustration",
            "A budget that rests on an invented price is no budget.",
            "Components whose price comes from a row of illustrative confidence, in models with a cost objective.",
            "Overlay the row in .headroom/catalogue with a price that has a source.", HygieneRules::illustrativePrice),
        new Rule("HR607", Severity.ERROR, "Model is not sound",
            "A missing, impossible or contradictory value has no meaning that could be simulated.",
            "Required features, ranges, units, unique ids and relations between features of every object. Missing "
                + "ends of connections are HR103, scaling bounds HR311.",
            "Correct the value that the message names.", HygieneRules::unsound),
        new Rule("HR691", Severity.WARNING, "Suppression has expired",
            "A risk was accepted until a day that has passed; somebody must decide again.",
            "The expiry dates of suppressions.",
            "Remove the cause or the suppression, or accept it until another date.", HygieneRules::expired)
            .fixedBy(HygieneFixes::removeExpired),
        new Rule("HR692", Severity.WARNING, "Suppression names no rule",
            "It suppresses nothing, although its author believes so.",
            "The rule ids of suppressions.",
            "Correct the rule id; docs/rules.md lists them.", HygieneRules::unknownSuppression)
            .fixedBy(HygieneFixes::removeUnknown),
        new Rule("HR693", Severity.WARNING, "Suppression without reason",
            "Nobody can later judge whether it still holds.",
            "The reasons of suppressions.",
            "State why the finding is acceptable.", HygieneRules::suppressionWithoutReason)
            .fixedBy(HygieneFixes::giveReason),
        new Rule(Validator.IDLE_SUPPRESSION, Severity.INFO, "Suppression hides nothing",
            "The accepted risk is gone; a suppression that stays will hide the next one unseen.",
            "Suppressions in force whose rule finds nothing on their element.",
            "Remove the suppression.", (model, report) -> { }).fixedBy(HygieneFixes::removeIdle));
  }

  private static void unknownRow(ReviewedModel model, Report report) {
    Catalogue catalogue = model.values().catalogue();
    Map<String, String> similar = new HashMap<>();
    for (Component c : model.components()) {
      EffectiveValues.references(c).forEach((feature, name) -> {
        if (catalogue.find(name).isEmpty()) {
          report.add(c, "The catalogue has no row '" + name + "' for the " + words(feature) + " of '" + label(c) + "'"
              + similar.computeIfAbsent(name, n -> suggestion(catalogue, n)));
        }
      });
    }
    unknownClusterRow(model, similar, report);
  }

  private static void unknownClusterRow(ReviewedModel model, Map<String, String> similar, Report report) {
    Catalogue catalogue = model.values().catalogue();
    for (Boundary b : model.boundaries()) {
      if (b instanceof Cluster cluster && cluster.getOffering() != null
          && catalogue.find(cluster.getOffering()).isEmpty()) {
        report.add(cluster, "The catalogue has no row '" + cluster.getOffering() + "' for the offering of '"
            + label(cluster) + "'" + similar.computeIfAbsent(cluster.getOffering(), n -> suggestion(catalogue, n)));
      }
    }
  }

  private static String suggestion(Catalogue catalogue, String name) {
    return CatalogueNames.similar(catalogue, name).map(best -> "; did you mean '" + best + "'?").orElse(".");
  }

  private static String words(EAttribute feature) {
    return feature.getName().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }

  private static void wrongRow(ReviewedModel model, Report report) {
    for (Component c : model.components()) {
      EffectiveValues.references(c).forEach((feature, name) -> model.values().catalogue().find(name)
          .filter(row -> !row.appliesTo(c.eClass()))
          .ifPresent(row -> report.add(c, "The row '" + name + "' (" + row.kind().word() + ") is not for "
              + c.eClass().getName() + " '" + label(c) + "'.")));
    }
  }

  private static void outdatedRow(ReviewedModel model, Report report) {
    for (Component c : model.components()) {
      EffectiveValues.references(c).forEach((feature, name) -> model.values().catalogue().find(name)
          .filter(row -> row.provenance().date().plusYears(YEARS_UNTIL_OUTDATED).isBefore(model.today()))
          .ifPresent(row -> report.add(c, "The row '" + name + "' of '" + label(c) + "' dates from "
              + row.provenance().date() + ".")));
    }
  }

  private static void noLabel(ReviewedModel model, Report report) {
    for (Element e : model.elements()) {
      if (e instanceof Node && (e.getLabel() == null || e.getLabel().isBlank())) {
        report.add(e, e.eClass().getName() + " '" + label(e) + "' has no label.");
      }
    }
  }

  private static void noOwner(ReviewedModel model, Report report) {
    if (isSet(model.architecture().getOwner())) {
      return;
    }
    List<Component> without = model.components().stream().filter(c -> !(c instanceof Client)
        && Names.owner(c).isEmpty()).toList();
    if (without.size() == model.components().stream().filter(c -> !(c instanceof Client)).count()
        && !without.isEmpty()) {
      report.addToArchitecture("Neither the architecture nor any component has an owner.");
    } else {
      without.forEach(c -> report.add(c, "Nobody owns '" + label(c) + "'."));
    }
  }

  private static boolean isSet(String text) {
    return text != null && !text.isBlank();
  }

  private static void noPrice(ReviewedModel model, Report report) {
    Optional<Objective> budget = model.architecture().getObjectives().stream()
        .filter(o -> o.getMetric() == Metric.MONTHLY_COST).findFirst();
    if (budget.isEmpty()) {
      return;
    }
    for (Component c : model.components()) {
      UsagePrices usage = model.values().usagePrices(c);
      boolean priced = !model.values().monthlyCost(c, 1).items().isEmpty() || usage.perMillionRequests().isPresent()
          || usage.perGb().isPresent() || usage.perGbSecond().isPresent()
          || model.values().figure(c, Figure.STORAGE).isPresent();
      if (!priced && !(c instanceof Client)) {
        report.add(c, "'" + label(c) + "' has no price, so '" + label(budget.get()) + "' leaves it out.");
      }
    }
  }

  private static void illustrativePrice(ReviewedModel model, Report report) {
    if (model.architecture().getObjectives().stream().noneMatch(o -> o.getMetric() == Metric.MONTHLY_COST)) {
      return;
    }
    List<Component> guessed = model.components().stream().filter(c -> model.values().monthlyCost(c, 1).items().stream()
        .map(CostItem::origin).anyMatch(HygieneRules::isIllustrative)).toList();
    if (!guessed.isEmpty()) {
      report.addToArchitecture("The price of '" + label(guessed.get(0)) + "'" + (guessed.size() == 1 ? " is"
          : " and " + (guessed.size() - 1) + " more are") + " only an illustration.");
    }
  }

  private static boolean isIllustrative(Origin origin) {
    return origin instanceof Origin.FromCatalogue row && row.provenance().confidence() == Confidence.ILLUSTRATIVE;
  }

  private static void unsound(ReviewedModel model, Report report) {
    model.violations().stream()
        .filter(v -> !ConnectionRules.isMissingEnd(v) && !ReliabilityRules.isScalingBound(v)).forEach(report::add);
  }

  private static void expired(ReviewedModel model, Report report) {
    for (Element e : model.elements()) {
      for (Suppression s : e.getSuppressions()) {
        if (s.getExpires() != null && model.today().isAfter(s.getExpires())) {
          report.add(e, "The suppression of " + s.getRuleId() + " on '" + label(e) + "' expired on " + s.getExpires()
              + ".");
        }
      }
    }
  }

  private static void unknownSuppression(ReviewedModel model, Report report) {
    for (Element e : model.elements()) {
      for (Suppression s : e.getSuppressions()) {
        if (!model.ruleIds().contains(s.getRuleId())) {
          report.add(e, "'" + label(e) + "' suppresses '" + s.getRuleId() + "', which is no rule.");
        }
      }
    }
  }

  private static void suppressionWithoutReason(ReviewedModel model, Report report) {
    for (Element e : model.elements()) {
      for (Suppression s : e.getSuppressions()) {
        if (!isSet(s.getReason())) {
          report.add(e, "'" + label(e) + "' suppresses " + s.getRuleId() + " without a reason.");
        }
      }
    }
  }
}
