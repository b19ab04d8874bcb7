package org.headroom.analysis.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.headroom.model.Architecture;
import org.headroom.model.Contents;
import org.headroom.model.Element;
import org.headroom.model.Invariants;
import org.headroom.model.io.ValueReader;

/**
 * One attribute of a model and the values that it takes in a sweep.
 *
 * <p>The path begins with the id of an element; every further name is a feature, of which all but the last lead into a
 * contained object: {@code product-svc.replicas}, {@code product-svc.scaling.maximum}, {@code
 * steady.traffic.0.profile.rate} (a number chooses among several). Values are written as in a model file, with their
 * units.
 *
 * @param path what is varied
 * @param values its values, at least one
 */
public record Axis(String path, List<String> values) {
  private static final String EXAMPLE = "Write ELEMENT.FEATURE=V1,V2, such as product-svc.replicas=3,5,8.";

  public Axis {
    values = List.copyOf(values);
  }

  /**
   * Reads {@code ELEMENT.FEATURE=V1,V2,…}.
   *
   * @throws SweepException when it is something else
   */
  public static Axis parse(String text) {
    int equals = text.indexOf('=');
    if (equals < 1 || text.lastIndexOf('.', equals) < 1) {
      throw new SweepException("'" + text + "' does not name an attribute and its values", EXAMPLE);
    }
    List<String> values = Arrays.stream(text.substring(equals + 1).split(",", -1)).map(String::strip).toList();
    if (values.stream().anyMatch(String::isEmpty)) {
      throw new SweepException("'" + text + "' has an empty value", EXAMPLE);
    }
    return new Axis(text.substring(0, equals).strip(), values);
  }

  /**
   * Sets the attribute in a model.
   *
   * @throws SweepException when there is no such attribute, or the value does not suit it
   */
  public void apply(Architecture architecture, String value) {
    Element element = element(architecture);
    List<String> names = List.of(path.substring(element.getId().length() + 1).split("\\."));
    EObject owner = element;
    int position = 0;
    while (position < names.size() - 1) {
      EReference reference = containment(owner, names.get(position));
      position++;
      if (reference.isMany()) {
        owner = member(owner, reference, names.get(position));
        position++;
      } else {
        owner = (EObject) owner.eGet(reference);
        if (owner == null) {
          throw new SweepException(element.getId() + " has no " + reference.getName(), "Add it to the model first.");
        }
      }
    }
    if (position >= names.size()) {
      throw new SweepException("'" + path + "' ends before an attribute", EXAMPLE);
    }
    set(owner, names.get(position), value);
  }

  /** Ids may contain dots: the longest id that begins the path counts. */
  private Element element(Architecture architecture) {
    Optional<Element> found = Optional.empty();
    for (int dot = path.lastIndexOf('.'); dot > 0 && found.isEmpty(); dot = path.lastIndexOf('.', dot - 1)) {
      found = Contents.find(architecture, path.substring(0, dot));
    }
    return found.orElseThrow(() -> new SweepException(
        "the model has no element " + path.substring(0, path.indexOf('.')),
        "Begin the path with the id of an element of the model."));
  }

  private static EReference containment(EObject owner, String name) {
    if (owner.eClass().getEStructuralFeature(name) instanceof EReference reference && reference.isContainment()) {
      return reference;
    }
    throw new SweepException(owner.eClass().getName() + " has no part " + name, "It has "
        + String.join(", ", owner.eClass().getEAllContainments().stream().map(EReference::getName).toList()) + ".");
  }

  private static EObject member(EObject owner, EReference reference, String number) {
    List<?> members = (List<?>) owner.eGet(reference);
    if (!number.matches("\\d{1,6}") || Integer.parseInt(number) >= members.size()) {
      throw new SweepException("'" + number + "' does not choose one of the " + members.size() + " "
          + reference.getName(), "Write a number from 0, such as " + reference.getName() + ".0.");
    }
    return (EObject) members.get(Integer.parseInt(number));
  }

  private void set(EObject owner, String name, String value) {
    EStructuralFeature feature = owner.eClass().getEStructuralFeature(name);
    if (!(feature instanceof EAttribute attribute) || attribute.isMany() || attribute.isID()) {
      throw new SweepException(owner.eClass().getName() + " has no attribute " + name + " that can be varied", "It has "
          + String.join(", ", attributes(owner)) + ".");
    }
    owner.eSet(attribute, read(attribute.getEAttributeType(), value));
  }

  private Object read(EDataType type, String value) {
    String problem = "'" + value + "' is no value of " + path;
    try {
      Object parsed = ValueReader.read(type, value);
      Invariants.outOfRange(type, parsed).ifPresent(range -> {
        throw new SweepException(problem, range);
      });
      return parsed;
    } catch (IllegalArgumentException e) {
      throw new SweepException(problem, e.getMessage());
    }
  }

  private static List<String> attributes(EObject owner) {
    List<String> names = new ArrayList<>();
    for (EAttribute attribute : owner.eClass().getEAllAttributes()) {
      if (!attribute.isMany() && !attribute.isID()) {
        names.add(attribute.getName());
      }
    }
    return names;
  }

  @Override
  public String toString() {
    return path + "=" + String.join(",", values);
  }
}
