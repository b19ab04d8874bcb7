package org.headroom.compare;

import static org.junit.jupiter.api.Assertions.assertIterableEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.headroom.model.Architecture;
import org.headroom.model.Contents;
import org.headroom.model.Element;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.Server;
import org.headroom.model.io.ModelReader;
import org.headroom.model.io.ModelWriter;

/** Models to compare. */
final class Models {

  private Models() {
  }

  /** The web shop of the examples. */
  static Architecture shop() {
    try {
      return new ModelReader()
          .read(Path.of(System.getProperty("headroom.root"), "examples", "three-tier-web.headroom")).architecture();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Architecture copy(Architecture architecture) {
    return EcoreUtil.copy(architecture);
  }

  /** The element with an id. */
  static <T extends Element> T find(Architecture architecture, String id, Class<T> type) {
    return type.cast(Contents.find(architecture, id).orElseThrow());
  }

  /** What a model is in a file. */
  static String text(Architecture architecture) {
    try {
      return new String(new ModelWriter().toBytes(architecture), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compares line by line, so that a failure names the lines and not two whole files. */
  static void assertSameText(Architecture expected, Architecture actual) {
    assertIterableEquals(text(expected).lines().toList(), text(actual).lines().toList());
  }

  /** What was read back from what was written. */
  static Architecture readBack(Architecture architecture) {
    try {
      return new ModelReader().read("model", text(architecture).getBytes(StandardCharsets.UTF_8)).architecture();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts a component of another class in the place of one, under its id, with all that both classes can say. */
  static void retype(Server old, Server other) {
    List<EStructuralFeature> shared = old.eClass().getEAllStructuralFeatures().stream()
        .filter(feature -> old.eIsSet(feature) && feature != HeadroomPackage.Literals.NODE__BOUNDARY
            && other.eClass().getEAllStructuralFeatures().contains(feature)).toList();
    for (EStructuralFeature feature : shared) {
      Object value = old.eGet(feature);
      other.eSet(feature, value instanceof List<?> many ? List.copyOf(many) : value);
    }
    EcoreUtil.replace(old, other);
  }

  /** Changes the order of everything that is in a list. */
  static void shuffle(Architecture architecture, Random random) {
    List<EObject> all = List.copyOf(Contents.all(architecture).toList());
    shuffleLists(architecture, random);
    all.forEach(object -> shuffleLists(object, random));
  }

  private static void shuffleLists(EObject object, Random random) {
    for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
      if (feature.isMany() && !feature.isTransient()) {
        EList<?> list = (EList<?>) object.eGet(feature);
        shuffle(list, random);
      }
    }
  }

  private static <T> void shuffle(EList<T> list, Random random) {
    List<T> order = new ArrayList<>(list);
    Collections.shuffle(order, random);
    ECollections.setEList(list, order);
  }
}
