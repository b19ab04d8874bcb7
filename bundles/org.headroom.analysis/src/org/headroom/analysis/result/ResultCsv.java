package org.headroom.analysis.result;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.headroom.simulation.result.Cause;
import org.headroom.simulation.result.ClassResult;
import org.headroom.simulation.result.Estimate;
import org.headroom.simulation.result.Latency;
import org.headroom.simulation.result.StationResult;

/**
 * Writes results as one long table for spreadsheets and notebooks: {@code kind,id,metric,value,low,high}, one number a
 * line (RFC 4180), units in the names of metrics as in the JSON form. What was not observed is left out. An id
 * that a spreadsheet would take for a formula has an apostrophe before it.
 */
public final class ResultCsv {
  private final Appendable out;
  private final String engine;

  private ResultCsv(Appendable out, String engine) {
    this.out = out;
    this.engine = engine;
  }

  /**
   * Writes the heading and all rows.
   *
   * @param results of one engine, or of two: then a first column {@code engine} tells them apart
   */
  public static void write(List<RunResult> results, Appendable out) throws IOException {
    boolean several = results.size() > 1;
    new ResultCsv(out, several ? "engine" : "").line("kind", "id", "metric", "value", "low", "high");
    for (RunResult result : results) {
      rows(result, new ResultCsv(out, several ? result.statistics().engine().word() : ""));
    }
  }

  private static void rows(RunResult result, ResultCsv csv) throws IOException {
    for (ClassResult c : result.statistics().classes()) {
      csv.trafficClass(c);
    }
    for (ComponentResult component : result.components()) {
      csv.component(component);
    }
    for (ConnectionResult connection : result.connections()) {
      csv.value("connection", connection.id(), "messagesPerSecond", connection.statistics().messagesPerSecond());
      csv.value("connection", connection.id(), "bytesPerSecond", connection.statistics().bytesPerSecond());
      csv.value("connection", connection.id(), "retries", connection.statistics().retries());
    }
    for (ObjectiveResult objective : result.objectives()) {
      csv.value("objective", objective.id(), "threshold", objective.threshold());
      csv.estimate("objective", objective.id(), "observed", objective.observed(), 1);
      if (objective.verdict() != ObjectiveResult.Verdict.UNKNOWN) {
        csv.value("objective", objective.id(), "met", objective.verdict() == ObjectiveResult.Verdict.MET ? 1 : 0);
      }
    }
    csv.value("cost", result.cost().currency(), "perHour", result.cost().perHour());
    csv.value("cost", result.cost().currency(), "perMonth", result.cost().perMonth());
    csv.value("cost", result.cost().currency(), "perMillionRequests", result.cost().perMillionRequests());
  }

  private void trafficClass(ClassResult c) throws IOException {
    value("class", c.id(), "offeredRps", c.offeredRps());
    estimate("class", c.id(), "completedRps", c.completedRps(), 1);
    estimate("class", c.id(), "errorRate", c.errorRate(), 1);
    failed("class", c.id(), c.failed());
    latency("class", c.id(), "latencyMs", c.latency());
  }

  private void component(ComponentResult component) throws IOException {
    StationResult s = component.statistics();
    String id = component.id();
    estimate("component", id, "arrivalRps", s.arrivalRate(), 1);
    estimate("component", id, "throughputRps", s.throughput(), 1);
    estimate("component", id, "utilization", s.utilization(), 1);
    value("component", id, "meanQueueLength", s.meanQueueLength());
    latency("component", id, "waitMs", s.waitTime());
    latency("component", id, "residenceMs", s.residenceTime());
    value("component", id, "replicasMean", s.replicas().mean());
    value("component", id, "replicasMax", s.replicas().maximum());
    failed("component", id, s.failed());
    value("component", id, "hitRatio", s.cacheHitRatio().orElse(Double.NaN));
    if (s.queue().isPresent()) {
      value("component", id, "maxDepth", s.queue().get().maxDepth());
      value("component", id, "lagMs", s.queue().get().lag().mean().mean() / 1e6);
    }
    latency("component", id, "stalenessMs", s.staleness());
    value("component", id, "costPerMonth", component.costPerMonth().orElse(Double.NaN));
  }

  private void failed(String kind, String id, Map<Cause, Long> failed) throws IOException {
    for (Cause cause : Cause.values()) {
      if (failed.getOrDefault(cause, 0L) > 0) {
        value(kind, id, "failed." + cause.word(), failed.get(cause));
      }
    }
  }

  private void latency(String kind, String id, String metric, Latency latency) throws IOException {
    estimate(kind, id, metric + ".mean", latency.mean(), 1e6);
    value(kind, id, metric + ".p50", latency.p50() / 1e6);
    value(kind, id, metric + ".p90", latency.p90() / 1e6);
    value(kind, id, metric + ".p95", latency.p95() / 1e6);
    estimate(kind, id, metric + ".p99", latency.p99(), 1e6);
    value(kind, id, metric + ".p999", latency.p999() / 1e6);
    value(kind, id, metric + ".max", latency.max() / 1e6);
  }

  private void estimate(String kind, String id, String metric, Estimate estimate, double unit) throws IOException {
    if (Double.isFinite(estimate.mean())) {
      line(kind, CsvText.of(id), metric, Numbers.text(estimate.mean() / unit), Numbers.text(estimate.low() / unit),
          Numbers.text(estimate.high() / unit));
    }
  }

  private void value(String kind, String id, String metric, double value) throws IOException {
    estimate(kind, id, metric, Estimate.pointOnly(value), 1);
  }

  private void line(String... cells) throws IOException {
    String separator = engine.isEmpty() ? "" : ",";
    out.append(engine);
    for (String cell : cells) {
      out.append(separator).append(quoted(cell));
      separator = ",";
    }
    out.append("\r\n");
  }

  private static String quoted(String cell) {
    return cell.matches("(?s).*[,\"\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
