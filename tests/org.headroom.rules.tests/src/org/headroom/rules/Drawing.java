package org.headroom.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.headroom.model.Architecture;
import org.headroom.model.Boundary;
import org.headroom.model.Client;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.ConstantLoad;
import org.headroom.model.Element;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.MixShare;
import org.headroom.model.Node;
import org.headroom.model.Objective;
import org.headroom.model.RequestClass;
import org.headroom.model.Role;
import org.headroom.model.Scenario;
import org.headroom.model.Suppression;
import org.headroom.model.Traffic;

/**
 * Small models written as text, one element per line:
 *
 * <pre>
 * owner=team
 * RequestClass browse cacheable=true
 * Client user
 * Subnet net {
 *   Microservice svc replicas=2 scaling.maximum=4
 * }
 * user -> svc REQUEST accepts=browse retry.attempts=3
 * Scenario day user sends browse
 * suppress svc HR301 2026-01-01 accepted
 * </pre>
 *
 * A label is the id unless {@code label=} says otherwise; a role left out is the default of the connection matrix.
 */
final class Drawing {
  private static final HeadroomFactory MODEL = HeadroomFactory.eINSTANCE;
  private static final ConnectionMatrix MATRIX = ConnectionMatrix.standard();

  private final Architecture architecture = MODEL.createArchitecture();
  private final Map<String, Element> elements = new HashMap<>();
  private Boundary open;

  static Architecture of(String text) {
    Drawing drawing = new Drawing();
    drawing.architecture.setName("drawing");
    text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(drawing::line);
    return drawing.architecture;
  }

  private void line(String line) {
    String[] words = line.split(" +");
    if (line.equals("}")) {
      open = open.getBoundary();
    } else if (words.length > 1 && words[1].equals("->")) {
      connection(words);
    } else if (words[0].equals("suppress")) {
      suppression(words);
    } else if (words[0].contains("=")) {
      set(architecture, words[0]);
    } else {
      element(words);
    }
  }

  private void element(String[] words) {
    EClass type = (EClass) HeadroomPackage.eINSTANCE.getEClassifier(words[0]);
    Element element = (Element) MODEL.create(type);
    element.setId(words[1]);
    element.setLabel(words[1]);
    elements.put(words[1], element);
    int from = 2;
    if (element instanceof Node node) {
      (open == null ? architecture.getNodes() : open.getNodes()).add(node);
    } else if (element instanceof RequestClass requestClass) {
      architecture.getRequestClasses().add(requestClass);
    } else if (element instanceof Objective objective) {
      architecture.getObjectives().add(objective);
    } else if (element instanceof Scenario scenario) {
      architecture.getScenarios().add(scenario);
      if (words.length > 2 && words[3].equals("sends")) {
        traffic(scenario, words[2], words[4]);
        from = 5;
      }
    }
    for (int i = from; i < words.length && !words[i].equals("{"); i++) {
      set(element, words[i]);
    }
    if (words[words.length - 1].equals("{")) {
      open = (Boundary) element;
    }
  }

  private void traffic(Scenario scenario, String client, String classes) {
    Traffic traffic = MODEL.createTraffic();
    traffic.setClient((Client) elements.get(client));
    ConstantLoad load = MODEL.createConstantLoad();
    load.setRate(100.0);
    traffic.setProfile(load);
    for (String requestClass : classes.split(",")) {
      MixShare share = MODEL.createMixShare();
      share.setRequestClass((RequestClass) elements.get(requestClass));
      traffic.getMix().add(share);
    }
    scenario.getTraffic().add(traffic);
  }

  private void connection(String[] words) {
    Connection connection = MODEL.createConnection();
    connection.setId(words[0] + "-" + words[2] + "-" + architecture.getConnections().size());
    connection.setSource((Component) elements.get(words[0]));
    connection.setTarget((Component) elements.get(words[2]));
    int from = 3;
    if (words.length > 3 && !words[3].contains("=")) {
      connection.setRole(Role.valueOf(words[3]));
      from = 4;
    } else if (connection.getSource() != null && connection.getTarget() != null) {
      MATRIX.check(connection.getSource(), connection.getTarget()).defaultRole().ifPresent(connection::setRole);
    }
    for (int i = from; i < words.length; i++) {
      set(connection, words[i]);
    }
    architecture.getConnections().add(connection);
  }

  private void suppression(String[] words) {
    Suppression suppression = MODEL.createSuppression();
    suppression.setRuleId(words[2]);
    if (!words[3].equals("-")) {
      set(suppression, "expires=" + words[3]);
    }
    suppression.setReason(words.length > 4 ? words[4] : "");
    elements.get(words[1]).getSuppressions().add(suppression);
  }

  @SuppressWarnings("unchecked")
  private void set(EObject object, String setting) {
    String[] pair = setting.split("=", 2);
    int dot = pair[0].indexOf('.');
    if (dot > 0) {
      EReference part = (EReference) feature(object, pair[0].substring(0, dot));
      if (object.eGet(part) == null) {
        object.eSet(part, MODEL.create(part.getEReferenceType()));
      }
      set((EObject) object.eGet(part), pair[0].substring(dot + 1) + "=" + pair[1]);
      return;
    }
    EStructuralFeature feature = feature(object, pair[0]);
    for (String text : feature.isMany() ? pair[1].split(",") : new String[] {pair[1]}) {
      Object value = feature instanceof EAttribute attribute
          ? EcoreUtil.createFromString(attribute.getEAttributeType(), text.isEmpty() ? null : text)
              : elements.get(text);
      if (feature.isMany()) {
        ((List<Object>) object.eGet(feature)).add(value);
      } else {
        object.eSet(feature, value);
      }
    }
  }

  private static EStructuralFeature feature(EObject object, String name) {
    EStructuralFeature feature = object.eClass().getEStructuralFeature(name);
    if (feature == null) {
      throw new IllegalArgumentException(object.eClass().getName() + " has no feature " + name);
    }
    return feature;
  }
}
