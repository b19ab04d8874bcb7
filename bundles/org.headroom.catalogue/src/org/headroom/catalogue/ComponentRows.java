package org.headroom.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.headroom.model.Cache;
import org.headroom.model.Cdn;
import org.headroom.model.Component;
import org.headroom.model.Compute;
import org.headroom.model.DataStore;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.LoadBalancer;
import org.headroom.model.MessageBroker;
import org.headroom.model.ObjectStorage;
import org.headroom.model.Server;
import org.headroom.model.SqlDatabase;

/** Which rows speak about a component, the most specific first. */
final class ComponentRows {
  private static final String DEFAULT_PREFIX = "default.";

  private final Catalogue catalogue;

  ComponentRows(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Rows named by the component, then the defaults of its class and superclasses. The volume is not among them. */
  List<Offering> of(Component component) {
    List<Offering> rows = new ArrayList<>();
    names(component).forEach(name -> catalogue.find(name).ifPresent(rows::add));
    rows.addAll(defaults(component.eClass()));
    return rows;
  }

  /** The row of the volume of a store, if it names a known one. */
  Optional<Offering> volume(DataStore store) {
    return Optional.ofNullable(store.getStorageType()).flatMap(catalogue::find);
  }

  /** The features by which the component names rows itself, with what they name. */
  static Map<EAttribute, String> references(Component component) {
    Map<EAttribute, String> references = new LinkedHashMap<>();
    if (component instanceof Server server) {
      references.put(HeadroomPackage.Literals.SERVER__INSTANCE_TYPE, server.getInstanceType());
    }
    references.put(HeadroomPackage.Literals.COMPONENT__OFFERING, component.getOffering());
    if (component instanceof Cdn cdn) {
      references.put(HeadroomPackage.Literals.CDN__CDN_TYPE, cdn.getCdnType());
    } else if (component instanceof MessageBroker broker) {
      references.put(HeadroomPackage.Literals.MESSAGE_BROKER__BROKER_TYPE, broker.getBrokerType());
    } else if (component instanceof ObjectStorage storage) {
      references.put(HeadroomPackage.Literals.OBJECT_STORAGE__STORAGE_CLASS, storage.getStorageClass());
    }
    if (component instanceof DataStore store) {
      references.put(HeadroomPackage.Literals.DATA_STORE__STORAGE_TYPE, store.getStorageType());
    }
    references.values().removeIf(name -> name == null);
    return references;
  }

  private Stream<String> names(Component component) {
    Map<EAttribute, String> references = references(component);
    references.remove(HeadroomPackage.Literals.DATA_STORE__STORAGE_TYPE);
    return Stream.concat(references.values().stream(), implied(component).stream());
  }

  private Optional<String> implied(Component component) {
    if (component instanceof LoadBalancer balancer && component.getOffering() == null) {
      return Optional.of(lower(balancer.getLbType().getName()));
    }
    if (component instanceof SqlDatabase database) {
      return Optional.of(lower(database.getEngine().getName()));
    }
    if (component instanceof Cache cache) {
      return Optional.of(lower(cache.getEngine().getName()));
    }
    if (component instanceof Compute compute && compute.getRuntime() != null) {
      String runtime = lower(compute.getRuntime());
      return Optional.of(catalogue.find(runtime).isPresent() ? runtime : withoutVersion(runtime));
    }
    return Optional.empty();
  }

  private static String withoutVersion(String runtime) {
    return runtime.replaceFirst("[-. ]?[0-9.]+(\\.x)?$", "");
  }

  private List<Offering> defaults(EClass type) {
    List<EClass> classes = new ArrayList<>(type.getEAllSuperTypes());
    classes.add(type);
    List<Offering> rows = new ArrayList<>();
    for (int i = classes.size() - 1; i >= 0; i--) {
      catalogue.find(DEFAULT_PREFIX + classes.get(i).getName()).ifPresent(rows::add);
    }
    return rows;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
