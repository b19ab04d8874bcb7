package org.headroom.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.headroom.analysis.result.ConnectionResult;
import org.headroom.analysis.result.CostEstimate;
import org.headroom.catalogue.CostItem;
import org.headroom.catalogue.EffectiveValues;
import org.headroom.catalogue.MonthlyCost;
import org.headroom.catalogue.UsagePrices;
import org.headroom.model.Client;
import org.headroom.model.Component;
import org.headroom.model.Server;
import org.headroom.model.ServerlessFunction;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.result.RunStatistics;
import org.headroom.simulation.result.StationResult;

/**
 * What a system costs when the load of the run lasts for a month: machines by their mean number, use by its rate.
 *
 * <p>A component whose row has a price per GB pays for the requests and responses on the connections that end there.
 * Clients cost nothing.
 */
final class CostModel {
  private static final double SECONDS_PER_MONTH = CostEstimate.HOURS_PER_MONTH * 3600;
  private static final double BYTES_PER_GB = 1e9;
  private static final String CURRENCY = "USD";

  private final EffectiveValues values;

  CostModel(EffectiveValues values) {
    this.values = values;
  }

  CostEstimate estimate(Compilation compilation, RunStatistics statistics, List<ConnectionResult> connections) {
    Map<String, StationResult> stations = statistics.stations().stream()
        .collect(Collectors.toMap(StationResult::id, Function.identity()));
    List<CostEstimate.ComponentCost> costs = new ArrayList<>();
    List<String> unpriced = new ArrayList<>();
    double total = 0;
    for (Component component : NetworkCompiler.components(compilation.architecture())) {
      if (component instanceof Client) {
        continue;
      }
      Optional<StationResult> station = Optional.ofNullable(stations.get(component.getId()));
      double received = connections.stream().filter(c -> c.target().equals(component.getId()))
          .mapToDouble(c -> c.statistics().bytesPerSecond()).sum();
      Optional<CostEstimate.ComponentCost> cost = cost(component, station, received);
      cost.ifPresentOrElse(costs::add, () -> unpriced.add(component.getId()));
      total += cost.map(CostEstimate.ComponentCost::perMonth).orElse(0.0);
    }
    double completed = statistics.classes().stream().mapToDouble(c -> c.completedRps().mean()).sum();
    return new CostEstimate(CURRENCY, total / CostEstimate.HOURS_PER_MONTH, total,
        completed > 0 ? total / (completed * SECONDS_PER_MONTH) * 1e6 : Double.NaN, costs, unpriced);
  }

  private Optional<CostEstimate.ComponentCost> cost(Component component, Optional<StationResult> station,
      double bytesPerSecond) {
    List<String> parts = new ArrayList<>();
    double total = 0;
    MonthlyCost fixed = values.monthlyCost(component, replicas(component, station));
    for (CostItem item : fixed.items()) {
      parts.add(item.what() + ": " + money(item.perMonth()));
      total += item.perMonth();
    }
    UsagePrices usage = values.usagePrices(component);
    double rate = station.map(s -> s.arrivalRate().mean()).orElse(0.0);
    if (usage.perMillionRequests().isPresent()) {
      double amount = usage.perMillionRequests().get().value().amount() * rate * SECONDS_PER_MONTH / 1e6;
      parts.add(count(rate * SECONDS_PER_MONTH / 1e6) + " million requests: " + money(amount));
      total += amount;
    }
    if (usage.perGb().isPresent()) {
      double gigabytes = bytesPerSecond * SECONDS_PER_MONTH / BYTES_PER_GB;
      double amount = usage.perGb().get().value().amount() * gigabytes;
      parts.add(count(gigabytes) + " GB processed: " + money(amount));
      total += amount;
    }
    if (usage.perGbSecond().isPresent() && component instanceof ServerlessFunction function
        && function.getMemory() != null) {
      // An instance works for its message from its start to the answer.
      double busy = station.map(StationResult::meanInside).orElse(0.0);
      double gbSeconds = function.getMemory() / BYTES_PER_GB * busy * SECONDS_PER_MONTH;
      double amount = usage.perGbSecond().get().value().amount() * gbSeconds;
      parts.add(count(gbSeconds) + " GB-s: " + money(amount));
      total += amount;
    }
    return parts.isEmpty() || Double.isNaN(total)
        ? Optional.empty() : Optional.of(new CostEstimate.ComponentCost(component.getId(), total, parts));
  }

  /** Mean number over the run; the stated number for components that are scaled by their provider or have no load. */
  private double replicas(Component component, Optional<StationResult> station) {
    double stated = component instanceof Server server ? values.replicas(server).value() : 1;
    return station.map(s -> s.replicas().mean()).filter(mean -> mean < Servers.UNLIMITED && !Double.isNaN(mean))
        .orElse(stated);
  }

  private static String money(double amount) {
    return String.format(Locale.ROOT, "%.2f %s", amount, CURRENCY);
  }

  private static String count(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
