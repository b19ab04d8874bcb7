package org.headroom.exchange.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.headroom.model.BrokerStyle;
import org.headroom.model.CacheEngine;
import org.headroom.model.ClientKind;
import org.headroom.model.Element;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.Visibility;

/**
 * A name that briefs use for a class of elements, such as "Redis Cache": the class and the feature values that the name
 * implies.
 *
 * @param name as written in a brief
 * @param type the class
 * @param implied values of features that the name says
 */
record Kind(String name, EClass type, Map<EStructuralFeature, Object> implied) {

  private static final HeadroomPackage P = HeadroomPackage.eINSTANCE;
  private static final List<Kind> ALL = all();
  private static final Map<String, Kind> PRODUCTS = ProductNames.all();
  private static final Map<String, Kind> BY_NAME = byName();

  private static List<Kind> all() {
    List<Kind> kinds = new ArrayList<>(List.of(
        of("CDN", P.getCdn()),
        of("DNS", P.getDns()),
        of("WAF", P.getWaf()),
        of("API Gateway", P.getApiGateway()),
        of("NAT Gateway", P.getNatGateway()),
        of("VPN Gateway", P.getVpnGateway()),
        of("Logging Service", P.getLogging()),
        of("Private Subnet", P.getSubnet(), P.getSubnet_Visibility(), Visibility.PRIVATE),
        of("Public Subnet", P.getSubnet(), P.getSubnet_Visibility(), Visibility.PUBLIC),
        of("Redis Cache", P.getCache(), P.getCache_Engine(), CacheEngine.REDIS),
        of("Memcached Cache", P.getCache(), P.getCache_Engine(), CacheEngine.MEMCACHED),
        of("SQL Database", P.getSqlDatabase()),
        of("NoSQL Database", P.getNoSqlDatabase()),
        of("Message Queue", P.getMessageBroker()),
        of("Mobile App", P.getClient(), P.getClient_Kind(), ClientKind.MOBILE),
        of("Event Bus", P.getMessageBroker(), P.getMessageBroker_Style(), BrokerStyle.BUS)));
    for (EClassifier classifier : P.getEClassifiers()) {
      if (classifier instanceof EClass type && !type.isAbstract() && P.getElement().isSuperTypeOf(type)
          && type != P.getConnection() && type != P.getFault()) {
        kinds.add(of(words(type.getName()), type));
      }
    }
    return List.copyOf(kinds);
  }

  private static Kind of(String name, EClass type) {
    return new Kind(name, type, Map.of());
  }

  private static Kind of(String name, EClass type, EStructuralFeature feature, Object value) {
    return new Kind(name, type, Map.of(feature, value));
  }

  private static Map<String, Kind> byName() {
    Map<String, Kind> byName = new HashMap<>();
    ALL.forEach(kind -> byName.putIfAbsent(normal(kind.name()), kind));
    Map<String, String> synonyms = Map.ofEntries(
        Map.entry("LB", "Load Balancer"), Map.entry("Gateway", "API Gateway"), Map.entry("Service", "Microservice"),
        Map.entry("API Server", "Microservice"), Map.entry("gRPC Server", "Microservice"),
        Map.entry("Kubernetes Pod", "Microservice"), Map.entry("Background Worker", "Worker"),
        Map.entry("Cache", "Redis Cache"), Map.entry("Redis", "Redis Cache"), Map.entry("Memcached", "Memcached Cache"),
        Map.entry("DB", "SQL Database"), Map.entry("Database", "SQL Database"), Map.entry("NoSQL", "NoSQL Database"),
        Map.entry("Time Series DB", "Time Series Database"), Map.entry("Queue", "Message Queue"),
        Map.entry("Search Engine", "Search Index"), Map.entry("Subnet", "Private Subnet"),
        Map.entry("VPC", "Virtual Network"), Map.entry("Kubernetes", "Cluster"), Map.entry("APM", "Tracing"),
        Map.entry("APM / Tracing", "Tracing"), Map.entry("Secret Manager", "Secret Store"),
        Map.entry("Analytics", "Analytics Service"), Map.entry("External API", "External Service"),
        Map.entry("CI/CD Pipeline", "Delivery Pipeline"), Map.entry("ML Model", "Model Endpoint"),
        Map.entry("Web Browser", "Client"), Map.entry("Sidecar Proxy", "Reverse Proxy"),
        Map.entry("WASM Runtime", "Edge Runtime"), Map.entry("Blockchain Node", "Ledger"),
        Map.entry("DNS / Route 53", "DNS"), Map.entry("GraphQL Gateway", "API Gateway"),
        Map.entry("Lambda Function", "Serverless Function"), Map.entry("Log Service", "Logging Service"));
    synonyms.forEach((synonym, name) -> byName.putIfAbsent(normal(synonym), byName.get(normal(name))));
    PRODUCTS.forEach(byName::putIfAbsent);
    return Map.copyOf(byName);
  }

  /** The kind that an item says it is: a product with its offering, else the kind with that name, or null. */
  static Kind stated(String name) {
    Kind product = PRODUCTS.get(normal(name));
    return product == null ? named(name) : product;
  }

  /** The kind with a name, in the singular or plural, or null. */
  static Kind named(String name) {
    String normal = normal(name);
    Kind kind = BY_NAME.get(normal);
    if (kind == null && normal.endsWith("ies")) {
      kind = BY_NAME.get(normal.substring(0, normal.length() - 3) + "y");
    }
    if (kind == null && normal.endsWith("s")) {
      kind = BY_NAME.get(normal.substring(0, normal.length() - 1));
    }
    return kind;
  }

  /** The most specific kind of an element. */
  static Kind of(Element element) {
    for (Kind kind : ALL) {
      if (kind.type() == element.eClass() && kind.implied().entrySet().stream()
          .allMatch(entry -> entry.getValue().equals(element.eGet(entry.getKey())))) {
        return kind;
      }
    }
    throw new IllegalArgumentException("No brief has items of class " + element.eClass().getName() + ".");
  }

  /** All names of kinds, for messages. */
  static List<String> names() {
    return ALL.stream().map(Kind::name).distinct().sorted().toList();
  }

  Element create() {
    EObject object = HeadroomFactory.eINSTANCE.create(type);
    implied.forEach(object::eSet);
    return (Element) object;
  }

  /** "concurrencyPerReplica" or "SqlDatabase" as words: "Concurrency Per Replica", "Sql Database". */
  static String words(String camelCase) {
    String spaced = camelCase.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ");
    return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
  }

  /** Letters and digits in lower case: how names are compared. */
  static String normal(String name) {
    return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }
}
