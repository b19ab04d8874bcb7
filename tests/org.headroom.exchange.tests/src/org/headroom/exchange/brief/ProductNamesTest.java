package org.headroom.exchange.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.headroom.catalogue.Catalogue;
import org.headroom.catalogue.Offering;
import org.headroom.exchange.imports.Imported;
import org.headroom.exchange.tree.ImportException;
import org.headroom.model.Component;
import org.headroom.model.HeadroomPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Names that other tools give to components are understood in briefs. */
class ProductNamesTest {

  static Stream<String> names() {
    return ProductNames.all().keySet().stream().sorted();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      client | Client | Client
      mobile_app | Mobile App | Client
      web_browser | Web Browser | Client
      load_balancer | Load Balancer | LoadBalancer
      api_gateway | API Gateway | ApiGateway
      reverse_proxy | Reverse Proxy | ReverseProxy
      api_server | API Server | Microservice
      web_server | Web Server | WebServer
      microservice | Microservice | Microservice
      worker | Background Worker | Worker
      cache_redis | Redis Cache | Cache
      cache_memcached | Memcached | Cache
      database_sql | SQL Database | SqlDatabase
      database_nosql | NoSQL Database | NoSqlDatabase
      database_graph | Graph Database | GraphDatabase
      database_timeseries | Time Series DB | TimeSeriesDatabase
      queue | Message Queue | MessageBroker
      message_broker | Message Broker | MessageBroker
      event_bus | Event Bus | MessageBroker
      cdn | CDN | Cdn
      object_storage | Object Storage | ObjectStorage
      file_storage | File Storage | FileStorage
      search | Search Engine | SearchIndex
      analytics_service | Analytics | AnalyticsService
      monitoring | Monitoring | Monitoring
      logging | Logging Service | Logging
      notification | Notification Service | NotificationService
      email_service | Email Service | EmailService
      auth_service | Auth Service | AuthService
      payment_gateway | Payment Gateway | PaymentGateway
      ml_model | ML Model | ModelEndpoint
      container_orchestration | Kubernetes | Cluster
      service_mesh | Service Mesh | ServiceMesh
      subnet | Private Subnet | Subnet
      secret_manager | Secret Manager | SecretStore
      waf | WAF | Waf
      dns | DNS / Route 53 | Dns
      vpn | VPN Gateway | VpnGateway
      nat_gateway | NAT Gateway | NatGateway
      data_warehouse | Data Warehouse | DataWarehouse
      data_lake | Data Lake | DataLake
      stream_processing | Stream Processor | StreamProcessor
      container_registry | Container Registry | ContainerRegistry
      cicd_pipeline | CI/CD Pipeline | DeliveryPipeline
      external_api | External API | ExternalService
      apm | APM / Tracing | Tracing
      sidecar_proxy | Sidecar Proxy | ReverseProxy
      rum | Real User Monitoring | RealUserMonitoring
      synthetic_monitoring | Synthetic Monitoring | SyntheticMonitoring
      graphql_gateway | GraphQL Gateway | ApiGateway
      grpc_server | gRPC Server | Microservice
      wasm_runtime | WASM Runtime | EdgeRuntime
      blockchain_node | Blockchain Node | Ledger
      lambda_function | AWS Lambda | ServerlessFunction
      cloud_function | Google Cloud Function | ServerlessFunction
      azure_function | Azure Function | ServerlessFunction
      sagemaker_endpoint | SageMaker Endpoint | ModelEndpoint
      vertex_ai_endpoint | Vertex AI Endpoint | ModelEndpoint
      azure_ml_endpoint | Azure ML Endpoint | ModelEndpoint
      k8s_pod | Kubernetes Pod | Microservice
      k8s_service | Kubernetes Service | ReverseProxy
      k8s_ingress | Kubernetes Ingress | ReverseProxy
      azure_app_service | Azure App Service | Microservice
      gcp_app_engine | GCP App Engine | Microservice
      azure_cosmos_db | Azure Cosmos DB | NoSqlDatabase
      gcp_firestore | GCP Firestore | NoSqlDatabase
      azure_service_bus | Azure Service Bus | MessageBroker
      gcp_pub_sub | GCP Pub/Sub | MessageBroker
      """)
  void identifierAndLabelMeanTheClass(String identifier, String label, String type) throws ImportException {
    for (String name : new String[] {identifier, label}) {
      Imported brief = new BriefReader().read("x", "#### 1. X\n- **Component**: `" + name + "`\n");
      assertTrue(brief.report().isComplete(), brief.report()::toText);
      assertEquals(type, brief.architecture().getNodes().get(0).eClass().getName(), name);
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void theOfferingOfAProductIsARowOfTheCatalogueForItsClass(String name) {
    Kind kind = Kind.stated(name);
    Object offering = kind.implied().get(HeadroomPackage.Literals.COMPONENT__OFFERING);
    if (offering != null) {
      Offering row = Catalogue.builtIn().find((String) offering).orElseThrow();
      assertTrue(row.appliesTo(kind.type()), () -> row + " is not for " + kind.type().getName());
      assertEquals(offering, ((Component) kind.create()).getOffering());
    }
  }

  @Test
  void whatTheConfigSaysWins() throws ImportException {
    Imported brief = new BriefReader().read("x",
        "#### 1. X\n- **Component**: `Route 53`\n- **Config**: Offering: `cloudflare-dns`\n");
    assertEquals("cloudflare-dns", ((Component) brief.architecture().getNodes().get(0)).getOffering());
  }
}
