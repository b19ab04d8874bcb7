package org.headroom.exchange.brief;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.headroom.model.Comparator;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.Metric;
import org.headroom.model.Objective;
import org.headroom.model.units.Quantities;

/** The objectives that the sentence under "Project Goal" states: a throughput, a latency. */
final class Goal {

  private static final String NUMBER = "(\\d{1,3}(?:,\\d{3})+|\\d{1,12}(?:\\.\\d{1,6})?)";
  private static final Pattern THROUGHPUT = Pattern.compile(
      NUMBER + "\\s*([kM]?)\\s*\\+?\\s*(?i:rps|req/s|requests?\\s*/\\s*s\\b|requests? per second)");
  private static final Pattern LATENCY = Pattern.compile(
      "(?i)(?:p(\\d{2}(?:\\.\\d+)?)\\s*(?:latency)?\\s*)?(?:(<=|≤|at most)|<|under|below|less than)\\s*" + NUMBER
          + "\\s*(ms|s)\\b");
  private static final double DEFAULT_PERCENTILE = 99;

  private Goal() {
  }

  static List<Objective> objectives(String goal) {
    List<Objective> objectives = new ArrayList<>();
    Matcher throughput = THROUGHPUT.matcher(goal);
    if (throughput.find()) {
      Objective objective = objective("throughput", Metric.THROUGHPUT, Comparator.AT_LEAST, goal);
      objective.setThreshold(Quantities.parse(number(throughput.group(1)) + " " + throughput.group(2) + "rps"));
      objectives.add(objective);
    }
    Matcher latency = LATENCY.matcher(goal);
    if (latency.find()) {
      boolean named = latency.group(1) != null;
      double percentile = named ? Double.parseDouble(latency.group(1)) : DEFAULT_PERCENTILE;
      String id = "latency-p" + BigDecimal.valueOf(percentile).stripTrailingZeros().toPlainString();
      Comparator comparator = latency.group(2) == null ? Comparator.LESS : Comparator.AT_MOST;
      Objective objective = objective(id, Metric.LATENCY_PERCENTILE, comparator, goal);
      objective.setPercentile(percentile);
      objective.setThreshold(Quantities.parse(number(latency.group(3)) + " " + latency.group(4)));
      if (!named) {
        objective.setDocumentation("The goal names no percentile; the 99th is assumed.");
      }
      objectives.add(objective);
    }
    return objectives;
  }

  private static String number(String text) {
    return text.replace(",", "");
  }

  private static Objective objective(String id, Metric metric, Comparator comparator, String goal) {
    Objective objective = HeadroomFactory.eINSTANCE.createObjective();
    objective.setId(id);
    objective.setMetric(metric);
    objective.setComparator(comparator);
    objective.setRequirementId("goal");
    objective.setRequirement(goal);
    return objective;
  }
}
