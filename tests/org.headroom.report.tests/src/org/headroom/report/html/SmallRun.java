package org.headroom.report.html;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.headroom.analysis.RunOptions;
import org.headroom.analysis.Simulator;
import org.headroom.analysis.result.RunResult;
import org.headroom.catalogue.Catalogue;
import org.headroom.diagram.layout.Arrangement;
import org.headroom.model.Architecture;
import org.headroom.model.Client;
import org.headroom.model.Connection;
import org.headroom.model.ConstantLoad;
import org.headroom.model.Decision;
import org.headroom.model.ExponentialTime;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.Microservice;
import org.headroom.model.MixShare;
import org.headroom.model.Objective;
import org.headroom.model.RequestClass;
import org.headroom.model.Scenario;
import org.headroom.model.ServiceDemand;
import org.headroom.model.Traffic;
import org.headroom.model.units.Quantities;
import org.headroom.report.content.Report;
import org.headroom.report.content.ReportComposer;
import org.headroom.rules.Finding;
import org.headroom.rules.ValidationOptions;
import org.headroom.rules.Validator;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.analytic.AnalyticEngine;
import org.headroom.simulation.des.DiscreteEventEngine;

/** A client and a service, run for two seconds, all of whose names are the given text. */
public final class SmallRun {

  private static final HeadroomFactory FACTORY = HeadroomFactory.eINSTANCE;

  private final Architecture architecture = FACTORY.createArchitecture();

  public SmallRun(String text) {
    architecture.setName(text);
    architecture.setDescription(text);
    RequestClass requests = FACTORY.createRequestClass();
    requests.setId("view");
    requests.setLabel(text);
    architecture.getRequestClasses().add(requests);
    Client client = FACTORY.createClient();
    client.setId("client");
    client.setLabel(text);
    Microservice service = FACTORY.createMicroservice();
    service.setId("service");
    service.setLabel(text);
    service.setConcurrencyPerReplica(1);
    ExponentialTime time = FACTORY.createExponentialTime();
    time.setMean(Duration.ofMillis(2));
    ServiceDemand demand = FACTORY.createServiceDemand();
    demand.setTime(time);
    service.getDemands().add(demand);
    architecture.getNodes().addAll(List.of(client, service));
    Connection connection = FACTORY.createConnection();
    connection.setId("client-to-service");
    connection.setLabel(text);
    connection.setSource(client);
    connection.setTarget(service);
    architecture.getConnections().add(connection);
    Scenario scenario = FACTORY.createScenario();
    scenario.setId("steady");
    scenario.setLabel(text);
    scenario.setDocumentation(text);
    scenario.setWarmUp(Duration.ofSeconds(1));
    scenario.setDuration(Duration.ofSeconds(2));
    Traffic traffic = FACTORY.createTraffic();
    traffic.setClient(client);
    ConstantLoad load = FACTORY.createConstantLoad();
    load.setRate(200.0);
    traffic.setProfile(load);
    MixShare share = FACTORY.createMixShare();
    share.setRequestClass(requests);
    traffic.getMix().add(share);
    scenario.getTraffic().add(traffic);
    architecture.getScenarios().add(scenario);
    objective("fast", text, "1 s");
    objective("impossible", text, "1 ms");
    Decision decision = FACTORY.createDecision();
    decision.setId("why");
    decision.setTitle(text);
    decision.setText(text);
    architecture.getDecisions().add(decision);
  }

  private void objective(String id, String label, String threshold) {
    Objective objective = FACTORY.createObjective();
    objective.setId(id);
    objective.setLabel(label);
    objective.setRequirementId(label);
    objective.setRequirement(label);
    objective.setThreshold(Quantities.parse(threshold));
    architecture.getObjectives().add(objective);
  }

  public Architecture architecture() {
    return architecture;
  }

  /** The report of a run by discrete events, with the findings of the standard rules. */
  public Report report() {
    Catalogue catalogue = Catalogue.builtIn();
    Simulator simulator = new Simulator(catalogue, new DiscreteEventEngine(1), new AnalyticEngine());
    RunResult result = simulator.run(architecture, RunOptions.defaults(), RunControl.NONE).get(0);
    List<Finding> findings =
        Validator.validate(architecture, catalogue, ValidationOptions.standard(LocalDate.of(2026, 11, 23)));
    return new ReportComposer(architecture, Arrangement.AUTOMATIC_WITH_MEASURES, "1.2.3")
        .compose(result, findings, Optional.empty());
  }

  public String html() throws IOException {
    return new HtmlReport(Optional.empty()).render(report());
  }
}
