package org.headroom.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Merges the order of lists. */
final class Order {

  private Order() {
  }

  /**
   * The members in our order, or in theirs when only they changed the order; what only the other list has stands behind
   * the member that it follows there, and behind what was added at the same place.
   *
   * @param members what the merged list consists of; members of no list come last
   */
  static <T> List<T> merge(List<T> base, List<T> ours, List<T> theirs, Set<T> members) {
    boolean theirOrder = sameOrder(base, ours, theirs) && !sameOrder(base, theirs, ours);
    List<T> first = only(theirOrder ? theirs : ours, members);
    List<T> second = only(theirOrder ? ours : theirs, members);
    Set<T> inFirst = new HashSet<>(first);
    Map<T, T> endOfRun = endOfAdditions(first, new HashSet<>(base));
    Map<T, List<T>> behind = new HashMap<>();
    T anchor = null;
    for (T each : second) {
      if (inFirst.contains(each)) {
        anchor = each;
      } else {
        behind.computeIfAbsent(endOfRun.get(anchor), key -> new ArrayList<>()).add(each);
      }
    }
    Set<T> merged = new LinkedHashSet<>(behind.getOrDefault(null, List.of()));
    for (T each : first) {
      merged.add(each);
      merged.addAll(behind.getOrDefault(each, List.of()));
    }
    merged.addAll(members);
    return List.copyOf(merged);
  }

  /** Whether what all three lists have stands in the same order in the first two. */
  private static <T> boolean sameOrder(List<T> left, List<T> right, List<T> third) {
    Set<T> common = new HashSet<>(left);
    common.retainAll(new HashSet<>(right));
    common.retainAll(new HashSet<>(third));
    return only(left, common).equals(only(right, common));
  }

  private static <T> List<T> only(List<T> list, Set<T> members) {
    return list.stream().filter(members::contains).distinct().toList();
  }

  /** For each member, and for the start, the last of the new members that follow it without a gap. */
  private static <T> Map<T, T> endOfAdditions(List<T> list, Set<T> base) {
    Map<T, T> ends = new HashMap<>();
    T end = null;
    for (int i = list.size() - 1; i >= -1; i--) {
      T each = i < 0 ? null : list.get(i);
      boolean additionFollows = i + 1 < list.size() && !base.contains(list.get(i + 1));
      end = additionFollows ? end : each;
      ends.put(each, end);
    }
    return ends;
  }
}
