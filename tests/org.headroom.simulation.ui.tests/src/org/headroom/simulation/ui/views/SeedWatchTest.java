package org.headroom.simulation.ui.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.headroom.analysis.result.ConnectionResult;
import org.headroom.diagram.render.Overlay;
import org.headroom.model.Role;
import org.headroom.model.Scenario;
import org.headroom.simulation.ui.SimulationUi;
import org.headroom.simulation.ui.chart.ChartCanvas;
import org.headroom.ui.robot.EventLoop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The final checklist of the reference system, watched: the numbers are those of the diagram and the views. */
class SeedWatchTest {
  private Desk desk;

  @BeforeEach
  void open() throws CoreException, IOException {
    desk = Desk.open("watch");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private Overlay overlay() {
    return desk.robot().editor().scene().overlay().orElseThrow();
  }

  @Test
  void trafficFlowsFromTheClientOverTheEdgeToTheLoadBalancer() throws CoreException {
    desk.shorten(Duration.ofSeconds(5));
    desk.run();
    Map<String, Double> rates = overlay().messagesPerSecond();
    ResultsView results = desk.view(SimulationUi.RESULTS_VIEW);
    double toEdge = rates.get("client-to-global-edge");
    double toBalancer = rate(results.connections().rows(), "global-edge", "public-alb");
    assertEquals(50_000, toEdge, 2_000);
    assertEquals(0.1, toBalancer / toEdge, 0.02, "static assets, nine tenths, end at the edge");
    List<ConnectionResult> connections = results.connections().rows();
    double cdc = connections.stream().filter(c -> c.role() == Role.CDC).mapToDouble(c -> rates.get(c.id())).sum();
    double intoDatabase = connections.stream().filter(c -> c.target().equals("product-db") && c.role() != Role.CDC)
        .mapToDouble(c -> rates.get(c.id())).sum();
    assertTrue(cdc > 0 && cdc < intoDatabase / 2,
        "change data " + cdc + "/s, into the database " + intoDatabase + "/s");
    double telemetry = connections.stream().filter(c -> c.role() == Role.TELEMETRY).mapToDouble(c -> rates.get(c.id()))
        .max().orElseThrow();
    assertTrue(telemetry > 0 && telemetry < toBalancer, "telemetry " + telemetry + "/s");
  }

  private double rate(List<ConnectionResult> connections, String source, String target) {
    return connections.stream().filter(c -> c.source().equals(source) && c.target().equals(target))
        .mapToDouble(c -> overlay().messagesPerSecond().get(c.id())).sum();
  }

  @Test
  void productServiceGrowsFromFiveToEightAndBackOnTheRamp() throws CoreException {
    SimulationView view = desk.simulation();
    List<Scenario> scenarios = desk.robot().architecture().getScenarios();
    int ramp = scenarios.indexOf((Scenario) desk.robot().element("ramp-10k-to-75k"));
    Desk.choose(view.scenarios(), ramp);
    Set<String> watched = new HashSet<>();
    Desk.click(view.runButton());
    EventLoop.await("the end of the ramp", Desk.PATIENCE, () -> {
      desk.robot().editor().scene().overlay()
          .ifPresent(o -> watched.add(o.replicas().getOrDefault("product-svc", "5")));
      return !view.isRunning();
    });
    assertTrue(watched.containsAll(Set.of("5", "5→8")), () -> "seen on the diagram while it ran: " + watched);
    int last = view.slider().scale().getMaximum();
    Set<String> scrubbed = new HashSet<>();
    for (int position = 0; position <= last; position++) {
      view.slider().scale().setSelection(position);
      view.slider().scale().notifyListeners(SWT.Selection, null);
      scrubbed.add(overlay().replicas().getOrDefault("product-svc", "5"));
    }
    assertTrue(scrubbed.containsAll(Set.of("5", "5→8", "5→8→5")), () -> "seen when scrubbing: " + scrubbed);
    assertEquals("5→8→5", overlay().replicas().get("product-svc"), "at the end");
    ChartsView charts = desk.view(SimulationUi.CHARTS_VIEW);
    ChartCanvas replicas = charts.charts().stream().filter(c -> c.words().startsWith("Ready replicas")).findFirst()
        .orElseThrow();
    assertTrue(replicas.words().contains("Product Svc: 5"), replicas.words());
    assertTrue(Arrays.stream(charts.classes().getItems()).anyMatch("View product"::equals));
  }
}
