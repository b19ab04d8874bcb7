package org.headroom.model.samples;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.headroom.model.Architecture;
import org.headroom.model.Contents;
import org.headroom.model.Element;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.HeadroomPackage.Literals;
import org.headroom.model.units.Quantity;

/** Random models with objects of every class and values for every feature. They are readable, not sensible. */
public final class RandomModel {

  private static final String[] TEXTS = {"plain", "two words", "", " edges ", "line\nbreak", "tab\there", "cr\rlf\r\n",
      "<tag attr=\"x\">&amp;</tag>", "ünïcödé 漢字 😀", "]]>", "'single'"};
  private static final int DEEPEST = 6;

  private final Random random;
  private final List<Element> elements = new ArrayList<>();
  private int nextId;

  private RandomModel(long seed) {
    random = new Random(seed);
  }

  /** A model with at least one object of every class that has one. */
  public static Architecture create(long seed) {
    return new RandomModel(seed).architecture();
  }

  /** All classes that are not abstract. */
  public static List<EClass> concreteClasses() {
    return concrete(null);
  }

  private Architecture architecture() {
    Architecture architecture = HeadroomFactory.eINSTANCE.createArchitecture();
    setAttributes(architecture);
    for (EReference reference : architecture.eClass().getEAllContainments()) {
      for (EClass type : concrete(reference.getEReferenceType())) {
        listOf(architecture, reference).add(object(type, 1));
      }
    }
    Contents.all(architecture).forEach(this::setReferences);
    return architecture;
  }

  private EObject object(EClass type, int depth) {
    EObject object = HeadroomFactory.eINSTANCE.create(type);
    if (object instanceof Element element) {
      element.setId(type.getName().toLowerCase(Locale.ROOT) + "-" + nextId++);
      elements.add(element);
    }
    setAttributes(object);
    for (EReference reference : type.getEAllContainments()) {
      List<EClass> types = concrete(reference.getEReferenceType());
      int count = depth > DEEPEST ? 0 : reference.isMany() ? random.nextInt(3) : random.nextInt(4) == 0 ? 0 : 1;
      for (int i = 0; i < count; i++) {
        EObject child = object(types.get(random.nextInt(types.size())), depth + 1);
        if (reference.isMany()) {
          listOf(object, reference).add(child);
        } else {
          object.eSet(reference, child);
        }
      }
    }
    return object;
  }

  private void setAttributes(EObject object) {
    for (EAttribute attribute : object.eClass().getEAllAttributes()) {
      if (attribute == Literals.ELEMENT__ID || attribute == Literals.ARCHITECTURE__MODEL_VERSION
          || random.nextInt(3) == 0) {
        continue;
      }
      if (attribute.isMany()) {
        for (int i = random.nextInt(4); i > 0; i--) {
          listOf(object, attribute).add(value(attribute.getEAttributeType()));
        }
      } else {
        object.eSet(attribute, value(attribute.getEAttributeType()));
      }
    }
  }

  private void setReferences(EObject object) {
    for (EReference reference : object.eClass().getEAllReferences()) {
      boolean settable = !reference.isContainment() && !reference.isContainer() && !reference.isTransient();
      List<Element> targets = elements.stream().filter(reference.getEReferenceType()::isInstance).toList();
      if (!settable || targets.isEmpty()) {
        continue;
      }
      if (reference.isMany()) {
        for (int i = random.nextInt(4); i > 0; i--) {
          listOf(object, reference).add(targets.get(random.nextInt(targets.size())));
        }
      } else if (random.nextInt(4) > 0) {
        object.eSet(reference, targets.get(random.nextInt(targets.size())));
      }
    }
  }

  private Object value(EDataType type) {
    if (type instanceof EEnum options) {
      return options.getELiterals().get(random.nextInt(options.getELiterals().size())).getInstance();
    }
    if (type == Literals.TEXT) {
      return TEXTS[random.nextInt(TEXTS.length)];
    }
    if (type == Literals.DURATION) {
      return duration();
    }
    if (type == Literals.RATIO) {
      return random.nextBoolean() ? random.nextDouble() : random.nextInt(101) / 100.0;
    }
    if (type == Literals.QUANTITY) {
      return quantity();
    }
    if (type == Literals.DATE) {
      return LocalDate.ofEpochDay(random.nextInt(40_000));
    }
    if (type == Literals.FLAG) {
      return random.nextBoolean();
    }
    if (type == Literals.COUNT) {
      return random.nextLong();
    }
    Class<?> kind = type.getInstanceClass();
    if (kind == Integer.class) {
      return 1 + random.nextInt(1 << random.nextInt(31));
    }
    if (kind == Long.class) {
      return 1 + (random.nextLong() >>> 1 >>> random.nextInt(62));
    }
    return random.nextBoolean() ? 1.0 + random.nextInt(100_000) : Math.exp(20 * random.nextGaussian());
  }

  private Duration duration() {
    long[] units = {1, 1_000, 1_000_000, 1_000_000_000, 60_000_000_000L, 3_600_000_000_000L};
    return random.nextInt(5) == 0 ? Duration.ofNanos(random.nextLong() >>> 1)
        : Duration.ofNanos(units[random.nextInt(units.length)] * random.nextInt(1_000));
  }

  private Quantity quantity() {
    return switch (random.nextInt(5)) {
      case 0 -> Quantity.of(Duration.ofMillis(random.nextInt(100_000)));
      case 1 -> Quantity.rate(random.nextInt(100_000));
      case 2 -> Quantity.ratio(random.nextInt(1_000) / 1_000.0);
      case 3 -> Quantity.usd(random.nextInt(1_000_000) / 100.0);
      default -> Quantity.count(random.nextInt(1_000));
    };
  }

  private static List<EClass> concrete(EClass general) {
    return HeadroomPackage.eINSTANCE.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
        .filter(each -> !each.isAbstract() && (general == null || general.isSuperTypeOf(each))).toList();
  }

  @SuppressWarnings("unchecked")
  private static List<Object> listOf(EObject object, EStructuralFeature feature) {
    return (List<Object>) object.eGet(feature);
  }
}
