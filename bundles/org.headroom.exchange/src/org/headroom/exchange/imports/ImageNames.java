package org.headroom.exchange.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.headroom.model.BrokerStyle;
import org.headroom.model.Cache;
import org.headroom.model.CacheEngine;
import org.headroom.model.Component;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.MessageBroker;
import org.headroom.model.SqlDatabase;
import org.headroom.model.SqlEngine;

/** What runs in a container, by the name of its image. */
public final class ImageNames {

  private static final HeadroomFactory F = HeadroomFactory.eINSTANCE;

  private record Entry(String words, String offering, Supplier<Component> component) {
  }

  private static final List<Entry> ENTRIES = List.of(
      new Entry("timescale|influxdb|victoria-metrics|questdb", "influxdb", F::createTimeSeriesDatabase),
      new Entry("postgres|postgis|pgvector|pgbouncer", "postgres", () -> sql(SqlEngine.POSTGRES)),
      new Entry("mysql|percona", "mysql", () -> sql(SqlEngine.MYSQL)),
      new Entry("mariadb", "mariadb", () -> sql(SqlEngine.MARIADB)),
      new Entry("mssql|sqlserver", "sqlserver", () -> sql(SqlEngine.SQLSERVER)),
      new Entry("oracle", "oracle", () -> sql(SqlEngine.ORACLE)),
      new Entry("redis|valkey|keydb|dragonfly", "redis", () -> cache(CacheEngine.REDIS)),
      new Entry("memcached", "memcached", () -> cache(CacheEngine.MEMCACHED)),
      new Entry("mongo", "mongodb", F::createNoSqlDatabase),
      new Entry("cassandra|scylla", "cassandra", F::createNoSqlDatabase),
      new Entry("dynamodb", "aws.dynamodb", F::createNoSqlDatabase),
      new Entry("couchdb|couchbase|etcd|zookeeper", "", F::createNoSqlDatabase),
      new Entry("neo4j", "neo4j", F::createGraphDatabase),
      new Entry("elasticsearch|opensearch|solr|meilisearch|typesense", "", F::createSearchIndex),
      new Entry("kafka|redpanda|pulsar", "kafka", () -> broker(BrokerStyle.LOG)),
      new Entry("rabbitmq", "rabbitmq", () -> broker(BrokerStyle.QUEUE)),
      new Entry("activemq|artemis|nats|mosquitto|elasticmq|localstack", "", () -> broker(BrokerStyle.QUEUE)),
      new Entry("minio|seaweedfs", "", F::createObjectStorage),
      new Entry("prometheus", "prometheus", F::createMonitoring),
      new Entry("grafana|statsd|telegraf|datadog", "", F::createMonitoring),
      new Entry("loki|fluentd|fluent-bit|logstash|vector|graylog", "", F::createLogging),
      new Entry("jaeger|zipkin|tempo|otel|opentelemetry", "jaeger", F::createTracing),
      new Entry("vault", "vault", F::createSecretStore),
      new Entry("keycloak", "keycloak", F::createAuthService),
      new Entry("dex|hydra|authelia|authentik", "", F::createAuthService),
      new Entry("kong|tyk|krakend|apisix|gravitee", "", F::createApiGateway),
      new Entry("nginx|haproxy|traefik|envoy|caddy|varnish", "", F::createReverseProxy),
      new Entry("httpd|apache", "", F::createWebServer),
      new Entry("mailhog|mailpit|postfix|exim", "", F::createEmailService),
      new Entry("registry|harbor", "", F::createContainerRegistry),
      new Entry("flink|spark", "flink", F::createStreamProcessor),
      new Entry("jenkins|gitlab-runner|drone", "", F::createDeliveryPipeline));

  /** Words in the name of a service of one's own that tell what it does. */
  private static final List<Entry> PURPOSES = List.of(
      new Entry("worker|consumer|processor|job|cron|celery|sidekiq|scheduler|indexer", "", F::createWorker),
      new Entry("gateway", "", F::createApiGateway),
      new Entry("frontend|web|ui", "", F::createWebServer));

  /**
   * What an image is.
   *
   * @param component a new component
   * @param known whether the image is a known product; else only the name of the service told, or nothing did
   */
  public record Guess(Component component, boolean known) {
  }

  private ImageNames() {
  }

  /**
   * Guesses what runs in a container.
   *
   * @param image such as {@code docker.io/bitnami/postgresql:16@sha256:…}; may be empty
   * @param service the name that the document gives it
   */
  public static Guess guess(String image, String service) {
    String path = image.toLowerCase(Locale.ROOT).split("@", 2)[0];
    String name = path.substring(path.lastIndexOf('/') + 1).split(":", 2)[0];
    for (Entry entry : ENTRIES) {
      if (matches(entry, name)) {
        return new Guess(make(entry), true);
      }
    }
    for (Entry entry : PURPOSES) {
      if (matches(entry, service.toLowerCase(Locale.ROOT))) {
        return new Guess(make(entry), false);
      }
    }
    return new Guess(F.createMicroservice(), false);
  }

  /** The words must be words of the name, so that "vectorize" is no log shipper; digits may follow. */
  /** Why a component was made by its name alone, for a report. */
  public static String unknown(String image) {
    return image.isEmpty() ? "no image is named, so the name decides"
        : "\"" + image + "\" is no image that is known, so the name decides";
  }

  private static boolean matches(Entry entry, String name) {
    List<String> words = new ArrayList<>(List.of(entry.words().split("\\|")));
    return words.stream().anyMatch(word -> name.matches(".*(?<![a-z])" + word + "(?:ql|db|s|er)?(?![a-z]).*"));
  }

  private static Component make(Entry entry) {
    Component component = entry.component().get();
    if (!entry.offering().isEmpty()) {
      component.setOffering(entry.offering());
    }
    return component;
  }

  private static SqlDatabase sql(SqlEngine engine) {
    SqlDatabase database = F.createSqlDatabase();
    database.setEngine(engine);
    return database;
  }

  private static Cache cache(CacheEngine engine) {
    Cache cache = F.createCache();
    cache.setEngine(engine);
    return cache;
  }

  private static MessageBroker broker(BrokerStyle style) {
    MessageBroker broker = F.createMessageBroker();
    broker.setStyle(style);
    return broker;
  }
}
