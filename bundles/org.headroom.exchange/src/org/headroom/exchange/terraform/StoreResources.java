package org.headroom.exchange.terraform;

import java.util.Locale;
import org.headroom.model.Cache;
import org.headroom.model.CacheEngine;
import org.headroom.model.Component;
import org.headroom.model.DataLake;
import org.headroom.model.DataStore;
import org.headroom.model.DataWarehouse;
import org.headroom.model.FileStorage;
import org.headroom.model.GraphDatabase;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.NoSqlDatabase;
import org.headroom.model.ObjectStorage;
import org.headroom.model.SearchIndex;
import org.headroom.model.Server;
import org.headroom.model.TimeSeriesDatabase;

/** Caches and all stores except relational ones. */
final class StoreResources implements ComponentResources {

  private static final long GIB = 1 << 30;

  @Override
  public boolean write(Component component, Configuration configuration) {
    String label = configuration.label(component);
    if (component instanceof Cache cache) {
      cache(cache, configuration);
    } else if (component instanceof ObjectStorage || component instanceof DataLake) {
      configuration.resource("aws_s3_bucket", component).set("bucket_prefix", label);
    } else if (component instanceof FileStorage) {
      configuration.resource("aws_efs_file_system", component)
          .set("encrypted", Boolean.TRUE.equals(component.getEncryptedAtRest()));
    } else if (component instanceof NoSqlDatabase database) {
      noSql(database, configuration);
    } else if (component instanceof SearchIndex index) {
      configuration.resource("aws_opensearch_domain", index).set("domain_name", label)
          .nest(new HclBlock("cluster_config").set("instance_count", replicas(index))
              .set("instance_type", index.getInstanceType() == null ? "m6g.large.search" : index.getInstanceType()))
          .nest(new HclBlock("ebs_options").set("ebs_enabled", true).set("volume_size", gigabytes(index)));
    } else if (component instanceof GraphDatabase graph) {
      configuration.resource("aws_neptune_cluster", graph).set("cluster_identifier", label);
    } else if (component instanceof TimeSeriesDatabase) {
      configuration.resource("aws_timestreamwrite_database", component).set("database_name", label);
    } else if (component instanceof DataWarehouse warehouse) {
      configuration.resource("aws_redshift_cluster", warehouse).set("cluster_identifier", label)
          .set("node_type", warehouse.getInstanceType() == null ? "ra3.large" : warehouse.getInstanceType())
          .set("number_of_nodes", replicas(warehouse)).set("master_username", "warehouse")
          .set("manage_master_password", true);
    } else {
      return false;
    }
    return true;
  }

  private static void cache(Cache cache, Configuration configuration) {
    String name = configuration.name(cache);
    String label = configuration.label(cache);
    Hcl type = cache.getInstanceType() == null
        ? configuration.variable("cache_node_type", "Nodes of caches for which the model names none", false)
        : Hcl.string(cache.getInstanceType());
    Hcl groups = NetworkResources.securityGroups(cache, configuration);
    configuration.resource("aws_elasticache_subnet_group", name, cache).set("name", label)
        .set("subnet_ids", configuration.subnets(cache));
    Hcl subnets = Configuration.attribute("aws_elasticache_subnet_group", name, "name");
    if (cache.getEngine() == CacheEngine.MEMCACHED) {
      configuration.resource("aws_elasticache_cluster", cache).set("cluster_id", label).set("engine", "memcached")
          .set("node_type", type).set("num_cache_nodes", replicas(cache)).set("subnet_group_name", subnets)
          .set("security_group_ids", groups);
      return;
    }
    HclBlock block = configuration.resource("aws_elasticache_replication_group", cache)
        .set("replication_group_id", label).set("description", label).set("engine", "redis").set("node_type", type)
        .set("subnet_group_name", subnets).set("security_group_ids", groups)
        .set("at_rest_encryption_enabled", Boolean.TRUE.equals(cache.getEncryptedAtRest()));
    if (cache.getClustered()) {
      block.set("num_node_groups", replicas(cache)).set("replicas_per_node_group", 1)
          .set("automatic_failover_enabled", true);
    } else {
      block.set("num_cache_clusters", replicas(cache)).set("automatic_failover_enabled", replicas(cache) > 1);
    }
  }

  private static void noSql(NoSqlDatabase database, Configuration configuration) {
    String offering = database.getOffering() == null ? "" : database.getOffering().toLowerCase(Locale.ROOT);
    String label = configuration.label(database);
    if (offering.contains("mongo") || offering.contains("documentdb")) {
      configuration.resource("aws_docdb_cluster", database).set("cluster_identifier", label)
          .set("master_username", "admin_user").set("manage_master_user_password", true);
    } else if (offering.contains("cassandra") || offering.contains("keyspaces")) {
      configuration.resource("aws_keyspaces_keyspace", database).set("name", label.replace('-', '_'));
    } else {
      configuration.resource("aws_dynamodb_table", database).set("name", label)
          .set("billing_mode", "PAY_PER_REQUEST").set("hash_key", "id")
          .nest(new HclBlock("attribute").set("name", "id").set("type", "S"));
    }
  }

  static int replicas(Server server) {
    return server.eIsSet(HeadroomPackage.Literals.SERVER__REPLICAS) ? server.getReplicas() : 1;
  }

  /** The size of the volume; 20 GiB, the least that most products take, when the model says nothing. */
  static long gigabytes(DataStore store) {
    return store.getStorageSize() == null ? 20 : Math.max(20, store.getStorageSize() / GIB);
  }
}
