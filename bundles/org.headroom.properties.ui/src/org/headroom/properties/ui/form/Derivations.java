package org.headroom.properties.ui.form;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.headroom.catalogue.Derived;
import org.headroom.catalogue.EffectiveValues;
import org.headroom.catalogue.Offering;
import org.headroom.catalogue.Origin;
import org.headroom.model.Cache;
import org.headroom.model.Cdn;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.DataStore;
import org.headroom.model.Element;
import org.headroom.model.HeadroomPackage.Literals;
import org.headroom.model.MessageBroker;
import org.headroom.model.Names;
import org.headroom.model.NoSqlDatabase;
import org.headroom.model.Placement;
import org.headroom.model.Server;
import org.headroom.model.ServerlessFunction;
import org.headroom.model.SqlDatabase;
import org.headroom.model.TelemetrySink;
import org.headroom.model.edit.ModelDocument;

/** Which value applies where the model states none, and where that comes from. */
public final class Derivations {
  /** The origin of what the metamodel says. */
  static final String DEFAULT = "default";
  private static final int MAX_FACTS = 5;

  private final ModelDocument document;

  /** What the catalogue of a document's folder says. */
  public Derivations(ModelDocument document) {
    this.document = document;
  }

  /**
   * A value that nobody entered.
   *
   * @param value as text, with its unit
   * @param origin a few words; empty when there is nothing to say
   */
  public record Text(String value, String origin) {}

  /** The value that applies as long as the model does not state one; empty when there is none, or no catalogue yet. */
  public Optional<Text> of(EObject object, EStructuralFeature feature) {
    if (feature instanceof EAttribute attribute) {
      return values().flatMap(values -> derived(values, object, attribute)).map(found -> text(found, attribute))
          .or(() -> inherited(object, attribute)).or(() -> byDefault(attribute));
    }
    return Optional.empty();
  }

  /** What the catalogue says about the row that a component names; empty for other features. */
  public Optional<String> facts(EObject object, EStructuralFeature feature) {
    if (!(object instanceof Component component) || !(feature instanceof EAttribute)) {
      return Optional.empty();
    }
    String name = EffectiveValues.references(component).get(feature);
    return name == null ? Optional.empty() : values().map(values -> values.catalogue().find(name).map(Derivations::facts)
        .orElse("not in the catalogue"));
  }

  private static String facts(Offering row) {
    Map<String, String> figures = row.printedFigures();
    return row.title() + figures.entrySet().stream().limit(MAX_FACTS)
        .map(figure -> ", " + figure.getKey().replace('-', ' ') + " " + figure.getValue()).collect(Collectors.joining())
        + " (" + row.provenance().confidence().word() + ", " + row.provenance().date() + ")";
  }

  /** The values that the catalogue gives, once it is read; empty as well when it cannot be read. */
  public Optional<EffectiveValues> values() {
    CompletableFuture<EffectiveValues> values = document.values();
    return values.isDone() && !values.isCompletedExceptionally() ? Optional.of(values.join()) : Optional.empty();
  }

  private static Optional<Derived<?>> derived(EffectiveValues values, EObject object, EAttribute attribute) {
    Derived<?> found = null;
    if (object instanceof Connection connection && connection.getSource() != null && connection.getTarget() != null) {
      found = attribute == Literals.CONNECTION__LATENCY ? values.networkLatency(connection)
          : attribute == Literals.CONNECTION__SAMPLING_RATE ? values.samplingRate(connection) : null;
    } else if (object instanceof Server server) {
      found = ofServer(values, server, attribute);
    }
    return Optional.ofNullable(found);
  }

  private static Derived<?> ofServer(EffectiveValues values, Server server, EAttribute attribute) {
    if (attribute == Literals.SERVER__REPLICAS) {
      return values.replicas(server);
    } else if (attribute == Literals.SERVER__CONCURRENCY_PER_REPLICA) {
      return values.concurrencyPerReplica(server);
    } else if (server instanceof Cdn cdn && attribute == Literals.CDN__EDGE_LATENCY) {
      return values.edgeLatency(cdn);
    } else if (server instanceof Cache cache && attribute == Literals.CACHE__CAPACITY_ENTRIES) {
      return values.cacheCapacityEntries(cache);
    } else if (server instanceof SqlDatabase sql && attribute == Literals.SQL_DATABASE__CONNECTION_LIMIT) {
      return values.connectionLimit(sql);
    } else if (server instanceof TelemetrySink sink && attribute == Literals.TELEMETRY_SINK__INGEST_LIMIT) {
      return values.ingestLimit(sink);
    } else if (server instanceof DataStore store && attribute == Literals.DATA_STORE__FAILOVER_TIME) {
      return values.failoverTime(store);
    } else if (server instanceof DataStore store && attribute == Literals.DATA_STORE__IOPS) {
      return values.iops(store).orElse(null);
    } else if (server instanceof MessageBroker broker && attribute == Literals.MESSAGE_BROKER__PARTITIONS) {
      return values.partitions(broker).orElse(null);
    } else if (server instanceof MessageBroker && attribute == Literals.MESSAGE_BROKER__THROUGHPUT_LIMIT
        || server instanceof NoSqlDatabase && attribute == Literals.NO_SQL_DATABASE__THROUGHPUT_LIMIT) {
      return values.throughputLimit(server).orElse(null);
    } else if (server instanceof ServerlessFunction function) {
      return attribute == Literals.SERVERLESS_FUNCTION__COLD_START ? values.coldStart(function)
          : attribute == Literals.SERVERLESS_FUNCTION__CONCURRENCY_LIMIT ? values.concurrencyLimit(function) : null;
    }
    return null;
  }

  private static Text text(Derived<?> found, EAttribute attribute) {
    return new Text(EcoreUtil.convertToString(attribute.getEAttributeType(), found.value()), words(found.origin()));
  }

  private static String words(Origin origin) {
    if (origin instanceof Origin.FromCatalogue row) {
      return "from " + row.row() + ", catalogue (" + row.provenance().confidence().word() + ", "
          + row.provenance().date() + ")";
    }
    return origin instanceof Origin.Default byDefault ? byDefault.text() : "";
  }

  private static Optional<Text> inherited(EObject object, EAttribute attribute) {
    if (attribute == Literals.ELEMENT__OWNER && object instanceof Element element) {
      return Names.owner(element).map(owner -> new Text(owner, "from what is around it"));
    }
    if (attribute == Literals.CLIENT__REGION && object instanceof org.headroom.model.Client client) {
      return Placement.of(client).region().map(region -> new Text(region, "from where it is nested"));
    }
    return Optional.empty();
  }

  private static Optional<Text> byDefault(EAttribute attribute) {
    Object value = attribute.getDefaultValue();
    return attribute.getDefaultValueLiteral() == null || value == null ? Optional.empty()
        : Optional.of(new Text(EcoreUtil.convertToString(attribute.getEAttributeType(), value), DEFAULT));
  }
}
