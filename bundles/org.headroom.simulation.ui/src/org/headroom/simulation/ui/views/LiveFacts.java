package org.headroom.simulation.ui.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.headroom.analysis.result.RunResult;
import org.headroom.report.content.Figures;
import org.headroom.simulation.result.ClassResult;
import org.headroom.simulation.ui.chart.GcPainter;
import org.headroom.simulation.ui.run.ModelRuns;
import org.headroom.simulation.ui.timeline.Timeline;

/** The figures of the request classes: at the moment that is looked at, or over the whole run. */
public final class LiveFacts {
  private static final double NANOS_PER_MILLI = 1e6;

  private final SortableTable<Fact> table;

  /** A class of requests and its figures; rates per second, latency in nanoseconds. */
  public record Fact(String label, double offered, double completed, double failed, double mean, double p99) {}

  LiveFacts(Composite parent, GcPainter painter) {
    table = new SortableTable<>(parent, painter, List.of(
        Column.text("Requests", 260, Fact::label),
        Column.number("Offered", f -> Figures.rate(f.offered()), Fact::offered),
        Column.number("Completed", f -> Figures.rate(f.completed()), Fact::completed),
        Column.number("Failed", f -> Figures.rate(f.failed()), Fact::failed),
        Column.number("Mean", f -> Figures.time(f.mean()), Fact::mean),
        Column.number("p99", f -> Figures.time(f.p99()), Fact::p99))).sortedBy("Offered");
    SessionView.filling(table.control());
  }

  void show(Optional<ModelRuns> runs) {
    table.setRows(runs.map(LiveFacts::facts).orElse(List.of()));
  }

  private static List<Fact> facts(ModelRuns runs) {
    Timeline timeline = runs.timeline();
    boolean whole = Double.isNaN(runs.cursor());
    if (whole && runs.result().isPresent()) {
      return ofWhole(runs, runs.result().get());
    }
    int at = timeline.at(whole ? Double.POSITIVE_INFINITY : runs.cursor());
    List<Fact> facts = new ArrayList<>();
    if (at >= 0) {
      timeline.classes().forEach((id, track) -> facts.add(new Fact(runs.label(id), track.offered()[at],
          track.completed()[at], track.failed()[at], track.mean()[at] * NANOS_PER_MILLI,
          track.p99()[at] * NANOS_PER_MILLI)));
    }
    return facts;
  }

  private static List<Fact> ofWhole(ModelRuns runs, RunResult result) {
    List<Fact> facts = new ArrayList<>();
    for (ClassResult c : result.statistics().classes()) {
      facts.add(new Fact(runs.label(c.id()), c.offeredRps(), c.completedRps().mean(),
          c.offeredRps() * c.errorRate().mean(), c.latency().mean().mean(), c.latency().p99().mean()));
    }
    return facts;
  }

  /** The table. */
  public SortableTable<Fact> table() {
    return table;
  }
}
