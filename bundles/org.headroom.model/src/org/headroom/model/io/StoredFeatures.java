package org.headroom.model.io;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.InternalEList;
import org.headroom.model.HeadroomPackage;

/** What of the metamodel is stored in files: features by their names, and the classes that a reference may hold. */
final class StoredFeatures {

  private StoredFeatures() {
  }

  /** The feature with this name if it is stored in files, else null. */
  static EStructuralFeature named(EClass type, String name) {
    EStructuralFeature feature = type.getEStructuralFeature(name);
    return feature != null && isStored(feature) ? feature : null;
  }

  static boolean isStored(EStructuralFeature feature) {
    return !feature.isTransient() && !(feature instanceof EReference reference && reference.isContainer());
  }

  /** The values of a feature that has many. */
  @SuppressWarnings("unchecked")
  static InternalEList<Object> listOf(EObject object, EStructuralFeature feature) {
    return (InternalEList<Object>) object.eGet(feature);
  }

  /** What to do about a name that no feature of a class has. */
  static String suggestion(EClass type, String name) {
    List<String> names = type.getEAllStructuralFeatures().stream().filter(StoredFeatures::isStored)
        .map(EStructuralFeature::getName).toList();
    return Suggestion.orElse(name, names, "Remove it, or keep the fact as one of the properties of an element.");
  }

  /** The classes of which there can be objects where a class is wanted. */
  static Stream<EClass> subclasses(EClass general) {
    return HeadroomPackage.eINSTANCE.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
        .filter(each -> !each.isAbstract() && general.isSuperTypeOf(each));
  }

  /** Their names, as a list. */
  static String concrete(EClass general) {
    return subclasses(general).map(EClass::getName).sorted().collect(Collectors.joining(", "));
  }
}
