package org.headroom.exchange.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.headroom.model.Architecture;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.Decision;
import org.headroom.model.Element;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.ScalingPolicy;
import org.headroom.model.Server;

/**
 * The checklist at the end of a brief: what a run must show. It becomes a decision that names the elements concerned;
 * flows between components that no item connects become connections.
 */
final class Checklist {

  private static final Pattern SCALING = Pattern.compile("(?i)\\bscal(e|es|ing) (up|out)\\b");
  private static final Pattern DECORATION = Pattern.compile("^[^\\p{L}\\p{N}]+");
  private static final int GROWTH = 4;

  private final LineLog log;
  private final Architecture architecture;
  private final Linking linking;
  private final Decision decision = HeadroomFactory.eINSTANCE.createDecision();
  private final List<String> text = new ArrayList<>();

  Checklist(LineLog log, Architecture architecture, Linking linking) {
    this.log = log;
    this.architecture = architecture;
    this.linking = linking;
  }

  void read(Outline.Heading heading, List<Outline.Entry> entries) {
    String written = heading.text().plain().strip();
    decision.setId(linking.unique("checklist"));
    decision.setTitle(DECORATION.matcher(written).replaceFirst(""));
    if (!written.equals(decision.getTitle())) {
      Wording.HEADING.keep(decision, written);
    }
    log.understood(heading, "checklist.title (a decision that says what a run must show)");
    entries.forEach(this::read);
    Wording.CHECKLIST.keep(decision, String.join("\n", RawText.lines(log, entries)));
    decision.setText(String.join("\n", text));
    architecture.getDecisions().add(decision);
  }

  private void read(Outline.Entry entry) {
    String words = entry.text().plain().strip();
    List<String> codes = entry.text().codes();
    if (!codes.isEmpty()) {
      text.add(words);
      expectation(entry, codes, words);
    } else if (entry.children().isEmpty()) {
      log.ignored(entry, "an instruction to the reader");
    } else {
      log.ignored(entry, "a heading of the checklist");
    }
    entry.entries().forEach(this::read);
  }

  private void expectation(Outline.Entry entry, List<String> codes, String words) {
    Flow flow = Flow.of(entry.text());
    Component before = null;
    for (String name : flow == null ? codes : flow.names()) {
      Component component = linking.component(name, null, "", entry);
      if (component == null) {
        return;
      }
      if (flow != null && before != null) {
        mention(connection(before, component, entry));
      } else if (flow == null) {
        mention(component);
      }
      if (flow == null && component instanceof Server server && SCALING.matcher(words).find()) {
        scale(server, entry);
      }
      before = component;
    }
    log.understood(entry, "checklist.text");
  }

  private void mention(Element element) {
    if (!decision.getElements().contains(element)) {
      decision.getElements().add(element);
    }
  }

  private Connection connection(Component source, Component target, Outline.Entry entry) {
    int before = architecture.getConnections().size();
    Connection connection = linking.connect(source, target, "", null);
    if (architecture.getConnections().size() > before) {
      Wording.MENTIONED.keep(connection, "true");
    }
    log.understood(entry, "connection " + connection.getId());
    return connection;
  }

  /** The brief promises that it scales and gives no numbers: the defaults of the metamodel around the replicas. */
  private void scale(Server server, Outline.Entry entry) {
    if (server.getScaling() == null) {
      int replicas = server.getReplicas() == null ? 1 : server.getReplicas();
      ScalingPolicy policy = HeadroomFactory.eINSTANCE.createScalingPolicy();
      policy.setMinimum(replicas);
      policy.setMaximum(GROWTH * replicas);
      server.setScaling(policy);
      log.understood(entry, server.getId() + ".scaling from " + replicas + " to " + GROWTH * replicas
          + " replicas (assumed: the brief gives no numbers)");
    }
  }
}
