package org.headroom.catalogue;

import java.util.List;

/**
 * What a component costs per month whether it is used or not.
 *
 * @param currency ISO 4217 code of all amounts
 * @param items the positions; empty when no row states a price
 */
public record MonthlyCost(String currency, List<CostItem> items) {
  public MonthlyCost {
    items = List.copyOf(items);
  }

  /** Sum of the positions. */
  public double total() {
    return items.stream().mapToDouble(CostItem::perMonth).sum();
  }
}
