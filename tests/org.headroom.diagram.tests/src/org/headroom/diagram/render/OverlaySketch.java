package org.headroom.diagram.render;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Builds overlays in few words. */
final class OverlaySketch {
  private String caption = "";
  private final Map<String, Double> utilisation = new HashMap<>();
  private final Map<String, Double> queues = new HashMap<>();
  private final Map<String, String> replicas = new HashMap<>();
  private final Set<String> failed = new HashSet<>();
  private final Map<String, Double> rates = new HashMap<>();

  OverlaySketch caption(String text) {
    caption = text;
    return this;
  }

  OverlaySketch utilisation(String id, double value) {
    utilisation.put(id, value);
    return this;
  }

  OverlaySketch queue(String id, double value) {
    queues.put(id, value);
    return this;
  }

  OverlaySketch replicas(String id, String text) {
    replicas.put(id, text);
    return this;
  }

  OverlaySketch failed(String id) {
    failed.add(id);
    return this;
  }

  OverlaySketch rate(String id, double value) {
    rates.put(id, value);
    return this;
  }

  Overlay build() {
    return new Overlay(caption, utilisation, queues, replicas, failed, rates);
  }
}
