package org.headroom.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature.Setting;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.headroom.compare.Change.Kind;
import org.headroom.model.Architecture;
import org.headroom.model.Boundary;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.Contents;
import org.headroom.model.Element;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.Microservice;
import org.headroom.model.Node;
import org.headroom.model.ScalingPolicy;
import org.headroom.model.Server;

/** Random edits, each of an element of its own, so that they can be made in any order and on any copy of the model. */
final class RandomEdits {

  /**
   * One edit.
   *
   * @param element id of the element afterwards
   * @param kind how a comparison calls it
   * @param feature the feature that it concerns
   */
  record Edit(String element, Kind kind, Optional<String> feature, Consumer<Architecture> action) {

    /** What a comparison must report of it. */
    List<Object> report() {
      return List.of(element, kind, feature);
    }
  }

  /** An element with fewer facts is not recognised under a new id. */
  private static final int FACTS = 4;

  private final Random random;
  private final Architecture model;
  private final List<Element> elements;
  private final List<Boundary> boundaries;
  private final Set<Element> used = new HashSet<>();
  private final Map<EObject, Collection<Setting>> users;
  private final Facts facts;

  private RandomEdits(Architecture model, long seed) {
    this.model = model;
    random = new Random(seed);
    elements = Contents.elements(model).toList();
    boundaries = elements.stream().filter(Boundary.class::isInstance).map(Boundary.class::cast).toList();
    users = EcoreUtil.UsageCrossReferencer.findAll(elements, model);
    facts = new Facts(model, Optional::of);
  }

  static List<Edit> of(Architecture model, long seed, int count) {
    RandomEdits edits = new RandomEdits(model, seed);
    List<Edit> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      made.add(edits.edit(i));
    }
    return made;
  }

  private Edit edit(int number) {
    return switch (number % 6) {
      case 0 -> add("new-" + number);
      case 1 -> remove();
      case 2 -> move();
      case 3 -> rename();
      case 4 -> scale();
      default -> describe();
    };
  }

  private <T extends Element> T pick(Class<T> type, Predicate<T> suitable) {
    List<T> candidates = elements.stream().filter(type::isInstance).map(type::cast)
        .filter(element -> !used.contains(element) && suitable.test(element)).toList();
    T picked = candidates.get(random.nextInt(candidates.size()));
    used.add(picked);
    return picked;
  }

  private Edit add(String id) {
    String boundary = boundaries.get(random.nextInt(boundaries.size())).getId();
    return new Edit(id, Kind.ADDED, Optional.empty(), copy -> {
      Microservice added = HeadroomFactory.eINSTANCE.createMicroservice();
      added.setId(id);
      Models.find(copy, boundary, Boundary.class).getNodes().add(added);
    });
  }

  private Edit remove() {
    Element element = pick(Element.class,
        each -> !(each instanceof Boundary) && !users.containsKey(each)
            && each.eContents().stream().noneMatch(Element.class::isInstance));
    // its ends have a fact less
    if (element instanceof Connection connection) {
      used.add(connection.getSource());
      used.add(connection.getTarget());
    }
    String id = element.getId();
    return new Edit(id, Kind.REMOVED, Optional.empty(), copy -> {
      Element removed = Models.find(copy, id, Element.class);
      if (removed instanceof Connection connection) {
        connection.setSource(null);
        connection.setTarget(null);
      }
      EcoreUtil.remove(removed);
    });
  }

  private Edit move() {
    String id = pick(Component.class, each -> true).getId();
    Boundary current = Models.find(model, id, Component.class).getBoundary();
    List<Boundary> others = boundaries.stream().filter(each -> each != current).toList();
    String boundary = others.get(random.nextInt(others.size())).getId();
    return new Edit(id, Kind.MOVED, Optional.of("boundary"), copy ->
        Models.find(copy, boundary, Boundary.class).getNodes().add(Models.find(copy, id, Node.class)));
  }

  private Edit rename() {
    Element element = pick(Element.class,
        each -> !(each instanceof Boundary) && facts.of(each).size() >= FACTS);
    String id = element.getId();
    String now = id + "-renamed";
    return new Edit(now, Kind.CHANGED, Optional.of("id"), copy -> Models.find(copy, id, Element.class).setId(now));
  }

  private Edit scale() {
    Server server = pick(Server.class, each -> each.getScaling() != null);
    String id = server.getId();
    return new Edit(id, Kind.CHANGED, Optional.of("scaling.maximum"), copy -> {
      ScalingPolicy scaling = Models.find(copy, id, Server.class).getScaling();
      scaling.setMaximum(scaling.getMaximum() / 2 + 1_000_000_007);
    });
  }

  private Edit describe() {
    String id = pick(Element.class, each -> true).getId();
    return new Edit(id, Kind.CHANGED, Optional.of("owner"),
        copy -> Models.find(copy, id, Element.class).setOwner("owner of " + id));
  }
}
