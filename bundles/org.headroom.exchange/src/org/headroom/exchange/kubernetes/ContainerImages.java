package org.headroom.exchange.kubernetes;

import java.util.Locale;
import org.headroom.exchange.export.PlainWords;
import org.headroom.model.Cache;
import org.headroom.model.CacheEngine;
import org.headroom.model.Component;
import org.headroom.model.GraphDatabase;
import org.headroom.model.Ledger;
import org.headroom.model.MessageBroker;
import org.headroom.model.NoSqlDatabase;
import org.headroom.model.Property;
import org.headroom.model.ReverseProxy;
import org.headroom.model.SearchIndex;
import org.headroom.model.SqlDatabase;
import org.headroom.model.TimeSeriesDatabase;
import org.headroom.model.WebServer;

/**
 * What runs in the containers of a component: the properties {@code image} and {@code port} of the model decide, else
 * the engine, else a name to be replaced.
 */
final class ContainerImages {

  /** The property of an element that names its image. */
  static final String IMAGE = "image";

  /** The property of an element that names the port it listens on. */
  static final String PORT = "port";

  /** An image and its usual port and address scheme. */
  record Image(String name, int port, String scheme) {
  }

  private ContainerImages() {
  }

  static Image of(Component component, String name) {
    Image usual = usual(component, name);
    String image = property(component, IMAGE) == null ? "" : PlainWords.line(property(component, IMAGE));
    String port = property(component, PORT);
    boolean valid = port != null && port.matches("[1-9]\\d{0,4}") && Integer.parseInt(port) <= 65_535;
    return new Image(image.isEmpty() ? usual.name() : image,
        valid ? Integer.parseInt(port) : usual.port(), usual.scheme());
  }

  private static Image usual(Component component, String name) {
    String offering = component.getOffering() == null ? "" : component.getOffering().toLowerCase(Locale.ROOT);
    if (component instanceof SqlDatabase sql) {
      return switch (sql.getEngine()) {
        case MYSQL, AURORA -> new Image("mysql:8.4", 3306, "mysql");
        case MARIADB -> new Image("mariadb:11", 3306, "mysql");
        case SQLSERVER -> new Image("mcr.microsoft.com/mssql/server:2022-latest", 1433, "sqlserver");
        case ORACLE -> new Image("container-registry.oracle.com/database/free:latest", 1521, "oracle");
        default -> new Image("postgres:17", 5432, "postgres");
      };
    }
    if (component instanceof Cache cache) {
      return cache.getEngine() == CacheEngine.MEMCACHED ? new Image("memcached:1.6", 11_211, "memcached")
          : new Image("redis:7", 6379, "redis");
    }
    if (component instanceof MessageBroker broker) {
      String type = offering + " " + (broker.getBrokerType() == null ? "" : broker.getBrokerType());
      return type.contains("kafka") || type.contains("msk") ? new Image("apache/kafka:3.9.0", 9092, "kafka")
          : new Image("rabbitmq:4", 5672, "amqp");
    }
    if (component instanceof NoSqlDatabase) {
      return offering.contains("cassandra") ? new Image("cassandra:5", 9042, "cassandra")
          : new Image("mongo:8", 27_017, "mongodb");
    }
    if (component instanceof SearchIndex) {
      return new Image("opensearchproject/opensearch:2", 9200, "http");
    }
    if (component instanceof GraphDatabase) {
      return new Image("neo4j:5", 7687, "bolt");
    }
    if (component instanceof TimeSeriesDatabase) {
      return new Image("influxdb:2", 8086, "http");
    }
    if (component instanceof Ledger) {
      return new Image("ethereum/client-go:stable", 8545, "http");
    }
    boolean web = component instanceof ReverseProxy || component instanceof WebServer;
    return web ? new Image("nginx:1.27", 80, "http") : new Image("registry.example/" + name + ":1", 8080, "http");
  }

  private static String property(Component component, String key) {
    return component.getProperties().stream().filter(each -> key.equals(each.getKey())).map(Property::getValue)
        .findFirst().orElse(null);
  }
}
