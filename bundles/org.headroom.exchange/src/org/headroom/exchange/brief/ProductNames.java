package org.headroom.exchange.brief;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.headroom.model.ApiStyle;
import org.headroom.model.BrokerStyle;
import org.headroom.model.CacheEngine;
import org.headroom.model.ClientKind;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.Visibility;

/**
 * Names of products, and identifiers of other tools such as {@code gcp_pub_sub}, that mean a class together with its
 * offering or flavour. Briefs may use them; they are never written.
 */
final class ProductNames {

  private static final HeadroomPackage P = HeadroomPackage.eINSTANCE;

  private final Map<String, Kind> byName = new HashMap<>();

  private ProductNames() {
    identifiers();
    flavours();
    functions();
    products();
  }

  /** All names, compared as kinds are. */
  static Map<String, Kind> all() {
    return Map.copyOf(new ProductNames().byName);
  }

  /** Identifiers without a product behind them; the words of other names are those of kinds. */
  private void identifiers() {
    plain(P.getMicroservice(), "api_server", "grpc_server");
    plain(P.getSqlDatabase(), "database_sql");
    plain(P.getNoSqlDatabase(), "database_nosql");
    plain(P.getGraphDatabase(), "database_graph");
    plain(P.getTimeSeriesDatabase(), "database_timeseries");
    plain(P.getSearchIndex(), "search");
    plain(P.getNotificationService(), "notification");
    plain(P.getModelEndpoint(), "ml_model");
    plain(P.getCluster(), "container_orchestration");
    plain(P.getSecretStore(), "secret_manager");
    plain(P.getVpnGateway(), "vpn");
    plain(P.getStreamProcessor(), "stream_processing");
    plain(P.getDeliveryPipeline(), "cicd_pipeline");
    plain(P.getExternalService(), "external_api");
    plain(P.getRealUserMonitoring(), "rum");
    plain(P.getReverseProxy(), "sidecar_proxy");
    plain(P.getEdgeRuntime(), "wasm_runtime");
  }

  private void flavours() {
    flavour(P.getClient(), P.getClient_Kind(), ClientKind.BROWSER, "web_browser");
    flavour(P.getClient(), P.getClient_Kind(), ClientKind.MOBILE, "mobile_app");
    flavour(P.getCache(), P.getCache_Engine(), CacheEngine.REDIS, "cache_redis");
    flavour(P.getCache(), P.getCache_Engine(), CacheEngine.MEMCACHED, "cache_memcached");
    flavour(P.getSubnet(), P.getSubnet_Visibility(), Visibility.PRIVATE, "subnet");
    flavour(P.getApiGateway(), P.getApiGateway_Style(), ApiStyle.GRAPHQL, "graphql_gateway");
    flavour(P.getMessageBroker(), P.getMessageBroker_Style(), BrokerStyle.QUEUE, "queue");
    flavour(P.getMessageBroker(), P.getMessageBroker_Style(), BrokerStyle.BUS, "event_bus");
  }

  private void functions() {
    product(P.getServerlessFunction(), "aws.lambda", "lambda_function", "AWS Lambda", "Lambda");
    product(P.getServerlessFunction(), "gcp.cloud-functions", "cloud_function", "Google Cloud Function");
    product(P.getServerlessFunction(), "azure.functions", "azure_function", "Azure Function");
    product(P.getModelEndpoint(), "aws.sagemaker", "sagemaker_endpoint", "SageMaker Endpoint");
    product(P.getModelEndpoint(), "gcp.vertex-ai", "vertex_ai_endpoint", "Vertex AI Endpoint");
    product(P.getModelEndpoint(), "azure.ml", "azure_ml_endpoint", "Azure ML Endpoint");
    product(P.getMicroservice(), "k8s.pod", "k8s_pod", "Kubernetes Pod");
    product(P.getReverseProxy(), "k8s.service", "k8s_service", "Kubernetes Service");
    product(P.getReverseProxy(), "k8s.ingress", "k8s_ingress", "Kubernetes Ingress");
    product(P.getMicroservice(), "azure.app-service", "azure_app_service", "Azure App Service");
    product(P.getMicroservice(), "gcp.app-engine", "gcp_app_engine", "GCP App Engine", "Google App Engine");
  }

  private void products() {
    product(P.getNoSqlDatabase(), "azure.cosmos-db", "azure_cosmos_db", "Azure Cosmos DB", "Cosmos DB");
    product(P.getNoSqlDatabase(), "gcp.firestore", "gcp_firestore", "GCP Firestore", "Firestore");
    product(P.getNoSqlDatabase(), "aws.dynamodb", "DynamoDB", "Amazon DynamoDB");
    product(P.getMessageBroker(), "azure.service-bus", "azure_service_bus", "Azure Service Bus");
    product(P.getMessageBroker(), "gcp.pub-sub", "gcp_pub_sub", "GCP Pub/Sub", "Google Pub/Sub");
    product(P.getLedger(), "blockchain-node", "blockchain_node", "Blockchain Node");
    product(P.getDns(), "aws.route53", "Route 53", "DNS / Route 53", "Amazon Route 53");
    product(P.getObjectStorage(), "aws.s3", "S3", "Amazon S3", "S3 Bucket");
    product(P.getCdn(), "aws.cloudfront", "CloudFront", "Amazon CloudFront");
  }

  private void plain(EClass type, String... names) {
    put(type, Map.of(), names);
  }

  private void flavour(EClass type, EStructuralFeature feature, Object value, String... names) {
    put(type, Map.of(feature, value), names);
  }

  private void product(EClass type, String offering, String... names) {
    put(type, Map.of(P.getComponent_Offering(), offering), names);
  }

  private void put(EClass type, Map<EStructuralFeature, Object> implied, String... names) {
    for (String name : names) {
      byName.put(Kind.normal(name), new Kind(name, type, implied));
    }
  }
}
