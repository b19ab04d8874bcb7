package org.headroom.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.headroom.model.Cluster;
import org.headroom.model.Component;
import org.headroom.model.DataStore;
import org.headroom.model.SqlDatabase;

/**
 * Prices of rows, multiplied by what a model says.
 *
 * @param catalogue the prices
 * @param rows which rows a component stands for
 */
record Costs(Catalogue catalogue, ComponentRows rows) {

  private static final double BYTES_PER_GB = 1e9;

  /**
   * What a component costs per month with a number of replicas: machines for 730 h, a standby when it has one, read
   * replicas, provisioned storage and IOPS, fixed fees. Without what its use costs.
   *
   * @param replicas mean number of replicas over the month
   */
  MonthlyCost monthlyCost(Component component, double replicas) {
    List<CostItem> items = new ArrayList<>();
    List<Offering> candidates = rows.of(component);
    double machines = replicas;
    if (component instanceof SqlDatabase database) {
      machines += Optional.ofNullable(database.getReadReplicas()).orElse(0);
    }
    if (component instanceof DataStore store && Boolean.TRUE.equals(store.getMultiAz())) {
      machines += replicas;
    }
    double count = machines;
    Derived.first(candidates, Figure.HOURLY).ifPresent(price -> items.add(new CostItem(
        trimmed(count) + " × " + rowOf(price), price.value().amount() * EffectiveValues.HOURS_PER_MONTH * count,
        price.origin())));
    Derived.first(candidates, Figure.MONTHLY).ifPresent(price -> items.add(
        new CostItem("monthly fee of " + rowOf(price), price.value().amount(), price.origin())));
    if (component instanceof DataStore store) {
      addStorage(store, candidates, count, items);
    }
    return new MonthlyCost(Figure.CURRENCY, items);
  }

  /** What the control plane of a cluster costs per month. */
  MonthlyCost monthlyCost(Cluster cluster) {
    List<CostItem> items = Optional.ofNullable(cluster.getOffering()).flatMap(catalogue::find)
        .flatMap(row -> Derived.from(row, Figure.HOURLY))
        .map(price -> new CostItem("control plane " + rowOf(price),
            price.value().amount() * EffectiveValues.HOURS_PER_MONTH, price.origin()))
        .stream().toList();
    return new MonthlyCost(Figure.CURRENCY, items);
  }

  private void addStorage(DataStore store, List<Offering> candidates, double copies, List<CostItem> items) {
    if (store.getStorageSize() == null) {
      return;
    }
    double gb = store.getStorageSize() / BYTES_PER_GB;
    Optional<Offering> volume = rows.volume(store);
    double volumes = volume.isPresent() ? copies : 1;
    volume.flatMap(row -> Derived.from(row, Figure.STORAGE)).or(() -> Derived.first(candidates, Figure.STORAGE))
        .ifPresent(price -> items.add(new CostItem(trimmed(gb * volumes) + " GB " + rowOf(price),
            price.value().amount() * gb * volumes, price.origin())));
    if (store.getIops() != null && volume.isPresent()) {
      double extra = Math.max(0, store.getIops() - includedIops(volume.get())) * volumes;
      Derived.from(volume.get(), Figure.PROVISIONED_IOPS).filter(price -> extra > 0)
          .ifPresent(price -> items.add(new CostItem(trimmed(extra) + " provisioned IOPS",
              price.value().amount() * extra, price.origin())));
    }
  }

  /** gp3 includes its baseline; io1 and io2 bill every provisioned operation. */
  private static double includedIops(Offering volume) {
    return volume.id().startsWith("io") ? 0 : volume.get(Figure.IOPS).orElse(0.0);
  }

  /** What the use of a component costs. */
  UsagePrices usagePrices(Component component) {
    List<Offering> candidates = rows.of(component);
    return new UsagePrices(Derived.first(candidates, Figure.REQUESTS), Derived.first(candidates, Figure.TRANSFER),
        Derived.first(candidates, Figure.COMPUTE));
  }

  static String rowOf(Derived<?> derived) {
    return derived.origin() instanceof Origin.FromCatalogue row ? row.row() : derived.origin().toString();
  }

  private static String trimmed(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number)
        : String.valueOf(Math.round(number * 100) / 100.0);
  }
}
