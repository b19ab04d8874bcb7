package org.headroom.analysis.result;

import java.util.ArrayList;
import java.util.List;
import org.headroom.simulation.result.ClassResult;
import org.headroom.simulation.result.Estimate;

/**
 * The two engines side by side on one scenario.
 *
 * @param rows per class the mean and the 99th percentile of the latency and the error rate, per component the
 *     utilisation
 */
public record EngineComparison(List<Row> rows) {

  /**
   * One quantity.
   *
   * @param subject id of the class or component
   * @param quantity what is compared, with its unit
   * @param discreteEvent observation with its 95 % interval
   * @param analytic solution
   */
  public record Row(String subject, String quantity, Estimate discreteEvent, double analytic) {

    /** (analytic − observed) / observed; 0 when both are 0. */
    public double relativeDifference() {
      double difference = analytic - discreteEvent.mean();
      return difference == 0 ? 0 : difference / Math.abs(discreteEvent.mean());
    }

    /** Whether the solution lies in the interval of the observation. */
    public boolean isInside() {
      return discreteEvent.low() <= analytic && analytic <= discreteEvent.high();
    }
  }

  public EngineComparison {
    rows = List.copyOf(rows);
  }

  /** Compares the two results of one compiled scenario. */
  public static EngineComparison of(RunResult discreteEvent, RunResult analytic) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < discreteEvent.statistics().classes().size(); i++) {
      ClassResult simulated = discreteEvent.statistics().classes().get(i);
      ClassResult solved = analytic.statistics().classes().get(i);
      if (simulated.offered() > 0) {
        rows.add(new Row(simulated.id(), "latency mean ms", milliseconds(simulated.latency().mean()),
            solved.latency().mean().mean() / 1e6));
        rows.add(new Row(simulated.id(), "latency p99 ms", milliseconds(simulated.latency().p99()),
            solved.latency().p99().mean() / 1e6));
        rows.add(new Row(simulated.id(), "error rate", simulated.errorRate(), solved.errorRate().mean()));
      }
    }
    for (int i = 0; i < discreteEvent.components().size(); i++) {
      ComponentResult simulated = discreteEvent.components().get(i);
      double solved = analytic.components().get(i).statistics().utilization().mean();
      if (simulated.statistics().utilization().mean() > 0 || solved > 0) {
        rows.add(new Row(simulated.id(), "utilisation", simulated.statistics().utilization(), solved));
      }
    }
    return new EngineComparison(rows);
  }

  private static Estimate milliseconds(Estimate time) {
    return new Estimate(time.mean() / 1e6, time.low() / 1e6, time.high() / 1e6);
  }
}
