package org.headroom.model.io;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.InternalEList;
import org.headroom.model.Architecture;
import org.headroom.model.Element;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.io.ReadProblem.Kind;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Builds the model from XML events. Goes on after a problem, so that all problems of a file are found at once.
 */
final class ModelBinder extends DefaultHandler {

  /** An open XML element: an object, a value of an attribute, or neither when it could not be understood. */
  private record Frame(EObject object, EAttribute attribute, int tag, StringBuilder text) {
  }

  private final TagCounter counter;
  private final Problems problems;
  private final ModelIds ids;
  private final Deque<Frame> open = new ArrayDeque<>();
  private final Map<String, String> prefixes = new HashMap<>();
  private final Map<EObject, Integer> tagsByObject = new IdentityHashMap<>();
  private Architecture architecture;

  ModelBinder(TagCounter counter, Problems problems) {
    this.counter = counter;
    this.problems = problems;
    ids = new ModelIds(problems);
  }

  Architecture architecture() {
    return architecture;
  }

  SourceMap sources(byte[] text) {
    return new SourceMap(text, ids.tags(), tagsByObject);
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) {
    prefixes.put(prefix, uri);
  }

  @Override
  public void startElement(String uri, String name, String qualifiedName, Attributes attributes) {
    Frame parent = open.peek();
    if (parent == null) {
      architecture = HeadroomFactory.eINSTANCE.createArchitecture();
      openObject(architecture, attributes);
    } else if (parent.object() == null) {
      if (parent.attribute() != null) {
        problem(Kind.UNKNOWN_FEATURE, null, qualifiedName, "<" + qualifiedName + "> stands inside a value.",
            "Remove it.");
      }
      skip(attributes);
    } else {
      startChild(parent.object(), uri, name, qualifiedName, attributes);
    }
  }

  @Override
  public void endElement(String uri, String name, String qualifiedName) {
    Frame frame = open.pop();
    if (frame.attribute() != null) {
      EObject owner = open.element().object();
      setValue(owner, frame.attribute(), frame.text().toString(), frame.tag(), null);
    } else if (frame.object() != null && !frame.text().toString().isBlank()) {
      problems.add(Kind.UNKNOWN_FEATURE, frame.tag(), null, Problems.called(frame.object()),
          "There is text between the elements of " + Problems.called(frame.object()) + ": \""
              + Problems.shortened(frame.text()) + "\".",
          "Remove it, or make it the documentation of an element.");
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    Frame frame = open.peek();
    if (frame != null && (frame.attribute() != null || !isBlank(characters, start, length))) {
      frame.text().append(characters, start, length);
    }
  }

  @Override
  public void endDocument() throws SAXException {
    ids.resolve();
    architecture.setModelVersion(Integer.toString(Format.VERSION));
  }

  private void startChild(EObject parent, String uri, String name, String qualifiedName, Attributes attributes) {
    EStructuralFeature feature = uri.isEmpty() ? StoredFeatures.named(parent.eClass(), name) : null;
    if (feature == null) {
      problem(Kind.UNKNOWN_FEATURE, null, Problems.called(parent),
          parent.eClass().getName() + " has no <" + qualifiedName + ">.",
          StoredFeatures.suggestion(parent.eClass(), name));
      skip(attributes);
    } else if (feature instanceof EAttribute attribute) {
      open.push(new Frame(null, attribute, counter.tag(), new StringBuilder()));
    } else if (!((EReference) feature).isContainment()) {
      problem(Kind.BAD_REFERENCE, null, Problems.called(parent), "The reference " + name + " is written as an element.",
          "Write the id as an attribute: " + name + "=\"...\". References to other files do not exist.");
      skip(attributes);
    } else {
      startObject(parent, (EReference) feature, attributes);
    }
  }

  private void startObject(EObject parent, EReference reference, Attributes attributes) {
    EClass type = type(reference, attributes);
    if (type == null) {
      skip(attributes);
      return;
    }
    if (!reference.isMany() && parent.eGet(reference) != null) {
      problem(Kind.BAD_VALUE, null, Problems.called(parent),
          Problems.called(parent) + " has more than one <" + reference.getName() + ">.",
          "Keep one.");
      skip(attributes);
      return;
    }
    EObject object = HeadroomFactory.eINSTANCE.create(type);
    if (reference.isMany()) {
      StoredFeatures.listOf(parent, reference).addUnique(object);
    } else {
      parent.eSet(reference, object);
    }
    openObject(object, attributes);
  }

  private EClass type(EReference reference, Attributes attributes) {
    EClass general = reference.getEReferenceType();
    String written = attributes.getValue(Format.XSI, "type");
    if (written == null) {
      if (!general.isAbstract()) {
        return general;
      }
      problem(Kind.UNKNOWN_CLASS, null, idOf(attributes, reference.getName()),
          "The element <" + reference.getName() + "> does not say its class.",
          "Add xsi:type=\"headroom:...\" with one of: " + StoredFeatures.concrete(general) + ".");
      return null;
    }
    int colon = written.indexOf(':');
    String name = written.substring(colon + 1).strip();
    String namespace = prefixes.get(colon < 0 ? "" : written.substring(0, colon).strip());
    EClassifier found = HeadroomPackage.eNS_URI.equals(namespace)
        ? HeadroomPackage.eINSTANCE.getEClassifier(name)
        : null;
    if (found instanceof EClass type && !type.isAbstract() && general.isSuperTypeOf(type)) {
      return type;
    }
    boolean exists = found instanceof EClass type && !type.isAbstract();
    problem(Kind.UNKNOWN_CLASS, "xsi:type", idOf(attributes, reference.getName()),
        exists ? "A " + name + " cannot stand here as <" + reference.getName() + ">."
            : "There is no class \"" + written + "\".",
        exists ? "Possible are: " + StoredFeatures.concrete(general) + "."
            : Suggestion.orElse(name, StoredFeatures.subclasses(general).map(EClass::getName).toList(),
                "Possible are: " + StoredFeatures.concrete(general) + "."));
    return null;
  }

  private void openObject(EObject object, Attributes attributes) {
    int tag = counter.tag();
    open.push(new Frame(object, null, tag, new StringBuilder()));
    tagsByObject.put(object, tag);
    // The id comes first, since problems of other attributes name it.
    int id = object instanceof Element ? attributes.getIndex("", HeadroomPackage.Literals.ELEMENT__ID.getName()) : -1;
    if (id >= 0) {
      ids.register((Element) object, attributes.getValue(id), tag);
    }
    for (int i = 0; i < attributes.getLength(); i++) {
      String uri = attributes.getURI(i);
      if (uri.isEmpty() && i != id) {
        readAttribute(object, attributes.getLocalName(i), attributes.getValue(i), tag);
      } else if (i != id && !uri.equals(Format.XMI) && !uri.equals(Format.XSI)) {
        problem(Kind.UNKNOWN_FEATURE, attributes.getQName(i), Problems.called(object),
            object.eClass().getName() + " has no attribute " + attributes.getQName(i) + ".", "Remove it.");
      }
    }
  }

  private void readAttribute(EObject object, String name, String value, int tag) {
    EStructuralFeature feature = StoredFeatures.named(object.eClass(), name);
    if (feature instanceof EAttribute attribute && !attribute.isMany()) {
      if (attribute != HeadroomPackage.Literals.ARCHITECTURE__MODEL_VERSION) {
        setValue(object, attribute, value, tag, name);
      }
    } else if (feature instanceof EReference reference && !reference.isContainment()) {
      ids.refer(object, reference, value, tag);
    } else if (feature != null) {
      problem(Kind.UNKNOWN_FEATURE, name, Problems.called(object),
          name + " of " + Problems.called(object) + " is written as an attribute.",
          "Write it as elements: <" + name + "> ... </" + name + ">.");
    } else {
      problem(Kind.UNKNOWN_FEATURE, name, Problems.called(object),
          object.eClass().getName() + " has no attribute \"" + name + "\".",
          StoredFeatures.suggestion(object.eClass(), name));
    }
  }

  private void setValue(EObject object, EAttribute attribute, String text, int tag, String attributeName) {
    try {
      Object value = ValueReader.read(attribute.getEAttributeType(), text);
      if (attribute.isMany()) {
        addTo(StoredFeatures.listOf(object, attribute), value, attribute.isUnique());
      } else {
        object.eSet(attribute, value);
      }
    } catch (IllegalArgumentException e) {
      problems.add(Kind.BAD_VALUE, tag, attributeName, Problems.called(object),
          "The " + attribute.getName() + " of " + Problems.called(object) + " cannot be read: " + e.getMessage(),
          "Correct the value.");
    }
  }

  /**
   * Opens an element that cannot be understood; its id is remembered so that references to it are not a problem too.
   */
  private void skip(Attributes attributes) {
    String id = attributes.getValue("", HeadroomPackage.Literals.ELEMENT__ID.getName());
    if (id != null) {
      ids.lose(id);
    }
    open.push(new Frame(null, null, counter.tag(), new StringBuilder()));
  }

  private void problem(Kind kind, String attribute, String element, String message, String remedy) {
    problems.add(kind, counter.tag(), attribute, element, message, remedy);
  }

  private static void addTo(InternalEList<Object> list, Object value, boolean unique) {
    if (unique) {
      list.add(value);
    } else {
      list.addUnique(value); // without searching the list
    }
  }

  private static String idOf(Attributes attributes, String otherwise) {
    String id = attributes.getValue("", HeadroomPackage.Literals.ELEMENT__ID.getName());
    return id == null ? otherwise : id;
  }

  private static boolean isBlank(char[] characters, int start, int length) {
    for (int i = start; i < start + length; i++) {
      if (characters[i] > ' ') {
        return false;
      }
    }
    return true;
  }
}
