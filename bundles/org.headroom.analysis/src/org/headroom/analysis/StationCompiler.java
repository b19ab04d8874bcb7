package org.headroom.analysis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.headroom.catalogue.Derived;
import org.headroom.catalogue.EffectiveValues;
import org.headroom.catalogue.ServiceTime;
import org.headroom.model.ApiGateway;
import org.headroom.model.Cdn;
import org.headroom.model.Component;
import org.headroom.model.DataStore;
import org.headroom.model.Dns;
import org.headroom.model.LoadBalancer;
import org.headroom.model.MeanTime;
import org.headroom.model.NatGateway;
import org.headroom.model.RequestClass;
import org.headroom.model.ScalingMetric;
import org.headroom.model.ScalingPolicy;
import org.headroom.model.Server;
import org.headroom.model.ServiceMesh;
import org.headroom.model.StepRule;
import org.headroom.model.VpnGateway;
import org.headroom.model.Waf;
import org.headroom.model.units.Durations;
import org.headroom.model.units.Quantity;
import org.headroom.model.units.Rates;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Demand;
import org.headroom.simulation.network.Operation;
import org.headroom.simulation.network.Scaling;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.network.Station;
import org.headroom.simulation.network.TimeDistribution;

/**
 * Turns components into stations.
 *
 * <p>Edge and network products that a provider scales (CDN, DNS, firewall, load balancer, NAT, VPN, mesh) are pure
 * delays with the time of the catalogue, unless the model states their service demands; then they have servers like any
 * other.
 */
final class StationCompiler {
  private final EffectiveValues values;
  private final Distributions distributions;
  private final BehaviourCompiler behaviours;
  private final List<RequestClass> classes;
  private final AssumptionLog log;

  StationCompiler(EffectiveValues values, ModelFiles files, List<RequestClass> classes, AssumptionLog log) {
    this.values = values;
    this.distributions = new Distributions(files);
    this.behaviours = new BehaviourCompiler(values, log);
    this.classes = classes;
    this.log = log;
  }

  Station compile(Component component) {
    Behaviour behaviour = behaviours.of(component);
    String type = component.eClass().getName();
    if (!(component instanceof Server server)) {
      return new Station(component.getId(), type, behaviour, pureDelay(), noWork(), TimeDistribution.Constant.ZERO,
          Optional.empty(), Optional.empty(), Optional.empty());
    }
    boolean managed = isManaged(server) && server.getDemands().isEmpty();
    return new Station(
        server.getId(),
        type,
        behaviour,
        managed ? pureDelay() : servers(server),
        managed ? noWork() : demand(server),
        managed ? managedDelay(server) : delay(server),
        managed ? Optional.empty() : Optional.ofNullable(server.getScaling()).map(p -> scaling(server, p)),
        failures(server),
        throttle(server));
  }

  private static boolean isManaged(Server server) {
    return server instanceof Cdn || server instanceof Dns || server instanceof Waf || server instanceof LoadBalancer
        || server instanceof NatGateway || server instanceof VpnGateway || server instanceof ServiceMesh;
  }

  private static Servers pureDelay() {
    return new Servers(Servers.UNLIMITED, 1, Servers.UNLIMITED, Servers.Discipline.FCFS, Servers.Dispatch.POOLED,
        false);
  }

  private Demand noWork() {
    return Demand.of(TimeDistribution.Constant.ZERO, classes.size());
  }

  private Servers servers(Server server) {
    int replicas = log.note(server.getId(), "replicas", values.replicas(server), String::valueOf);
    int concurrency = log.note(server.getId(), "concurrency per replica", values.concurrencyPerReplica(server),
        String::valueOf);
    return new Servers(
        replicas,
        concurrency,
        server.getQueueLimit() != null ? server.getQueueLimit() : Servers.UNLIMITED,
        Servers.Discipline.valueOf(server.getDiscipline().getName()),
        Servers.Dispatch.valueOf(server.getDispatch().getName()),
        Boolean.TRUE.equals(server.getBlocking()));
  }

  private Demand demand(Server server) {
    return new Demand(times(server, Operation.READ), times(server, Operation.WRITE));
  }

  private List<TimeDistribution> times(Server server, Operation operation) {
    List<TimeDistribution> times = new ArrayList<>();
    Map<Derived<String>, List<String>> noted = new LinkedHashMap<>();
    var modelOperation = org.headroom.model.Operation.valueOf(operation.name());
    for (RequestClass requestClass : classes) {
      Derived<ServiceTime> time = values.serviceTime(server, requestClass, modelOperation);
      TimeDistribution distribution = distributions.of(server.getId(), time.value());
      times.add(distribution);
      if (server instanceof DataStore || requestClass.getOperation() == modelOperation) {
        noted.computeIfAbsent(time.map(value -> describe(value, distribution)), key -> new ArrayList<>())
            .add(requestClass.getId());
      }
    }
    noted.forEach((time, ids) -> log.note(server.getId(),
        "service time of " + operation + " " + (ids.size() == classes.size() ? "" : String.join(", ", ids)).strip(),
        time, text -> text));
    return times;
  }

  private static String describe(ServiceTime time, TimeDistribution distribution) {
    String shape = time instanceof ServiceTime.Modelled modelled
        ? modelled.distribution().eClass().getName().replace("Time", "")
        : ((ServiceTime.Estimated) time).shape().toString();
    String mean = Durations.print(Duration.ofNanos(Math.round(distribution.mean())));
    boolean shaped = !(time instanceof ServiceTime.Modelled m && m.distribution() instanceof MeanTime)
        && distribution.scv() > 0 && distribution.scv() != 1;
    return mean + " " + shape.toLowerCase(Locale.ROOT).replace('_', '-')
        + (shaped ? ", cv " + Math.round(Math.sqrt(distribution.scv()) * 100) / 100.0 : "");
  }

  private TimeDistribution managedDelay(Server server) {
    if (server instanceof Dns) {
      log.decide(server.getId(), "service time", "0 s",
          "a client resolves a name once per lifetime of the answer; spread over its requests that is nothing");
      return TimeDistribution.Constant.ZERO;
    }
    Derived<ServiceTime> time = values.serviceTime(server, null, org.headroom.model.Operation.READ);
    TimeDistribution delay = distributions.of(server.getId(), time.value());
    log.note(server.getId(), "delay", time.map(value -> describe(value, delay)), text -> text);
    return delay;
  }

  /** Time that occupies no server: authentication at a gateway. */
  private TimeDistribution delay(Server server) {
    if (server instanceof ApiGateway gateway && gateway.getAuthenticationLatency() != null) {
      return new TimeDistribution.Constant(Distributions.nanoseconds(gateway.getAuthenticationLatency()));
    }
    return TimeDistribution.Constant.ZERO;
  }

  private static Optional<Station.Failures> failures(Server server) {
    return Optional.ofNullable(server.getReliability()).map(r -> {
      if (r.getMtbf() == null || r.getMttr() == null || r.getMtbf().isZero()) {
        throw new CompileException(server.getId(), "a reliability without mean times",
            "Give mtbf and mttr, such as 30 d and 10 min.");
      }
      return new Station.Failures(Distributions.nanoseconds(r.getMtbf()), Distributions.nanoseconds(r.getMttr()));
    });
  }

  /** The stated admission limit or that of the product, whichever is lower. */
  private Optional<Station.TokenBucket> throttle(Server server) {
    if (server.getThrottle() != null) {
      Double rate = server.getThrottle().getRate();
      if (rate == null || rate <= 0) {
        throw new CompileException(server.getId(), "a throttle without a rate", "Give its rate, such as 1000 rps.");
      }
      Integer burst = server.getThrottle().getBurst();
      Station.TokenBucket stated = new Station.TokenBucket(rate, Math.max(1, burst != null ? burst : rate));
      return Optional.of(limit(server).filter(limit -> limit.ratePerSecond() < rate).orElse(stated));
    }
    return limit(server);
  }

  /** What the product takes at most. */
  private Optional<Station.TokenBucket> limit(Server server) {
    return values.throughputLimit(server).map(limit -> {
      double rate = log.note(server.getId(), "throughput limit", limit, Rates::print);
      return new Station.TokenBucket(rate, Math.max(1, rate));
    });
  }

  private static Scaling scaling(Server server, ScalingPolicy policy) {
    boolean cpu = policy.getMetric() == ScalingMetric.CPU;
    Quantity target = policy.getTarget();
    boolean fits = target != null && target.value() > 0
        && (cpu ? target.dimension() == Quantity.Dimension.RATIO : target.dimension() == Quantity.Dimension.COUNT);
    if (!fits) {
      throw new CompileException(server.getId(), "the scaling target " + target + " does not fit the metric "
          + policy.getMetric(),
          "Write " + (cpu ? "a percentage, such as 70 %" : "a count per replica, such as 20") + ".");
    }
    if (policy.getMinimum() > policy.getMaximum()) {
      throw new CompileException(server.getId(), "scaling between " + policy.getMinimum() + " and "
          + policy.getMaximum() + " replicas", "Let the minimum be at most the maximum.");
    }
    if (policy.getEvaluationPeriod().isZero()) {
      throw new CompileException(server.getId(), "scaling is decided every 0 s", "Give an evaluation period above 0.");
    }
    return new Scaling(
        Scaling.Metric.valueOf(policy.getMetric().getName()),
        target.value(),
        policy.getTolerance(),
        policy.getMinimum(),
        policy.getMaximum(),
        policy.getStepRule() == StepRule.FIXED ? policy.getStepSize() : 0,
        policy.getEvaluationPeriod().toNanos(),
        policy.getScaleOutCooldown().toNanos(),
        policy.getScaleInCooldown().toNanos(),
        policy.getStartupDelay().toNanos());
  }
}
