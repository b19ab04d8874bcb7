package org.headroom.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.headroom.model.Component;
import org.headroom.model.Connection;

/** Components numbered from 0, and the connections among them that pass a test. Linear in both. */
final class RequestGraph {
  private static final int UNREACHED = -1;

  private final List<Component> components;
  private final Map<Component, Integer> numbers = new HashMap<>();
  private final int[][] successors;

  RequestGraph(ReviewedModel model, Predicate<Connection> passes) {
    components = model.components();
    for (Component component : components) {
      numbers.put(component, numbers.size());
    }
    successors = new int[components.size()][];
    for (int i = 0; i < successors.length; i++) {
      successors[i] = model.outgoing(components.get(i)).stream().filter(passes)
          .filter(c -> numbers.containsKey(c.getTarget()))
          .mapToInt(c -> numbers.get(c.getTarget())).distinct().toArray();
    }
  }

  /** Sets of two or more components that can all reach each other (Tarjan 1972), each in the order of the model. */
  List<List<Component>> cycles() {
    int n = successors.length;
    int[] index = new int[n];
    int[] low = new int[n];
    int[] next = new int[n];
    boolean[] onStack = new boolean[n];
    Arrays.fill(index, UNREACHED);
    Deque<Integer> stack = new ArrayDeque<>();
    List<List<Component>> cycles = new ArrayList<>();
    int count = 0;
    for (int root = 0; root < n; root++) {
      if (index[root] != UNREACHED) {
        continue;
      }
      Deque<Integer> calls = new ArrayDeque<>();
      calls.push(root);
      while (!calls.isEmpty()) {
        int v = calls.peek();
        if (index[v] == UNREACHED) {
          index[v] = low[v] = count++;
          stack.push(v);
          onStack[v] = true;
        }
        if (next[v] < successors[v].length) {
          int w = successors[v][next[v]++];
          if (index[w] == UNREACHED) {
            calls.push(w);
          } else if (onStack[w]) {
            low[v] = Math.min(low[v], index[w]);
          }
          continue;
        }
        calls.pop();
        if (!calls.isEmpty()) {
          low[calls.peek()] = Math.min(low[calls.peek()], low[v]);
        }
        if (low[v] == index[v]) {
          List<Integer> members = popUntil(v, stack, onStack);
          if (members.size() > 1) {
            cycles.add(members.stream().sorted().map(components::get).toList());
          }
        }
      }
    }
    return cycles;
  }

  private static List<Integer> popUntil(int v, Deque<Integer> stack, boolean[] onStack) {
    List<Integer> members = new ArrayList<>();
    int w;
    do {
      w = stack.pop();
      onStack[w] = false;
      members.add(w);
    } while (w != v);
    return members;
  }

  /**
   * For every component on which others depend: how many components no request reaches without passing it (those below
   * it in the dominator tree). Cooper, Harvey, Kennedy: A Simple, Fast Dominance Algorithm (2001).
   *
   * @param sources where requests start
   */
  Map<Component, Integer> dominatedCounts(List<? extends Component> sources) {
    int n = successors.length;
    int root = n;
    int[] starts = sources.stream().mapToInt(numbers::get).toArray();
    List<Integer> postOrder = postOrder(root, starts);
    int[] number = new int[n + 1];
    Arrays.fill(number, UNREACHED);
    for (int i = 0; i < postOrder.size(); i++) {
      number[postOrder.get(i)] = i;
    }
    int[] dominator = dominators(root, starts, postOrder, number);
    int[] size = new int[n + 1];
    Map<Component, Integer> counts = new HashMap<>();
    for (int v : postOrder) {
      // A dominator has a higher post-order number than what it dominates, so sizes are complete when read.
      if (v != root) {
        size[dominator[v]] += size[v] + 1;
        if (size[v] > 0) {
          counts.put(components.get(v), size[v]);
        }
      }
    }
    return counts;
  }

  private int[] dominators(int root, int[] starts, List<Integer> postOrder, int[] number) {
    List<List<Integer>> predecessors = new ArrayList<>();
    for (int v = 0; v <= root; v++) {
      predecessors.add(new ArrayList<>());
    }
    for (int v : postOrder) {
      for (int w : v == root ? starts : successors[v]) {
        predecessors.get(w).add(v);
      }
    }
    int[] dominator = new int[root + 1];
    Arrays.fill(dominator, UNREACHED);
    dominator[root] = root;
    for (boolean changed = true; changed;) {
      changed = false;
      for (int i = postOrder.size() - 2; i >= 0; i--) {
        int v = postOrder.get(i);
        int best = UNREACHED;
        for (int p : predecessors.get(v)) {
          if (dominator[p] != UNREACHED) {
            best = best == UNREACHED ? p : intersect(p, best, dominator, number);
          }
        }
        if (dominator[v] != best) {
          dominator[v] = best;
          changed = true;
        }
      }
    }
    return dominator;
  }

  private static int intersect(int a, int b, int[] dominator, int[] number) {
    int x = a;
    int y = b;
    while (x != y) {
      while (number[x] < number[y]) {
        x = dominator[x];
      }
      while (number[y] < number[x]) {
        y = dominator[y];
      }
    }
    return x;
  }

  private List<Integer> postOrder(int root, int[] starts) {
    int[] next = new int[root + 1];
    boolean[] seen = new boolean[root + 1];
    List<Integer> order = new ArrayList<>();
    Deque<Integer> calls = new ArrayDeque<>();
    calls.push(root);
    seen[root] = true;
    while (!calls.isEmpty()) {
      int v = calls.peek();
      int[] targets = v == root ? starts : successors[v];
      if (next[v] < targets.length) {
        int w = targets[next[v]++];
        if (!seen[w]) {
          seen[w] = true;
          calls.push(w);
        }
      } else {
        order.add(calls.pop());
      }
    }
    return order;
  }
}
