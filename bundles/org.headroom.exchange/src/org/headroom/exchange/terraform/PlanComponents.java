package org.headroom.exchange.terraform;

import java.time.Duration;
import java.util.Locale;
import org.headroom.model.Access;
import org.headroom.model.ApiGateway;
import org.headroom.model.ApiStyle;
import org.headroom.model.BrokerStyle;
import org.headroom.model.Cache;
import org.headroom.model.CacheEngine;
import org.headroom.model.Component;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.LoadBalancer;
import org.headroom.model.LoadBalancerType;
import org.headroom.model.MessageBroker;
import org.headroom.model.Microservice;
import org.headroom.model.ScalingPolicy;
import org.headroom.model.ServerlessFunction;
import org.headroom.model.SqlDatabase;
import org.headroom.model.SqlEngine;

/** Makes components of the resources of AWS. */
final class PlanComponents {

  private static final HeadroomFactory F = HeadroomFactory.eINSTANCE;
  private static final long GIB = 1L << 30;
  private static final long MIB = 1L << 20;

  private PlanComponents() {
  }

  /** The component that a resource stands for, or null. */
  static Component of(PlanResource resource, Plan plan) {
    return switch (resource.type()) {
      case "aws_lb", "aws_alb", "aws_elb" -> balancer(resource);
      case "aws_autoscaling_group" -> group(resource, plan);
      case "aws_instance" -> machine(resource);
      case "aws_ecs_service" -> service(resource);
      case "aws_lambda_function" -> function(resource);
      case "aws_db_instance" -> resource.references("replicate_source_db").isEmpty() ? database(resource) : null;
      case "aws_rds_cluster" -> aurora();
      case "aws_elasticache_cluster", "aws_elasticache_replication_group" -> cache(resource);
      case "aws_sqs_queue" -> broker(BrokerStyle.QUEUE,
          resource.text("fifo_queue").equals("true") ? "sqs-fifo" : "sqs-standard");
      case "aws_sns_topic" -> broker(BrokerStyle.TOPIC, "aws.sns");
      case "aws_msk_cluster" -> broker(BrokerStyle.LOG, "kafka-standard");
      case "aws_kinesis_stream" -> stream(resource);
      case "aws_cloudwatch_event_bus" -> broker(BrokerStyle.BUS, "aws.eventbridge");
      case "aws_mq_broker" -> broker(BrokerStyle.QUEUE, "rabbitmq-small");
      case "aws_apigatewayv2_api", "aws_api_gateway_rest_api" -> gateway(ApiStyle.REST, "aws.api-gateway");
      case "aws_appsync_graphql_api" -> gateway(ApiStyle.GRAPHQL, "aws.appsync");
      default -> plain(resource.type());
    };
  }

  private static Component plain(String type) {
    return switch (type) {
      case "aws_cloudfront_distribution" -> offered(F.createCdn(), "cloudfront-basic");
      case "aws_route53_zone" -> offered(F.createDns(), "aws.route53");
      case "aws_wafv2_web_acl" -> offered(F.createWaf(), "aws.waf");
      case "aws_nat_gateway" -> F.createNatGateway();
      case "aws_vpn_gateway" -> F.createVpnGateway();
      case "aws_dynamodb_table" -> offered(F.createNoSqlDatabase(), "aws.dynamodb");
      case "aws_docdb_cluster" -> offered(F.createNoSqlDatabase(), "mongodb");
      case "aws_keyspaces_keyspace" -> offered(F.createNoSqlDatabase(), "cassandra");
      case "aws_opensearch_domain", "aws_elasticsearch_domain" -> offered(F.createSearchIndex(), "aws.opensearch");
      case "aws_neptune_cluster" -> offered(F.createGraphDatabase(), "neo4j");
      case "aws_timestreamwrite_database" -> offered(F.createTimeSeriesDatabase(), "influxdb");
      case "aws_redshift_cluster" -> offered(F.createDataWarehouse(), "aws.redshift");
      case "aws_s3_bucket" -> offered(F.createObjectStorage(), "s3-standard");
      case "aws_efs_file_system" -> offered(F.createFileStorage(), "aws.efs");
      case "aws_sagemaker_endpoint" -> offered(F.createModelEndpoint(), "aws.sagemaker");
      case "aws_cloudwatch_log_group" -> offered(F.createLogging(), "aws.cloudwatch");
      case "aws_secretsmanager_secret" -> offered(F.createSecretStore(), "aws.secrets-manager");
      case "aws_cognito_user_pool" -> offered(F.createAuthService(), "aws.cognito");
      case "aws_ecr_repository" -> offered(F.createContainerRegistry(), "aws.ecr");
      case "aws_sesv2_email_identity", "aws_ses_domain_identity" -> offered(F.createEmailService(), "aws.ses");
      default -> null;
    };
  }

  private static Component offered(Component component, String offering) {
    component.setOffering(offering);
    return component;
  }

  private static Component balancer(PlanResource resource) {
    LoadBalancer balancer = F.createLoadBalancer();
    balancer.setAccess(resource.text("internal").equals("true") ? Access.INTERNAL : Access.EXTERNAL);
    balancer.setLbType(resource.type().equals("aws_elb") ? LoadBalancerType.CLASSIC
        : resource.text("load_balancer_type").equals("network") ? LoadBalancerType.NLB : LoadBalancerType.ALB);
    return balancer;
  }

  private static Component group(PlanResource resource, Plan plan) {
    Microservice service = F.createMicroservice();
    for (String type : new String[] {"aws_launch_template", "aws_launch_configuration"}) {
      for (PlanResource template : plan.reachable(resource, type, 1)) {
        instanceType(service, template);
      }
    }
    int least = resource.number("min_size", 1);
    int most = Math.max(least, resource.number("max_size", least));
    service.setReplicas(Math.min(most, Math.max(least, resource.number("desired_capacity", least))));
    if (most > least) {
      ScalingPolicy policy = F.createScalingPolicy();
      policy.setMinimum(least);
      policy.setMaximum(most);
      service.setScaling(policy);
    }
    return service;
  }

  private static void instanceType(Microservice service, PlanResource resource) {
    if (!resource.text("instance_type").isEmpty()) {
      service.setInstanceType(resource.text("instance_type"));
    }
  }

  private static Component machine(PlanResource resource) {
    Microservice service = F.createMicroservice();
    instanceType(service, resource);
    service.setReplicas(resource.instances());
    return service;
  }

  private static Component service(PlanResource resource) {
    Microservice service = F.createMicroservice();
    service.setReplicas(resource.number("desired_count", 1));
    service.setOffering("aws.fargate");
    return service;
  }

  private static Component function(PlanResource resource) {
    ServerlessFunction function = F.createServerlessFunction();
    function.setOffering("aws.lambda");
    function.setMemory(resource.number("memory_size", 128) * MIB);
    function.setTimeout(Duration.ofSeconds(resource.number("timeout", 3)));
    if (!resource.text("runtime").isEmpty()) {
      function.setRuntime(resource.text("runtime").replaceFirst("\\.x$", "").replaceFirst("^nodejs(\\d+)$", "node$1"));
    }
    if (resource.number("reserved_concurrent_executions", 0) > 0) {
      function.setConcurrencyLimit(resource.number("reserved_concurrent_executions", 1));
    }
    return function;
  }

  private static Component database(PlanResource resource) {
    SqlDatabase database = F.createSqlDatabase();
    String engine = resource.text("engine").toLowerCase(Locale.ROOT);
    database.setEngine(engine.contains("mysql") ? SqlEngine.MYSQL : engine.contains("maria") ? SqlEngine.MARIADB
        : engine.contains("sqlserver") ? SqlEngine.SQLSERVER : engine.contains("oracle") ? SqlEngine.ORACLE
        : SqlEngine.POSTGRES);
    if (!resource.text("instance_class").isEmpty()) {
      database.setInstanceType(resource.text("instance_class"));
    }
    if (!resource.text("storage_type").isEmpty()) {
      database.setStorageType(resource.text("storage_type"));
    }
    if (resource.number("allocated_storage", 0) > 0) {
      database.setStorageSize(resource.number("allocated_storage", 1) * GIB);
    }
    if (resource.number("iops", 0) > 0) {
      database.setIops((double) resource.number("iops", 1));
    }
    if (resource.number("backup_retention_period", 0) > 0) {
      database.setBackupRetention(Duration.ofDays(resource.number("backup_retention_period", 1)));
    }
    database.setMultiAz(resource.text("multi_az").equals("true"));
    database.setEncryptedAtRest(resource.text("storage_encrypted").equals("true"));
    return database;
  }

  private static Component aurora() {
    SqlDatabase database = F.createSqlDatabase();
    database.setEngine(SqlEngine.AURORA);
    return database;
  }

  private static Component cache(PlanResource resource) {
    Cache cache = F.createCache();
    boolean memcached = resource.text("engine").equals("memcached");
    cache.setEngine(memcached ? CacheEngine.MEMCACHED : CacheEngine.REDIS);
    if (!resource.text("node_type").isEmpty()) {
      cache.setInstanceType(resource.text("node_type"));
    }
    int shards = resource.number("num_node_groups", 0);
    cache.setClustered(shards > 1);
    int nodes = memcached ? resource.number("num_cache_nodes", 1) : resource.number("num_cache_clusters", 1);
    cache.setReplicas(Math.max(1, Math.max(shards, nodes)));
    return cache;
  }

  private static MessageBroker broker(BrokerStyle style, String offering) {
    MessageBroker broker = F.createMessageBroker();
    broker.setStyle(style);
    broker.setOffering(offering);
    return broker;
  }

  private static Component stream(PlanResource resource) {
    MessageBroker broker = broker(BrokerStyle.LOG, "aws.kinesis");
    broker.setPartitions(resource.number("shard_count", 4));
    return broker;
  }

  private static Component gateway(ApiStyle style, String offering) {
    ApiGateway gateway = F.createApiGateway();
    gateway.setStyle(style);
    gateway.setOffering(offering);
    return gateway;
  }
}
