package org.headroom.design.check;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.emf.ecore.EClass;
import org.headroom.model.HeadroomPackage;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** Elements, attributes, values, references: whether the format, the metamodel and the bundle have what they name. */
final class FormCheck {
  static final String MODEL = "headroom::";

  private final Vsm vsm;
  private final Path bundle;
  private final Problems problems;

  FormCheck(Vsm vsm, Path bundle, Problems problems) {
    this.vsm = vsm;
    this.bundle = bundle;
    this.problems = problems;
  }

  void run() {
    element(vsm.root());
  }

  private void element(Element element) {
    Format.Type type = vsm.type(element).orElse(null);
    if (type == null) {
      problems.add(element, "the format has no such class: " + element.getAttribute("xsi:type"));
      return;
    }
    vsm.containment(element).filter(feature -> !type.is(feature.otherSide()))
        .ifPresent(feature -> problems.add(element, type.name() + " is no " + feature.otherSide()));
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      if (!attribute.getName().contains(":")) {
        attribute(element, type, attribute.getName(), attribute.getValue());
      }
    }
    for (Element child : Vsm.children(element)) {
      child(element, type, child);
    }
    type.features().values().stream().filter(Format.Feature::required)
        .filter(f -> element.getAttribute(f.name()).isBlank() && Vsm.children(element, f.name()).isEmpty())
        .forEach(f -> problems.add(element, f.name() + " is required"));
  }

  private void child(Element element, Format.Type type, Element child) {
    Format.Feature feature = type.features().get(child.getTagName());
    if (feature == null) {
      problems.add(element, "unknown element " + child.getTagName());
    } else if (feature.isContainment()) {
      if (!feature.many() && Vsm.children(element, child.getTagName()).indexOf(child) > 0) {
        problems.add(child, "only one is allowed");
      }
      element(child);
    } else if (feature.isReference()) {
      if (!child.getAttribute("href").equals(HeadroomPackage.eNS_URI + "#/")) {
        problems.add(child, "leads to " + child.getAttribute("href") + " and not to the metamodel");
      }
    } else {
      value(element, type, feature, child.getTextContent());
    }
  }

  private void attribute(Element element, Format.Type type, String name, String value) {
    Format.Feature feature = type.features().get(name);
    if (feature == null || feature.isContainment()) {
      problems.add(element, "unknown attribute " + name);
    } else if (feature.isReference()) {
      for (String path : Vsm.paths(element, name)) {
        vsm.resolve(path).ifPresentOrElse(target -> {
          if (vsm.type(target).filter(t -> t.is(feature.otherSide())).isEmpty()) {
            problems.add(element, name + " leads to " + Vsm.place(target) + ", which is no " + feature.otherSide());
          }
        }, () -> problems.add(element, name + " leads nowhere: " + path));
      }
    } else {
      value(element, type, feature, value);
    }
  }

  private void value(Element element, Format.Type type, Format.Feature feature, String value) {
    boolean fits = switch (feature.kind()) {
      case "flag" -> value.equals("true") || value.equals("false");
      case "integer" -> value.matches("-?\\d+");
      case "number" -> value.matches("-?\\d+(\\.\\d+)?");
      case "enum" -> feature.details().contains(value);
      case "class" -> value.startsWith(MODEL) && modelClass(value) != null;
      case "image" -> image(value);
      default -> true;
    };
    if (!fits) {
      problems.add(element, feature.name() + " has no such value: " + value);
    }
    if (type.name().equals("table:FeatureColumnMapping") && feature.name().equals("featureName") && !value.equals("*")
        && HeadroomPackage.eINSTANCE.getServer().getEStructuralFeature(value) == null) {
      problems.add(element, "the metamodel has no feature " + value);
    }
    if (type.name().equals("description:JavaExtension") && Services.load(value).isEmpty()) {
      problems.add(element, "there is no class " + value);
    }
  }

  /** The class of the metamodel with a name such as {@code headroom::Cache}; null when there is none. */
  static EClass modelClass(String name) {
    return name.startsWith(MODEL) && HeadroomPackage.eINSTANCE
        .getEClassifier(name.substring(MODEL.length())) instanceof EClass type ? type : null;
  }

  private boolean image(String path) {
    String prefix = "/" + bundle.getFileName() + "/";
    return path.startsWith(prefix) && Files.isRegularFile(bundle.resolve(path.substring(prefix.length())));
  }
}
