package org.headroom.catalogue;

import java.util.List;

/**
 * A region of a provider.
 *
 * @param id name used here, such as {@code us-east}
 * @param title name for people
 * @param geography continent for transfer prices: {@code US}, {@code EU}, {@code Asia}
 * @param aliases names that providers give to regions at the same place
 */
public record RegionRow(String id, String title, String geography, List<String> aliases) {
  public RegionRow {
    aliases = List.copyOf(aliases);
  }
}
