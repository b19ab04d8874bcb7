package org.headroom.simulation.ui.timeline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.headroom.diagram.render.Overlay;

/** What the diagram shows of one moment of a timeline. */
public final class Frames {
  private Frames() {
  }

  /**
   * The moment at a position of the timeline. A replica badge tells the way so far: {@code 5→8} while there are more
   * than at the beginning, {@code 5→8→5} when they are gone again.
   */
  public static Overlay at(Timeline timeline, int position, String scenario) {
    Map<String, Double> utilisation = new HashMap<>();
    Map<String, Double> waiting = new HashMap<>();
    Map<String, String> replicas = new HashMap<>();
    Set<String> failed = new HashSet<>();
    timeline.stations().forEach((id, track) -> {
      putFinite(utilisation, id, track.utilization()[position]);
      putFinite(waiting, id, Double.isNaN(track.depth()[position]) ? track.waiting()[position]
          : track.depth()[position] + track.waiting()[position]);
      String way = way(track.replicas(), position);
      if (!way.isEmpty()) {
        replicas.put(id, way);
      }
      if (isDown(track.replicas(), position)) {
        failed.add(id);
      }
    });
    Map<String, Double> rates = new HashMap<>();
    timeline.links().forEach((id, track) -> putFinite(rates, id, track[position]));
    return new Overlay(caption(scenario, timeline.seconds()[position]), utilisation, waiting, replicas, failed, rates);
  }

  /** Measuring begins at 0; before that the system settles. */
  private static String caption(String scenario, double second) {
    return second < 0 ? String.format(Locale.ROOT, "%s, warm-up, %.1f s before measuring", scenario, -second)
        : String.format(Locale.ROOT, "%s, at %.1f s", scenario, second);
  }

  /** First, most and present number of replicas, without repetition; empty when the number never changed. */
  private static String way(double[] replicas, int position) {
    int first = (int) replicas[0];
    int peak = first;
    boolean changed = false;
    for (int i = 0; i <= position; i++) {
      peak = Math.max(peak, (int) replicas[i]);
      changed |= (int) replicas[i] != first;
    }
    int now = (int) replicas[position];
    if (!changed) {
      return "";
    }
    String rise = peak > first ? first + "→" + peak : Integer.toString(first);
    return now == peak && peak > first ? rise : rise + "→" + now;
  }

  /** No replica serves, though there was one. */
  private static boolean isDown(double[] replicas, int position) {
    if (replicas[position] > 0) {
      return false;
    }
    for (int i = 0; i < position; i++) {
      if (replicas[i] > 0) {
        return true;
      }
    }
    return false;
  }

  private static void putFinite(Map<String, Double> values, String id, double value) {
    if (Double.isFinite(value)) {
      values.put(id, value);
    }
  }
}
