package org.headroom.diagram.ui.hover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.headroom.catalogue.EffectiveValues;
import org.headroom.catalogue.MonthlyCost;
import org.headroom.diagram.notation.Captions;
import org.headroom.diagram.notation.Notation;
import org.headroom.diagram.render.Numbers;
import org.headroom.diagram.render.Overlay;
import org.headroom.diagram.ui.Review;
import org.headroom.model.Boundary;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.Element;
import org.headroom.model.Names;
import org.headroom.model.Node;
import org.headroom.model.Server;
import org.headroom.rules.Finding;

/**
 * What is worth knowing about an element at a glance.
 *
 * @param title its name
 * @param lines its kind and key facts, and what follows from the model: utilisation, capacity, cost
 * @param findings what rules object to, the severest first
 */
public record HoverFacts(String title, List<String> lines, List<String> findings) {
  public HoverFacts {
    lines = List.copyOf(lines);
    findings = List.copyOf(findings);
  }

  /**
   * The facts about an element.
   *
   * @param review what rules found and what the analytic engine foresees; nothing before the first check
   * @param measured values of a run that are shown on the diagram
   */
  public static HoverFacts of(Element element, Optional<Review> review, Optional<Overlay> measured) {
    List<String> lines = new ArrayList<>();
    String title = Names.of(element);
    if (element instanceof Connection connection) {
      title = Names.of(connection.getSource()) + " → " + Names.of(connection.getTarget());
      lines.add(Notation.of(connection.getRole()).name());
      measured.ifPresent(overlay -> rate(connection, overlay, "measured", lines));
      review.flatMap(Review::foreseen).ifPresent(overlay -> rate(connection, overlay, "foreseen", lines));
    } else if (element instanceof Node node) {
      String facts = node instanceof Component component ? Captions.facts(component)
          : Captions.facts((Boundary) node);
      lines.add(Notation.of(node.eClass()).name() + (facts.isEmpty() ? "" : ": " + facts));
      if (node instanceof Component component) {
        Captions.badges(component).forEach(badge -> lines.add(badge.explanation()));
        measured.ifPresent(overlay -> load(component, overlay, "measured", lines));
        review.flatMap(Review::foreseen).ifPresent(overlay -> load(component, overlay, "foreseen", lines));
        review.ifPresent(known -> cost(component, known, lines));
      }
    }
    List<String> findings = review.map(known -> known.on(element)).orElse(List.of()).stream().map(HoverFacts::sentence)
        .toList();
    return new HoverFacts(title, lines, findings);
  }

  private static void rate(Connection connection, Overlay overlay, String origin, List<String> lines) {
    Double rate = overlay.messagesPerSecond().get(connection.getId());
    if (rate != null) {
      lines.add(Numbers.rate(rate) + " " + origin);
    }
  }

  /** Utilisation, and the load at which it would be 100 % if it grows with the load. */
  private static void load(Component component, Overlay overlay, String origin, List<String> lines) {
    Double utilisation = overlay.utilisation().get(component.getId());
    if (utilisation == null) {
      return;
    }
    double arrivals = component.getIncoming().stream()
        .mapToDouble(connection -> overlay.messagesPerSecond().getOrDefault(connection.getId(), 0.0)).sum();
    String text = "ρ " + Numbers.percent(utilisation) + " " + origin;
    lines.add(utilisation > 0 && arrivals > 0
        ? text + " at " + Numbers.rate(arrivals) + ", capacity about " + Numbers.rate(arrivals / utilisation) : text);
    Double queue = overlay.queueLength().get(component.getId());
    if (queue != null && queue > 0) {
      lines.add(Numbers.amount(queue) + " waiting, " + origin);
    }
  }

  private static void cost(Component component, Review review, List<String> lines) {
    EffectiveValues values = new EffectiveValues(review.catalogue());
    double replicas = component instanceof Server server ? values.replicas(server).value() : 1;
    MonthlyCost cost = values.monthlyCost(component, replicas);
    if (cost.total() > 0) {
      lines.add(Math.round(cost.total()) + " " + cost.currency() + " a month, without what its use costs");
    }
  }

  private static String sentence(Finding finding) {
    return finding.severity().name().toLowerCase(java.util.Locale.ROOT) + " " + finding.rule().id() + ": "
        + finding.message() + " " + finding.remedy();
  }
}
