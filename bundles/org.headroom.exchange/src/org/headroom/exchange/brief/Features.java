package org.headroom.exchange.brief;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.ExtendedMetaData;
import org.headroom.model.HeadroomPackage;

/** How the features of the metamodel are named and their values written in a brief. */
final class Features {

  private static final HeadroomPackage P = HeadroomPackage.eINSTANCE;
  /** Said by the place of an item, by lines of their own, or not at all. */
  private static final Set<EStructuralFeature> NOT_SETTINGS = Set.of(P.getNode_Boundary(), P.getBoundary_Nodes(),
      P.getComponent_Incoming(), P.getComponent_Outgoing(), P.getConnection_Source(), P.getConnection_Target(),
      P.getElement_Id());

  private Features() {
  }

  /** The features that a config can set, in the order of the metamodel. */
  static List<EStructuralFeature> settings(EClass type) {
    List<EStructuralFeature> settings = new ArrayList<>(type.getEAllStructuralFeatures());
    settings.removeIf(feature -> NOT_SETTINGS.contains(feature) || feature.isDerived());
    return settings;
  }

  static String name(EStructuralFeature feature) {
    if (feature == P.getLoadBalancer_LbType()) {
      return "LB Type";
    }
    if (feature == P.getLoadBalancer_Access() || feature == P.getApiGateway_Access()) {
      return "Access Type";
    }
    if (feature == P.getCdn_CdnType() || feature == P.getMessageBroker_BrokerType()
        || feature == P.getServer_InstanceType()) {
      return "Type";
    }
    if (feature == P.getDataStore_StorageType()) {
      return "Storage";
    }
    return feature.getName().equals("ttl") ? "TTL" : Kind.words(feature.getName());
  }

  /** The feature that a key of a config means for an object, or null. */
  static EStructuralFeature named(String key, EObject object) {
    String wanted = Kind.normal(key);
    if (wanted.equals("type")) {
      return typeOf(object.eClass());
    }
    EStructuralFeature synonym = switch (wanted) {
      case "accesstype" -> object.eClass().getEStructuralFeature("access");
      case "storage" -> object.eClass().getEStructuralFeature("storageType");
      case "size" -> object.eClass().getEStructuralFeature("storageSize");
      case "replica", "instances" -> object.eClass().getEStructuralFeature("replicas");
      default -> null;
    };
    if (synonym != null) {
      return synonym;
    }
    for (EStructuralFeature feature : settings(object.eClass())) {
      if (wanted.equals(Kind.normal(feature.getName()))) {
        return feature;
      }
    }
    return null;
  }

  /** What a value without a key, or with the key "Type", sets. */
  static EStructuralFeature typeOf(EClass type) {
    if (P.getCdn() == type) {
      return P.getCdn_CdnType();
    }
    if (P.getMessageBroker() == type) {
      return P.getMessageBroker_BrokerType();
    }
    if (P.getLoadBalancer() == type) {
      return P.getLoadBalancer_LbType();
    }
    if (P.getServer().isSuperTypeOf(type)) {
      return P.getServer_InstanceType();
    }
    return P.getComponent().isSuperTypeOf(type) ? P.getComponent_Offering() : null;
  }

  /** The name of a feature in the config of a class: "Type" stands for one feature of a class only. */
  static String nameIn(EStructuralFeature feature, EClass type) {
    String name = name(feature);
    return name.equals("Type") && typeOf(type) != feature ? Kind.words(feature.getName()) : name;
  }

  static String settingNames(EObject object) {
    return String.join(", ",
        settings(object.eClass()).stream().map(feature -> nameIn(feature, object.eClass())).sorted().toList());
  }

  /** A value of an attribute as written in a brief. */
  static String print(EAttribute attribute, Object value) {
    if (value instanceof Enumerator literal) {
      return literal.getLiteral().toLowerCase(Locale.ROOT).replace('_', '-');
    }
    return EcoreUtil.convertToString(attribute.getEAttributeType(), value);
  }

  /**
   * Reads a value of an attribute.
   *
   * @throws IllegalArgumentException with a sentence when it is not one
   */
  static Object parse(EAttribute attribute, String text) {
    EDataType type = attribute.getEAttributeType();
    if (type instanceof EEnum enumeration) {
      return literal(enumeration, text);
    }
    if (type == P.getFlag()) {
      return flag(text);
    }
    Object value;
    try {
      value = EcoreUtil.createFromString(type, type == P.getText() ? text : text.strip());
    } catch (IllegalArgumentException e) {
      if (e instanceof NumberFormatException || e.getCause() instanceof NumberFormatException
          || String.valueOf(e.getMessage()).contains(NumberFormatException.class.getName())) {
        throw new IllegalArgumentException("\"" + text + "\" is not a number.", e);
      }
      throw e;
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("\"" + text + "\" is not a date such as \"2026-12-31\".", e);
    }
    checkBounds(type, value, text);
    return value;
  }

  private static Object literal(EEnum enumeration, String text) {
    String wanted = Kind.normal(text);
    for (EEnumLiteral literal : enumeration.getELiterals()) {
      if (Kind.normal(literal.getLiteral()).equals(wanted)) {
        return literal.getInstance();
      }
    }
    List<String> known = enumeration.getELiterals().stream()
        .map(literal -> literal.getLiteral().toLowerCase(Locale.ROOT).replace('_', '-')).toList();
    throw new IllegalArgumentException("\"" + text + "\" is not one of " + String.join(", ", known) + ".");
  }

  private static Boolean flag(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on" -> Boolean.TRUE;
      case "false", "no", "off" -> Boolean.FALSE;
      default -> throw new IllegalArgumentException("\"" + text + "\" is neither true nor false.");
    };
  }

  private static void checkBounds(EDataType type, Object value, String text) {
    ExtendedMetaData facets = ExtendedMetaData.INSTANCE;
    if (value instanceof Number number) {
      double amount = number.doubleValue();
      String least = facets.getMinInclusiveFacet(type);
      String above = facets.getMinExclusiveFacet(type);
      String most = facets.getMaxInclusiveFacet(type);
      if (!Double.isFinite(amount) || least != null && amount < Double.parseDouble(least)
          || above != null && amount <= Double.parseDouble(above)
          || most != null && amount > Double.parseDouble(most)) {
        throw new IllegalArgumentException("\"" + text + "\" is out of range: it must be "
            + (least != null ? "at least " + least : above != null ? "above " + above : "finite")
            + (most != null ? " and at most " + most : "") + ".");
      }
    }
    if (type == P.getIdentifier() && !isId((String) value)) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not an id: ids start with a letter and have letters, digits, '-', '_' and '.'.");
    }
  }

  static boolean isId(String text) {
    int longest = ExtendedMetaData.INSTANCE.getMaxLengthFacet(P.getIdentifier());
    return text.length() <= (longest < 0 ? Integer.MAX_VALUE : longest)
        && ExtendedMetaData.INSTANCE.getPatternFacet(P.getIdentifier()).stream()
            .allMatch(pattern -> Pattern.matches(pattern, text));
  }

  /** The concrete class that a contained value has: named, or the only one that fits. */
  static EClass contained(EReference reference, String typeName) {
    EClass declared = reference.getEReferenceType();
    if (typeName.isEmpty()) {
      return declared.isAbstract() ? null : declared;
    }
    String wanted = Kind.normal(typeName);
    return P.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
        .filter(type -> !type.isAbstract() && declared.isSuperTypeOf(type)
            && Kind.normal(type.getName()).equals(wanted))
        .findFirst().orElse(null);
  }
}
