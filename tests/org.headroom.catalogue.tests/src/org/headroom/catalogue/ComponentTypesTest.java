package org.headroom.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.headroom.model.Architecture;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every component type that drawing tools offer can be expressed as a class with an offering, and saved and loaded. */
class ComponentTypesTest {
  private static final Catalogue CATALOGUE = Catalogue.builtIn();

  record Type(String name, String eClass, String offering, String setting) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Type> types() throws IOException {
    Path table = Path.of(System.getProperty("headroom.root"),
        "tests/org.headroom.catalogue.tests/data/component-types.csv");
    return Files.readAllLines(table).stream().filter(line -> !line.startsWith("#")).map(line -> line.split(",", -1))
        .map(cells -> new Type(cells[0], cells[1], cells[2], cells[3])).toList();
  }

  @Test
  void thereAreSixtyEightTypes() throws IOException {
    assertEquals(68, types().stream().map(Type::name).distinct().count());
    assertEquals(68, types().size());
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyTypeIsAClassWithAnOfferingThatSurvivesSaving(Type type) throws IOException {
    Node node = express(type);
    Architecture architecture = HeadroomFactory.eINSTANCE.createArchitecture();
    architecture.setName("one " + type);
    architecture.getNodes().add(node);

    Architecture loaded = saveAndLoad(architecture);

    assertTrue(EcoreUtil.equals(architecture, loaded));
    if (!type.offering().isEmpty()) {
      Offering row = CATALOGUE.find(type.offering()).orElseThrow(() -> new AssertionError(type.offering()));
      assertTrue(row.appliesTo(node.eClass()), row + " does not apply to " + type.eClass());
    }
  }

  private static Node express(Type type) {
    EClass eClass = (EClass) HeadroomPackage.eINSTANCE.getEClassifier(type.eClass());
    Node node = (Node) HeadroomFactory.eINSTANCE.create(eClass);
    node.setId(type.name());
    if (!type.offering().isEmpty()) {
      node.eSet(eClass.getEStructuralFeature("offering"), type.offering());
    }
    if (!type.setting().isEmpty()) {
      String[] setting = type.setting().split("=");
      EStructuralFeature feature = eClass.getEStructuralFeature(setting[0]);
      node.eSet(feature, EcoreUtil.createFromString(((EAttribute) feature).getEAttributeType(), setting[1]));
    }
    return node;
  }

  private static Architecture saveAndLoad(Architecture architecture) throws IOException {
    XMIResourceImpl saved = new XMIResourceImpl(URI.createURI("memory:/saved"));
    saved.getContents().add(EcoreUtil.copy(architecture));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    saved.save(bytes, Map.of());
    XMIResourceImpl loaded = new XMIResourceImpl(URI.createURI("memory:/loaded"));
    loaded.load(new ByteArrayInputStream(bytes.toByteArray()), Map.of());
    return (Architecture) loaded.getContents().get(0);
  }
}
