package org.headroom.catalogue;

import java.util.List;
import java.util.Map;

/** Prices of data that leaves a region. GB is 10⁹ bytes. */
public final class TransferPrices {
  private final RegionLatencies regions;
  private final Map<RegionLatencies.Pair, Derived<Price>> betweenGeographies;
  private final Derived<Price> sameRegion;
  private final Derived<Price> unknownPair;
  private final List<EgressTier> egress;

  /**
   * A tier of the price of data sent to the internet.
   *
   * @param upToGb upper bound of the tier in GB per month, infinite for the last
   * @param price price of each GB inside the tier
   */
  public record EgressTier(double upToGb, Derived<Price> price) {}

  TransferPrices(RegionLatencies regions, Map<RegionLatencies.Pair, Derived<Price>> betweenGeographies,
      Derived<Price> sameRegion, Derived<Price> unknownPair, List<EgressTier> egress) {
    this.regions = regions;
    this.betweenGeographies = Map.copyOf(betweenGeographies);
    this.sameRegion = sameRegion;
    this.unknownPair = unknownPair;
    this.egress = List.copyOf(egress);
  }

  /** Price of a GB from one region to another. */
  public Derived<Price> between(String codeA, String codeB) {
    var a = regions.find(codeA);
    var b = regions.find(codeB);
    if (codeA.equalsIgnoreCase(codeB) || a.isPresent() && a.equals(b)) {
      return sameRegion;
    }
    if (a.isEmpty() || b.isEmpty()) {
      return unknownPair;
    }
    RegionLatencies.Pair pair = RegionLatencies.Pair.of(a.get().geography(), b.get().geography());
    return betweenGeographies.getOrDefault(pair, unknownPair);
  }

  /**
   * Cost of data sent to the internet in one month, tier by tier.
   *
   * @param gb at least 0
   * @return an amount in the currency of the tiers
   */
  public double egressCost(double gb) {
    double cost = 0;
    double from = 0;
    for (EgressTier tier : egress) {
      cost += Math.max(0, Math.min(gb, tier.upToGb()) - from) * tier.price().value().amount();
      from = tier.upToGb();
    }
    return cost;
  }
}
