package org.headroom.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/** The page that explains the metamodel to people who model. */
final class ModellingReference {

  private static final int WIDTH = 120;

  private final EPackage metamodel;
  private final StringBuilder page = new StringBuilder();

  private ModellingReference(EPackage metamodel) {
    this.metamodel = metamodel;
  }

  /** The page in Markdown. */
  static String page(EPackage metamodel) {
    return new ModellingReference(metamodel).page();
  }

  private String page() {
    paragraph("# Modelling reference");
    paragraph("This page is generated from `bundles/org.headroom.model/model/headroom.ecore`; a test fails when it is "
        + "out of date.");
    paragraph(MetamodelText.documentation(metamodel));
    paragraph("How to read the tables: *required* features must be set; *several* features take any number of values; "
        + "*contains* means that the object is part of this one, *refers to* that its id is named. In a file, "
        + "single values and references are attributes, several values and contained objects are elements of the name "
        + "of the feature; `xsi:type=\"headroom:Cache\"` gives the class where several fit.");
    classes();
    enumerations();
    dataTypes();
    return page.toString();
  }

  private void classes() {
    paragraph("## Classes");
    List<EClass> classes = classifiers(EClass.class);
    page.append("| Class | What it is |\n|---|---|\n");
    for (EClass each : classes) {
      row(link(each) + (each.isAbstract() ? " (abstract)" : ""), MetamodelText.documentation(each));
    }
    page.append('\n');
    classes.forEach(this::describe);
  }

  private void describe(EClass type) {
    paragraph("### " + type.getName());
    paragraph(MetamodelText.documentation(type));
    List<String> facts = new ArrayList<>();
    if (type.isAbstract()) {
      facts.add("Abstract: only its kinds occur in models.");
    }
    if (!type.getESuperTypes().isEmpty()) {
      facts.add("Has all features of " + type.getEAllSuperTypes().stream().map(this::link)
          .collect(Collectors.joining(", ")) + ".");
    }
    List<EClass> kinds = classifiers(EClass.class).stream()
        .filter(each -> each.getESuperTypes().contains(type)).toList();
    if (!kinds.isEmpty()) {
      facts.add("Kinds: " + kinds.stream().map(this::link).collect(Collectors.joining(", ")) + ".");
    }
    List<EReference> places = places(type);
    if (!places.isEmpty()) {
      facts.add("Part of: "
          + places.stream().map(each -> link(each.getEContainingClass()) + " `" + each.getName() + "`")
          .collect(Collectors.joining(", ")) + ".");
    }
    if (!facts.isEmpty()) {
      paragraph(String.join(" ", facts));
    }
    if (!type.getEStructuralFeatures().isEmpty()) {
      page.append("| Feature | Type | Default | Meaning |\n|---|---|---|---|\n");
      type.getEStructuralFeatures()
          .forEach(each -> row("`" + each.getName() + "`", type(each), byDefault(each),
          MetamodelText.documentation(each)));
      page.append('\n');
    }
  }

  /** Where objects of exactly this kind are put: references to the class itself, not to what it is a kind of. */
  private List<EReference> places(EClass type) {
    return classifiers(EClass.class).stream().flatMap(each -> each.getEReferences().stream())
        .filter(each -> each.isContainment() && each.getEReferenceType() == type).toList();
  }

  private String type(EStructuralFeature feature) {
    List<String> words = new ArrayList<>();
    if (feature.isRequired()) {
      words.add("required");
    }
    if (feature.isMany()) {
      words.add("several");
    }
    if (feature instanceof EReference reference) {
      boolean derived = reference.isTransient() || reference.isContainer();
      words.add(derived ? "follows from the model:" : reference.isContainment() ? "contains" : "refers to");
    }
    words.add(link(feature.getEType()));
    return String.join(" ", words);
  }

  private String byDefault(EStructuralFeature feature) {
    if (!(feature instanceof EAttribute attribute) || attribute.getDefaultValueLiteral() == null) {
      return "";
    }
    // The generated code knows how to print the value with its unit.
    EAttribute generated = (EAttribute) ((EClass) HeadroomPackage.eINSTANCE.getEClassifier(
        attribute.getEContainingClass().getName())).getEStructuralFeature(attribute.getName());
    return "`" + HeadroomFactory.eINSTANCE.convertToString(generated.getEAttributeType(), generated.getDefaultValue())
        + "`";
  }

  private void enumerations() {
    paragraph("## Enumerations");
    for (EEnum each : classifiers(EEnum.class)) {
      paragraph("### " + each.getName());
      paragraph(MetamodelText.documentation(each));
      page.append("| Value | Meaning |\n|---|---|\n");
      for (EEnumLiteral literal : each.getELiterals()) {
        row("`" + literal.getLiteral() + "`", MetamodelText.documentation(literal));
      }
      page.append('\n');
    }
  }

  private void dataTypes() {
    paragraph("## Data types");
    page.append("A value is written with or without a blank before its unit, and is saved in one canonical form.\n\n");
    for (EDataType each : classifiers(EDataType.class)) {
      if (!(each instanceof EEnum)) {
        paragraph("### " + each.getName());
        paragraph(MetamodelText.documentation(each));
      }
    }
    page.setLength(page.length() - 1);
  }

  private <T extends EClassifier> List<T> classifiers(Class<T> kind) {
    return metamodel.getEClassifiers().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private String link(EClassifier type) {
    return "[" + type.getName() + "](#" + type.getName().toLowerCase(Locale.ROOT) + ")";
  }

  private void row(String... cells) {
    for (String cell : cells) {
      page.append(cell.isEmpty() ? "| " : "| " + cell.replace("|", "\\|") + " ");
    }
    page.append("|\n");
  }

  private void paragraph(String text) {
    int column = 0;
    for (String word : text.split(" ")) {
      if (column > 0 && column + 1 + word.length() > WIDTH) {
        page.append('\n');
        column = 0;
      } else if (column > 0) {
        page.append(' ');
        column++;
      }
      page.append(word);
      column += word.length();
    }
    page.append("\n\n");
  }
}
