package org.headroom.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.ENamedElement;
import org.junit.jupiter.api.Test;

class ModellingReferenceTest {

  private static final Path PAGE = Path.of(System.getProperty("headroom.root"), "docs", "modelling-reference.md");

  @Test
  void thePageSaysWhatTheMetamodelSays() throws IOException {
    String expected = ModellingReference.page(MetamodelText.load());
    if (Boolean.getBoolean("headroom.regenerate")) {
      Files.writeString(PAGE, expected);
    }
    assertEquals(expected, Files.readString(PAGE),
        "docs/modelling-reference.md differs from the metamodel; run this test "
        + "with -Dheadroom.regenerate=true and commit the page");
  }

  @Test
  void everythingInTheMetamodelIsDocumentedInASentence() throws IOException {
    List<String> wrong = MetamodelText.all(MetamodelText.load()).stream().filter(each -> {
      String text = MetamodelText.documentation(each);
      return text == null || !text.matches("(?s)[^a-z ].*[.\"]");
    }).map(ModellingReferenceTest::path).toList();
    assertEquals(List.of(), wrong);
  }

  @Test
  void theGeneratedCodeBelongsToTheMetamodel() throws IOException {
    assertEquals(names(MetamodelText.load().getEClassifiers()), names(HeadroomPackage.eINSTANCE.getEClassifiers()));
  }

  private static List<String> names(List<EClassifier> classifiers) {
    return classifiers.stream().map(EClassifier::getName).toList();
  }

  private static String path(ENamedElement element) {
    return element.eContainer() instanceof ENamedElement parent ? parent.getName() + "." + element.getName()
        : element.getName();
  }
}
