package org.headroom.properties.ui.scenario;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.headroom.analysis.result.ObjectiveResult;
import org.headroom.model.Architecture;
import org.headroom.model.ComparatorSigns;
import org.headroom.model.Contents;
import org.headroom.model.Element;
import org.headroom.model.HeadroomPackage.Literals;
import org.headroom.model.Metric;
import org.headroom.model.Names;
import org.headroom.model.Objective;
import org.headroom.model.Scenario;

/** Scenarios and objectives in the few words of a line. */
final class ObjectiveWords {
  /** From here on no digits after the point. */
  private static final int LARGE = 100;

  private ObjectiveWords() {
  }

  static String[] scenario(Element element) {
    Scenario scenario = (Scenario) element;
    String duration = scenario.getDuration() == null ? ""
        : EcoreUtil.convertToString(Literals.DURATION, scenario.getDuration());
    return new String[] {Names.of(scenario), duration, String.valueOf(scenario.getReplications())};
  }

  static String[] objective(Objective objective, LastVerdicts verdicts) {
    Optional<LastVerdicts.Verdict> verdict = verdicts.of(objective.getId());
    return new String[] {Names.of(objective), verdict.map(each -> verdict(each.result())).orElse(""),
        promise(objective), verdict.map(each -> scenario(objective, each.scenario())).orElse("")};
  }

  private static String scenario(Objective objective, String id) {
    return objective.eContainer() instanceof Architecture model
        ? Contents.find(model, id).map(Names::of).orElse(id) : id;
  }

  /** What is promised, such as "p99 latency < 100 ms". */
  static String promise(Objective objective) {
    String metric = objective.getMetric() == Metric.LATENCY_PERCENTILE ? "p" + percentile(objective) + " latency"
        : objective.getMetric().getLiteral().toLowerCase(Locale.ROOT).replace('_', ' ');
    String of = objective.getRequestClass() == null ? "" : " of " + Names.of(objective.getRequestClass());
    return metric + of + " " + ComparatorSigns.of(objective.getComparator()) + " "
        + (objective.getThreshold() == null ? "?" : objective.getThreshold());
  }

  private static String percentile(Objective objective) {
    Double percentile = objective.getPercentile();
    return percentile == null ? "?" : percentile % 1 == 0 ? String.valueOf(percentile.intValue())
        : percentile.toString();
  }

  private static String verdict(ObjectiveResult result) {
    double observed = result.observed().mean();
    return result.verdict().name().toLowerCase(Locale.ROOT) + (result.certain() ? "" : ", uncertain")
        + (Double.isNaN(observed) ? "" : ": " + figure(observed, result.unit()));
  }

  private static String figure(double value, ObjectiveResult.Unit unit) {
    boolean share = unit == ObjectiveResult.Unit.SHARE;
    double shown = share ? value * 100 : value;
    String digits = shown == 0 ? "0" : String.format(Locale.ROOT, Math.abs(shown) < LARGE ? "%.3g" : "%,.0f", shown);
    return digits + " " + (share ? "%" : unit.symbol());
  }

  static ElementList.Light light(Objective objective, LastVerdicts verdicts) {
    Optional<ObjectiveResult> result = verdicts.of(objective.getId()).map(LastVerdicts.Verdict::result);
    return result.map(each -> switch (each.verdict()) {
      case MET -> ElementList.Light.GOOD;
      case MISSED -> ElementList.Light.BAD;
      case UNKNOWN -> ElementList.Light.NONE;
    }).orElse(ElementList.Light.NONE);
  }
}
