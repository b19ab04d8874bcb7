package org.headroom.simulation.des;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.headroom.simulation.kernel.IntLists;
import org.headroom.simulation.network.Behaviour.Eviction;

/** Which entry of a full cache gives way. */
abstract class EvictionOrder {

  private EvictionOrder() {}

  static EvictionOrder of(Eviction eviction, UniformRandomProvider random) {
    return switch (eviction) {
      case LRU -> new ByAge(true);
      case FIFO -> new ByAge(false);
      case LFU -> new ByUse();
      case RANDOM -> new AtRandom(random);
    };
  }

  abstract void added(int entry);

  abstract void used(int entry);

  abstract void removed(int entry);

  /** The entry to give up; there is at least one. */
  abstract int victim();

  abstract void clear();

  /** Oldest entry first; for LRU a use makes it young again. */
  private static final class ByAge extends EvictionOrder {
    private final boolean renewedByUse;
    private IntLists list = new IntLists(1);

    ByAge(boolean renewedByUse) {
      this.renewedByUse = renewedByUse;
    }

    @Override
    void added(int entry) {
      list.append(0, entry);
    }

    @Override
    void used(int entry) {
      if (renewedByUse) {
        list.remove(0, entry);
        list.append(0, entry);
      }
    }

    @Override
    void removed(int entry) {
      list.remove(0, entry);
    }

    @Override
    int victim() {
      return list.first(0);
    }

    @Override
    void clear() {
      list = new IntLists(1);
    }
  }

  private static final class AtRandom extends EvictionOrder {
    private final UniformRandomProvider random;
    private int[] entries = new int[64];
    private int[] places = new int[64];
    private int size;

    AtRandom(UniformRandomProvider random) {
      this.random = random;
    }

    @Override
    void added(int entry) {
      if (size == entries.length) {
        entries = Arrays.copyOf(entries, 2 * size);
      }
      if (entry >= places.length) {
        places = Arrays.copyOf(places, Math.max(entry + 1, 2 * places.length));
      }
      places[entry] = size;
      entries[size++] = entry;
    }

    @Override
    void used(int entry) {}

    @Override
    void removed(int entry) {
      int moved = entries[--size];
      entries[places[entry]] = moved;
      places[moved] = places[entry];
    }

    @Override
    int victim() {
      return entries[random.nextInt(size)];
    }

    @Override
    void clear() {
      size = 0;
    }
  }

  /**
   * Fewest uses first, the least recently used of those. Entries of equal use form a list, and the lists are ordered,
   * so that every operation takes constant time (Shah, Mitra and Matani 2010).
   */
  private static final class ByUse extends EvictionOrder {
    private static final int NONE = -1;
    private long[] uses = new long[16];
    private int[] first = new int[16];
    private int[] last = new int[16];
    private int[] lower = new int[16];
    private int[] higher = new int[16];
    private int[] group = new int[64];
    private int[] before = new int[64];
    private int[] after = new int[64];
    private int lowest = NONE;
    private int freeGroup = NONE;
    private int groups;

    @Override
    void added(int entry) {
      if (entry >= group.length) {
        int capacity = Math.max(entry + 1, 2 * group.length);
        group = Arrays.copyOf(group, capacity);
        before = Arrays.copyOf(before, capacity);
        after = Arrays.copyOf(after, capacity);
      }
      append(lowest != NONE && uses[lowest] == 1 ? lowest : newGroup(1, NONE), entry);
    }

    @Override
    void used(int entry) {
      int old = group[entry];
      long count = uses[old] + 1;
      int above = higher[old];
      int target = above != NONE && uses[above] == count ? above : newGroup(count, old);
      removed(entry);
      append(target, entry);
    }

    @Override
    void removed(int entry) {
      int g = group[entry];
      if (before[entry] == NONE) {
        first[g] = after[entry];
      } else {
        after[before[entry]] = after[entry];
      }
      if (after[entry] == NONE) {
        last[g] = before[entry];
      } else {
        before[after[entry]] = before[entry];
      }
      if (first[g] == NONE) {
        dissolve(g);
      }
    }

    @Override
    int victim() {
      return first[lowest];
    }

    @Override
    void clear() {
      lowest = NONE;
      freeGroup = NONE;
      groups = 0;
    }

    private void append(int g, int entry) {
      group[entry] = g;
      before[entry] = last[g];
      after[entry] = NONE;
      if (last[g] == NONE) {
        first[g] = entry;
      } else {
        after[last[g]] = entry;
      }
      last[g] = entry;
    }

    private int newGroup(long count, int below) {
      int g = freeGroup;
      if (g != NONE) {
        freeGroup = higher[g];
      } else {
        g = groups++;
        if (g == uses.length) {
          uses = Arrays.copyOf(uses, 2 * g);
          first = Arrays.copyOf(first, 2 * g);
          last = Arrays.copyOf(last, 2 * g);
          lower = Arrays.copyOf(lower, 2 * g);
          higher = Arrays.copyOf(higher, 2 * g);
        }
      }
      uses[g] = count;
      first[g] = NONE;
      last[g] = NONE;
      lower[g] = below;
      higher[g] = below == NONE ? lowest : higher[below];
      if (below == NONE) {
        lowest = g;
      } else {
        higher[below] = g;
      }
      if (higher[g] != NONE) {
        lower[higher[g]] = g;
      }
      return g;
    }

    private void dissolve(int g) {
      if (lower[g] == NONE) {
        lowest = higher[g];
      } else {
        higher[lower[g]] = higher[g];
      }
      if (higher[g] != NONE) {
        lower[higher[g]] = lower[g];
      }
      higher[g] = freeGroup;
      freeGroup = g;
    }
  }
}
