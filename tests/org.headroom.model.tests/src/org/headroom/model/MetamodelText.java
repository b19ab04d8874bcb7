package org.headroom.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EModelElement;
import org.eclipse.emf.ecore.ENamedElement;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;

/** The metamodel with its documentation, which the generated code does not carry. */
final class MetamodelText {

  private MetamodelText() {
  }

  static EPackage load() throws IOException {
    Path file = Path.of(System.getProperty("headroom.root"), "bundles/org.headroom.model/model/headroom.ecore");
    var resource = new EcoreResourceFactoryImpl().createResource(URI.createFileURI(file.toString()));
    resource.load(null);
    return (EPackage) resource.getContents().get(0);
  }

  /** What the metamodel says about a class, feature, type or literal; null when it says nothing. */
  static String documentation(EModelElement element) {
    return EcoreUtil.getDocumentation(element);
  }

  /** Everything that has a name: classes, features, data types, enumerations, literals. */
  static List<ENamedElement> all(EPackage metamodel) {
    List<ENamedElement> all = new ArrayList<>();
    metamodel.eAllContents().forEachRemaining(each -> {
      if (each instanceof ENamedElement named) {
        all.add(named);
      }
    });
    return all;
  }
}
