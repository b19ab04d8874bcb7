package org.headroom.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.headroom.model.Architecture;
import org.headroom.model.Boundary;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.Contents;
import org.headroom.model.Element;

/** What can be said about an element without naming it: its features, its connections, what is inside, what uses it. */
final class Facts {

  private record User(Object user, EStructuralFeature feature) {
  }

  /** An element that is not recognised yet: its neighbours take it for one that looks the same. */
  private record Lookalike(EClass type, String label) {
  }

  private final Function<Element, Object> identity;
  private final Structure structure;
  private final Map<Element, List<Map.Entry<Element, EStructuralFeature>>> users = new HashMap<>();

  /** Facts about the elements of a model, of which some are recognised as elements of another. */
  Facts(Architecture architecture, Function<Element, Optional<Element>> recognised) {
    identity = element -> recognised.apply(element).<Object>map(Function.identity())
        .orElseGet(() -> lookalike(element));
    structure = new Structure(identity);
    Contents.elements(architecture).filter(element -> !(element instanceof Connection)).forEach(user ->
        Features.uses(user).forEach(use -> users.computeIfAbsent(use.target(), key -> new ArrayList<>())
            .add(Map.entry(user, use.feature()))));
  }

  private static Object lookalike(Element element) {
    return element.getLabel() == null ? element : new Lookalike(element.eClass(), element.getLabel());
  }

  /** The facts about one element, as they are known now. */
  Set<Object> of(Element element) {
    Set<Object> facts = new HashSet<>();
    features(List.of(), element, facts);
    if (element instanceof Component component) {
      component.getOutgoing().forEach(each -> facts.add(connection("to", each, each.getTarget())));
      component.getIncoming().forEach(each -> facts.add(connection("from", each, each.getSource())));
    }
    if (element instanceof Boundary boundary) {
      boundary.getNodes().forEach(each -> facts.add(identity.apply(each)));
    }
    users.getOrDefault(element, List.of())
        .forEach(use -> facts.add(new User(identity.apply(use.getKey()), use.getValue())));
    return facts;
  }

  private List<Object> connection(String direction, Connection connection, Component other) {
    Object end = other == null ? "nothing" : identity.apply(other);
    return List.of(direction, connection.getRole(), end);
  }

  private void features(List<Object> path, EObject object, Set<Object> facts) {
    for (EStructuralFeature feature : Features.of(object.eClass())) {
      if (!object.eIsSet(feature) || object.eGet(feature) == null) {
        continue;
      }
      List<Object> place = new ArrayList<>(path);
      place.add(feature);
      if (Features.holdsParts(feature) && !feature.isMany()) {
        features(place, (EObject) object.eGet(feature), facts);
      } else if (Features.holdsParts(feature)) {
        Features.parts(object, feature).forEach(part -> facts.add(List.of(place, structure.of(part))));
      } else {
        facts.add(List.of(place, structure.of(object, feature)));
      }
    }
  }
}
