package org.headroom.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.headroom.catalogue.Catalogue;
import org.junit.jupiter.api.Test;

/** The e-commerce catalog as its document draws it, with the client and the asset store that its checklist needs. */
class ReferenceSystemTest {
  private static final String CATALOG = """
      owner=catalog-team
      RequestClass asset staticContent=true keys=100000 zipfExponent=0.9
      RequestClass product cacheable=true keys=1000000 zipfExponent=0.9
      RequestClass stock strong=true
      RequestClass search
      RequestClass update operation=WRITE
      Client users
      Cdn edge cdnType=cloudfront-premium staticOffload=95%
      ObjectStorage assets storageClass=s3-standard
      Logging waf-logs
      Monitoring monitoring
      Region us-east code=us-east {
        LoadBalancer alb lbType=ALB access=EXTERNAL
        Subnet vpc visibility=PRIVATE {
          ApiGateway gateway access=INTERNAL authentication=JWT throttle.rate=80000rps
          Microservice product-svc instanceType=t3.large replicas=5 scaling.minimum=5 scaling.maximum=40
          Microservice inventory-svc instanceType=t3.medium replicas=3 consistency=STRONG
          Microservice search-svc instanceType=t3.medium replicas=3
          Cache product-cache instanceType=cache.m5.large ttl=3600ms clustered=true replicas=3 coalescing=true
          SqlDatabase product-db engine=POSTGRES instanceType=db.m5.xlarge storageType=gp3
          MessageBroker cdc-events brokerType=kafka-standard style=LOG
          Worker search-indexer
        }
      }
      users -> edge protocol=HTTPS
      edge -> alb accepts=product,stock,search,update protocol=HTTPS
      edge -> assets accepts=asset protocol=HTTPS
      edge -> waf-logs protocol=HTTPS
      alb -> gateway protocol=HTTPS
      gateway -> product-svc accepts=product,update timeout=1s
      gateway -> inventory-svc accepts=stock timeout=1s
      gateway -> search-svc accepts=search timeout=1s
      product-svc -> product-cache timeout=100ms
      product-svc -> product-db timeout=500ms
      inventory-svc -> product-db timeout=500ms
      product-db -> cdc-events
      cdc-events -> search-indexer
      search-indexer -> search-svc INDEX
      product-svc -> monitoring protocol=HTTPS
      inventory-svc -> monitoring protocol=HTTPS
      Scenario steady users sends asset,product,stock,search,update
      """;

  private final List<Finding> findings = Validator.validate(Drawing.of(CATALOG), Catalogue.builtIn(),
      ValidationOptions.standard(LocalDate.of(2027, 1, 15)));

  @Test
  void referenceSystemIsWithoutErrors() {
    assertEquals(List.of(),
        findings.stream().filter(f -> f.severity() == Severity.ERROR).map(Finding::message).toList());
  }

  @Test
  void itsRealWeaknessesAreFound() {
    assertEquals(List.of("HR301 product-db", "HR305 cdc-events", "HR316 product-db"),
        findings.stream().filter(f -> f.severity() == Severity.WARNING)
            .map(f -> f.rule().id() + " " + f.elementId()).toList());
  }

  @Test
  void timeToLiveAsWrittenIsOnlyRemarkedUpon() {
    assertTrue(findings.stream().anyMatch(f -> f.rule().id().equals("HR404") && f.severity() == Severity.INFO
        && f.message().equals("The TTL of 'product-cache' is 3600 ms (3.6 s) - did you mean 1 h?")));
  }
}
