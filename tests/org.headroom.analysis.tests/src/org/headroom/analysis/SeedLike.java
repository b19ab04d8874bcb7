package org.headroom.analysis;

import org.headroom.model.ApiGateway;
import org.headroom.model.AvailabilityZone;
import org.headroom.model.Cache;
import org.headroom.model.Cdn;
import org.headroom.model.Client;
import org.headroom.model.ContainerRegistry;
import org.headroom.model.DeliveryPipeline;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.LoadBalancer;
import org.headroom.model.Logging;
import org.headroom.model.MessageBroker;
import org.headroom.model.Metric;
import org.headroom.model.Microservice;
import org.headroom.model.Monitoring;
import org.headroom.model.ObjectStorage;
import org.headroom.model.Operation;
import org.headroom.model.Region;
import org.headroom.model.RequestClass;
import org.headroom.model.Role;
import org.headroom.model.Scenario;
import org.headroom.model.ScalingPolicy;
import org.headroom.model.SearchIndex;
import org.headroom.model.SqlDatabase;
import org.headroom.model.Subnet;
import org.headroom.model.Traffic;
import org.headroom.model.Worker;

/** A catalogue shop: edge, gateway, services, cache, database, change events, index, telemetry. */
public final class SeedLike {
  public final ModelBuilder model = new ModelBuilder("Catalogue shop");
  public final RequestClass asset = model.requestClass("asset", Operation.READ, "staticContent", "true");
  public final RequestClass product = model.requestClass("product", Operation.READ, "cacheable", "true",
      "keys", "10000", "zipfExponent", "1");
  public final RequestClass stock = model.requestClass("stock", Operation.READ);
  public final RequestClass search = model.requestClass("search", Operation.READ);
  public final RequestClass update = model.requestClass("update", Operation.WRITE, "keys", "10000");
  public final Client users = model.node(Client.class, "users");
  public final Cdn cdn = model.node(Cdn.class, "cdn", "cdnType", "cloudfront-premium", "staticOffload", "95 %");
  public final Logging accessLog = model.node(Logging.class, "access-log");
  public final ObjectStorage assets = model.node(ObjectStorage.class, "assets");
  public final Region region = model.node(Region.class, "us-east", "code", "us-east");
  public final AvailabilityZone zone = model.node(region, AvailabilityZone.class, "zone-a", "code", "us-east-1a");
  public final LoadBalancer balancer = model.node(region, LoadBalancer.class, "alb");
  public final Subnet subnet = model.node(zone, Subnet.class, "private-subnet");
  public final ApiGateway gateway = model.node(subnet, ApiGateway.class, "gateway", "access", "INTERNAL",
      "authentication", "JWT", "authenticationLatency", "2 ms");
  public final Microservice products = ModelBuilder.demand(model.node(subnet, Microservice.class, "product-svc",
      "label", "Product Svc", "instanceType", "t3.large", "replicas", "5"), "2 ms");
  public final Microservice inventory = ModelBuilder.demand(model.node(subnet, Microservice.class, "inventory-svc",
      "instanceType", "t3.medium", "replicas", "3", "consistency", "STRONG"), "2 ms");
  public final Microservice searching = ModelBuilder.demand(model.node(subnet, Microservice.class, "search-svc",
      "instanceType", "t3.medium", "replicas", "3"), "3 ms");
  public final Cache cache = model.node(subnet, Cache.class, "product-cache", "instanceType", "cache.m5.large",
      "ttl", "3600 ms", "clustered", "true", "coalescing", "true");
  public final SqlDatabase database = model.node(subnet, SqlDatabase.class, "product-db", "instanceType",
      "db.m5.xlarge", "storageType", "gp3", "readReplicas", "1");
  public final SearchIndex index = model.node(subnet, SearchIndex.class, "search-index");
  public final MessageBroker events = model.node(subnet, MessageBroker.class, "cdc-events", "style", "LOG",
      "brokerType", "kafka-standard");
  public final Worker indexer = ModelBuilder.demand(model.node(subnet, Worker.class, "indexer", "replicas", "2",
      "batchSize", "10"), "5 ms");
  public final Monitoring monitoring = model.node(Monitoring.class, "monitoring");
  public final ContainerRegistry registry = model.node(ContainerRegistry.class, "registry");
  public final DeliveryPipeline pipeline = model.node(DeliveryPipeline.class, "pipeline");
  public final Scenario steady = model.scenario("steady", "10 s");

  public SeedLike() {
    model.connect(users, cdn, Role.REQUEST);
    model.connect(cdn, accessLog, Role.LOG);
    model.connect(cdn, assets, Role.ORIGIN, asset);
    model.connect(cdn, balancer, Role.ORIGIN, product, stock, search, update);
    model.connect(balancer, gateway, Role.REQUEST);
    model.connect(gateway, products, Role.REQUEST, product, update);
    model.connect(gateway, inventory, Role.REQUEST, stock);
    model.connect(gateway, searching, Role.REQUEST, search);
    model.connect(products, cache, Role.CACHE);
    model.connect(products, database, Role.REQUEST);
    model.connect(inventory, cache, Role.CACHE);
    model.connect(inventory, database, Role.REQUEST);
    model.connect(searching, index, Role.READ);
    model.connect(database, events, Role.CDC);
    model.connect(events, indexer, Role.CONSUME);
    model.connect(indexer, index, Role.INDEX);
    model.connect(products, monitoring, Role.TELEMETRY);
    model.connect(inventory, monitoring, Role.TELEMETRY);
    model.connect(pipeline, products, Role.DEPLOY);
    ScalingPolicy scaling = HeadroomFactory.eINSTANCE.createScalingPolicy();
    ModelBuilder.set(scaling, "target", "70 %", "minimum", "5", "maximum", "20");
    products.setScaling(scaling);
    Traffic traffic = model.constant(steady, users, "2000 rps");
    ModelBuilder.share(traffic, asset, 60);
    ModelBuilder.share(traffic, product, 25);
    ModelBuilder.share(traffic, stock, 5);
    ModelBuilder.share(traffic, search, 5);
    ModelBuilder.share(traffic, update, 5);
    model.objective("fast", Metric.LATENCY_PERCENTILE, "250 ms");
    model.objective("sustained", Metric.THROUGHPUT, "2000 rps", "comparator", "AT_LEAST");
    model.objective("reliable", Metric.ERROR_RATE, "0.1 %");
    model.objective("available", Metric.AVAILABILITY, "99.9 %", "comparator", "AT_LEAST");
    model.objective("fresh", Metric.INDEX_STALENESS, "5 s");
    model.objective("affordable", Metric.MONTHLY_COST, "25000 USD");
    model.objective("mean", Metric.LATENCY_MEAN, "150 ms").setRequestClass(product);
  }
}
