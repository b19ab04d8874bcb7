package org.headroom.simulation.analytic;

import java.util.ArrayList;
import java.util.List;

/**
 * Strongly connected groups of stations in the order of the traffic, callers first. Source: R. Tarjan, Depth-first
 * search and linear graph algorithms, 1972; without recursion, as chains may be long.
 */
final class StationOrder {

  private final int[][] targets;
  private final int[] index;
  private final int[] low;
  private final boolean[] open;
  private final int[] stack;
  private final int[] path;
  private final int[] next;
  private int stackSize;
  private int visited;
  private final List<int[]> found = new ArrayList<>();

  StationOrder(FlowGraph graph) {
    int stations = graph.stations.length;
    targets = new int[stations][];
    for (int s = 0; s < stations; s++) {
      int count = 0;
      for (int k = 0; k < graph.classCount; k++) {
        count += graph.calls[s * graph.classCount + k].length;
      }
      targets[s] = new int[count];
      for (int k = 0; k < graph.classCount; k++) {
        for (Call call : graph.calls[s * graph.classCount + k]) {
          targets[s][--count] = graph.station(call.target);
        }
      }
    }
    index = new int[stations];
    low = new int[stations];
    open = new boolean[stations];
    stack = new int[stations];
    path = new int[stations];
    next = new int[stations];
    for (int s = 0; s < stations; s++) {
      if (index[s] == 0) {
        visit(s);
      }
    }
  }

  /** Groups are found called first. */
  int[][] components() {
    int[][] order = new int[found.size()][];
    for (int i = 0; i < order.length; i++) {
      order[i] = found.get(order.length - 1 - i);
    }
    return order;
  }

  private void visit(int root) {
    int depth = 0;
    path[0] = root;
    next[0] = 0;
    enter(root);
    while (depth >= 0) {
      int s = path[depth];
      if (next[depth] < targets[s].length) {
        int t = targets[s][next[depth]++];
        if (index[t] == 0) {
          enter(t);
          path[++depth] = t;
          next[depth] = 0;
        } else if (open[t]) {
          low[s] = Math.min(low[s], index[t]);
        }
      } else {
        if (low[s] == index[s]) {
          close(s);
        }
        if (--depth >= 0) {
          low[path[depth]] = Math.min(low[path[depth]], low[s]);
        }
      }
    }
  }

  private void enter(int s) {
    index[s] = ++visited;
    low[s] = visited;
    open[s] = true;
    stack[stackSize++] = s;
  }

  private void close(int s) {
    int from = stackSize;
    do {
      from--;
      open[stack[from]] = false;
    } while (stack[from] != s);
    int[] group = new int[stackSize - from];
    System.arraycopy(stack, from, group, 0, group.length);
    stackSize = from;
    found.add(group);
  }
}
