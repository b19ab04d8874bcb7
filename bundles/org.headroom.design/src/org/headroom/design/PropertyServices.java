package org.headroom.design;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.headroom.catalogue.Derived;
import org.headroom.catalogue.EffectiveValues;
import org.headroom.model.Element;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.Server;
import org.headroom.model.edit.AttributeText;

/**
 * Values of features as text with units, for cells and property pages. A text that is no value of its feature changes
 * nothing.
 */
public final class PropertyServices {
  private static final List<String> FLAGS = List.of("", "false", "true");
  private static final String NOTHING = "–";

  /** The value of an attribute as text; empty when there is none. */
  public String textOf(EObject object, String attribute) {
    return attribute(object, attribute).map(feature -> AttributeText.print(object, feature)).orElse("");
  }

  /** Gives an attribute the value that a text stands for; an empty text resets it. */
  public EObject setText(EObject object, String attribute, Object text) {
    attribute(object, attribute).ifPresent(feature -> set(object, feature, text == null ? "" : text.toString()));
    return object;
  }

  /** The words to choose from for an enumeration or a flag; the empty one stands for none. */
  public List<String> choicesOf(EObject object, String attribute) {
    return choices(attribute(object, attribute));
  }

  /** Whether the object has this part, such as a scaling policy. */
  public Boolean hasPart(EObject object, String part) {
    return part(object, part).isPresent();
  }

  /** Adds this part with its defaults, or removes it. */
  public EObject setPart(EObject object, String part, Boolean present) {
    EStructuralFeature feature = object.eClass().getEStructuralFeature(part);
    if (feature instanceof EReference reference && present != hasPart(object, part)) {
      EClass type = reference.getEReferenceType();
      ToolServices.edit(object, edits -> edits.setPart(object, reference,
          present ? type.getEPackage().getEFactoryInstance().create(type) : null));
    }
    return object;
  }

  /** The value of an attribute of a part as text; empty when there is no such part. */
  public String partText(EObject object, String part, String attribute) {
    return part(object, part).map(owner -> textOf(owner, attribute)).orElse("");
  }

  /** Gives an attribute of a part the value that a text stands for. */
  public EObject setPartText(EObject object, String part, String attribute, Object text) {
    part(object, part).ifPresent(owner -> setText(owner, attribute, text));
    return object;
  }

  /** The words to choose from for an attribute of a part. */
  public List<String> partChoices(EObject object, String part, String attribute) {
    EStructuralFeature feature = object.eClass().getEStructuralFeature(part);
    return feature instanceof EReference reference
        && reference.getEReferenceType().getEStructuralFeature(attribute) instanceof EAttribute choice
            ? choices(Optional.of(choice)) : List.of();
  }

  /** The number of replicas that applies, and where it comes from. */
  public String replicasInEffect(EObject object) {
    return derived(object, EffectiveValues::replicas);
  }

  /** The concurrency per replica that applies, and where it comes from. */
  public String concurrencyInEffect(EObject object) {
    return derived(object, EffectiveValues::concurrencyPerReplica);
  }

  private static String derived(EObject object, BiFunction<EffectiveValues, Server, Derived<Integer>> rule) {
    if (!(object instanceof Server server)) {
      return NOTHING;
    }
    return Place.architecture(server).map(architecture -> {
      Derived<Integer> value = rule.apply(new EffectiveValues(Checked.of(architecture).catalogue()), server);
      return value.value() + " (" + value.origin() + ")";
    }).orElse(NOTHING);
  }

  private static void set(EObject object, EAttribute attribute, String text) {
    if (attribute == HeadroomPackage.Literals.ELEMENT__LABEL && !text.isBlank()) {
      ToolServices.edit(object, edits -> edits.rename((Element) object, text.strip()));
    } else if (attribute != HeadroomPackage.Literals.ELEMENT__ID
        && AttributeText.objection(attribute, text).isEmpty()) {
      Object value = AttributeText.parse(attribute, text);
      if (!Objects.equals(value, object.eGet(attribute))) {
        ToolServices.edit(object, edits -> edits.set(object, attribute, value));
      }
    }
  }

  private static List<String> choices(Optional<EAttribute> attribute) {
    if (attribute.isPresent() && attribute.get().getEAttributeType() instanceof EEnum choice) {
      return Stream.concat(Stream.of(""), choice.getELiterals().stream().map(EEnumLiteral::getLiteral)).toList();
    }
    return attribute.filter(a -> a.getEAttributeType() == HeadroomPackage.Literals.FLAG).isPresent() ? FLAGS
        : List.of();
  }

  private static Optional<EAttribute> attribute(EObject object, String name) {
    return object.eClass().getEStructuralFeature(name) instanceof EAttribute attribute && !attribute.isMany()
        ? Optional.of(attribute) : Optional.empty();
  }

  private static Optional<EObject> part(EObject object, String name) {
    return object.eClass().getEStructuralFeature(name) instanceof EReference reference && reference.isContainment()
        && object.eGet(reference) instanceof EObject part ? Optional.of(part) : Optional.empty();
  }
}
