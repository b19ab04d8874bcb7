package org.headroom.rules;

import java.util.List;

/** For every rule models that break it, with the id of the element that is reported, and models that do not. */
final class RuleExamples {
  /**
   * An example.
   *
   * @param rule id of the rule
   * @param element id of the reported element; empty for the architecture; null for a clean model
   * @param model a {@link Drawing}
   */
  record Example(String rule, String element, String model) {
    @Override
    public String toString() {
      return rule + (element == null ? " clean" : " on '" + element + "'");
    }
  }

  private RuleExamples() {}

  static List<Example> all() {
    return List.of(
        broken("HR101", "user-db-0", "Client user \n SqlDatabase db \n user -> db"),
        broken("HR101", "store-svc-0", "Microservice svc \n SqlDatabase store \n store -> svc"),
        clean("HR101", "Microservice svc \n SqlDatabase db \n svc -> db"),
        broken("HR102", "svc-db-0", "Microservice svc \n SqlDatabase db \n svc -> db CDC"),
        clean("HR102", "Microservice svc \n SqlDatabase db \n svc -> db WRITE"),
        broken("HR103", "svc-nowhere-0", "Microservice svc \n svc -> nowhere REQUEST"),
        broken("HR103", "nowhere-svc-0", "Microservice svc \n nowhere -> svc REQUEST"),
        clean("HR103", "Microservice a \n Microservice b \n a -> b"),
        broken("HR104", "a-b-1", "Microservice a \n Microservice b \n a -> b \n a -> b"),
        clean("HR104", """
            RequestClass read
            RequestClass write operation=WRITE
            Microservice a
            Microservice b
            a -> b accepts=read
            a -> b accepts=write"""),
        clean("HR104", "Microservice a \n Microservice b \n a -> b \n b -> a"),
        broken("HR105", "a-a-0", "Microservice a \n a -> a"),
        clean("HR105", "Microservice a \n Microservice b \n a -> b"),
        broken("HR106", "a", "Microservice a \n Microservice b \n Microservice c \n a -> b \n b -> c \n c -> a"),
        clean("HR106", "Microservice a \n MessageBroker q \n a -> q \n q -> a"),
        clean("HR106", """
            RequestClass one
            RequestClass two
            Microservice a
            Microservice b
            a -> b accepts=one
            b -> a accepts=two"""),
        broken("HR107", "a-b-0", "RequestClass r \n Microservice a \n Microservice b \n a -> b accepts=r "
            + "operations=WRITE"),
        broken("HR107", "a-b-0", "Microservice a \n Microservice b \n a -> b callsPerRequest=0"),
        clean("HR107", "RequestClass r \n Microservice a \n Microservice b \n a -> b accepts=r operations=READ"),
        broken("HR108", "a-b-0", "Microservice a \n Microservice b \n a -> b samplingRate=10%"),
        broken("HR108", "a-m-0", "Microservice a \n Monitoring m \n a -> m timeout=1s"),
        clean("HR108", "Microservice a \n Microservice b \n Monitoring m \n a -> b timeout=1s \n a -> m "
            + "samplingRate=10%"),

        broken("HR201", "svc", "Microservice svc"),
        broken("HR201", "gw", "ApiGateway gw access=INTERNAL"),
        broken("HR201", "db", "Subnet open visibility=PUBLIC { \n SqlDatabase db \n }"),
        clean("HR201", "Subnet net { \n Microservice svc \n SqlDatabase db \n ApiGateway gw access=INTERNAL \n }"),
        clean("HR201", "ServerlessFunction f \n ObjectStorage o \n NoSqlDatabase n offering=aws.dynamodb"),
        broken("HR202", "db", "Client user \n SqlDatabase db \n user -> db REQUEST"),
        broken("HR202", "cache", "Subnet open visibility=PUBLIC { \n Cache cache \n }"),
        clean("HR202", "Client user \n ObjectStorage files \n user -> files \n Subnet net { \n SqlDatabase db \n }"),
        broken("HR203", "lb", "Subnet net { \n LoadBalancer lb access=EXTERNAL \n }"),
        clean("HR203", "LoadBalancer out \n Subnet net { \n LoadBalancer in access=INTERNAL \n }"),
        broken("HR204", "user-lb-0", "Client user \n LoadBalancer lb access=INTERNAL \n user -> lb"),
        broken("HR204", "edge-gw-0", "Cdn edge \n ApiGateway gw access=INTERNAL \n edge -> gw"),
        clean("HR204", "Client user \n LoadBalancer lb \n ApiGateway gw access=INTERNAL \n user -> lb \n lb -> gw"),
        broken("HR205", "inner", "Region outer code=us-east { \n Region inner code=eu-west { \n } \n }"),
        broken("HR205", "zone", "Region r code=us-east-1 { \n AvailabilityZone zone code=eu-west-1a { \n } \n }"),
        broken("HR205", "user", "Region r code=us-east-1 { \n Client user region=eu-west \n }"),
        clean("HR205", """
            Region r code=us-east-1 {
            AvailabilityZone zone code=us-east-1a {
            }
            Client user region=use
            }"""),
        broken("HR206", "n", "VirtualNetwork n cidr=10.0.0.0/33"),
        broken("HR206", "n", "Subnet n cidr=10.0.0.1/24"),
        broken("HR206", "n", "Subnet n cidr=10.0.300.0/24"),
        clean("HR206", "VirtualNetwork n cidr=10.0.0.0/16"),
        broken("HR207", "s", "VirtualNetwork n cidr=10.0.0.0/16 { \n Subnet s cidr=10.1.0.0/24 \n }"),
        clean("HR207", "VirtualNetwork n cidr=10.0.0.0/16 { \n Subnet s cidr=10.0.255.0/24 \n }"),
        broken("HR208", "b", """
            VirtualNetwork n cidr=10.0.0.0/16 {
            Subnet a cidr=10.0.0.0/20
            Subnet c cidr=10.0.64.0/24
            Subnet b cidr=10.0.1.0/24
            }"""),
        broken("HR208", "b", "VpnGateway v \n VirtualNetwork a cidr=10.0.0.0/16 \n VirtualNetwork b cidr=10.0.0.0/16"),
        clean("HR208", """
            VirtualNetwork n cidr=10.0.0.0/16 {
            Subnet a cidr=10.0.0.0/24
            Subnet b cidr=10.0.1.0/24
            }
            VirtualNetwork m cidr=10.0.0.0/16 {
            Subnet d cidr=10.0.0.0/24
            }"""),
        broken("HR209", "svc-bank-0", "ExternalService bank \n Subnet net { \n Microservice svc \n } \n svc -> bank"),
        clean("HR209", "ExternalService bank \n Subnet net { \n Microservice svc \n NatGateway nat \n } \n svc -> "
            + "bank"),
        broken("HR210", "a-b-0", """
            Region us code=us-east {
            Microservice a
            }
            Region eu code=eu-west {
            Microservice b
            }
            a -> b"""),
        clean("HR210", """
            Region us code=us-east {
            Microservice a
            MessageBroker q
            SqlDatabase db
            }
            Region eu code=eu-west {
            SqlDatabase copy
            }
            a -> q
            db -> copy REPLICATION"""),
        broken("HR211", "user-svc-0", "Client user \n Subnet net { \n Microservice svc \n } \n user -> svc"),
        clean("HR211", "Client user \n LoadBalancer lb \n Subnet net { \n Microservice svc \n } \n user -> lb \n lb "
            + "-> svc"),
        broken("HR212", "r", "Region r code=moon-1"),
        broken("HR212", "user", "Client user region=moon-1"),
        clean("HR212", "Region r code=us-east-1 \n Client user region=eu-west"),
        broken("HR213", "r", "Subnet s { \n Region r code=us-east { \n } \n }"),
        broken("HR213", "ns", "Namespace ns"),
        clean("HR213", """
            Region r code=us-east {
            VirtualNetwork n {
            AvailabilityZone z {
            Subnet s {
            Cluster k {
            Namespace ns {
            }
            }
            }
            }
            }
            }"""),

        broken("HR301", "db", "Client user \n Microservice svc replicas=2 \n SqlDatabase db \n user -> svc \n svc -> "
            + "db"),
        clean("HR301", """
            Client user
            Microservice svc replicas=2
            SqlDatabase db multiAz=true
            MessageBroker q
            Worker w
            user -> svc
            svc -> db
            svc -> q
            q -> w"""),
        broken("HR302", "svc", "Client user \n Microservice svc \n SqlDatabase db \n user -> svc \n svc -> db"),
        clean("HR302", """
            Client user
            LoadBalancer lb
            Microservice a
            Microservice b
            SqlDatabase db
            user -> lb
            lb -> a
            lb -> b
            a -> db
            b -> db"""),
        broken("HR303", "z", """
            Client user
            AvailabilityZone z {
            Microservice svc
            SqlDatabase db
            }
            user -> svc
            svc -> db"""),
        clean("HR303", """
            Client user
            LoadBalancer lb
            AvailabilityZone z1 {
            Microservice a
            }
            AvailabilityZone z2 {
            Microservice b
            }
            user -> lb
            lb -> a
            lb -> b"""),
        broken("HR304", "db", "RequestClass r \n Client user \n Microservice svc \n SqlDatabase db \n user -> svc "
            + "\n svc -> db"),
        clean("HR304", """
            RequestClass r
            Client user
            Microservice svc
            Cache cache
            SqlDatabase db
            user -> svc
            svc -> cache
            svc -> db"""),
        clean("HR304", """
            RequestClass r strong=true
            Client user
            Microservice svc
            SqlDatabase db
            user -> svc
            svc -> db"""),
        broken("HR305", "q", "MessageBroker q \n Worker w \n q -> w"),
        clean("HR305", "MessageBroker q deadLetter=true \n Worker w \n q -> w"),
        broken("HR306", "q", "Microservice svc \n MessageBroker q \n svc -> q"),
        clean("HR306", "Microservice svc \n MessageBroker q \n Worker w \n svc -> q \n q -> w"),
        broken("HR307", "q", "MessageBroker q \n Worker w \n q -> w"),
        broken("HR307", "w", "Worker w"),
        clean("HR307", "SqlDatabase db \n MessageBroker q \n Worker w \n db -> q \n q -> w"),
        broken("HR308", "a-b-0", "Microservice a \n Microservice b \n a -> b"),
        clean("HR308", "Microservice a \n Microservice b \n Monitoring m \n a -> b timeout=1s \n a -> m"),
        broken("HR309", "a-b-0", "Microservice a \n Microservice b \n a -> b retry.attempts=3"),
        clean("HR309", "Microservice a \n Microservice b \n a -> b retry.attempts=3 retry.budget=10%"),
        broken("HR310", "b-c-1", """
            Microservice a
            Microservice b
            Microservice c
            a -> b retry.attempts=3
            b -> c retry.attempts=3"""),
        clean("HR310", """
            Microservice a
            Microservice b
            Microservice c
            a -> b retry.attempts=3 retry.budget=10%
            b -> c retry.attempts=3"""),
        broken("HR311", "svc", "Microservice svc scaling.minimum=5 scaling.maximum=3"),
        broken("HR311", "svc", "Microservice svc replicas=20 scaling.minimum=2 scaling.maximum=10"),
        broken("HR311", "svc", "Microservice svc scaling.target=0%"),
        clean("HR311", "Microservice svc replicas=3 scaling.minimum=2 scaling.maximum=10 scaling.target=60%"),
        broken("HR312", "svc", "Microservice svc replicas=4 scaling.minimum=4 scaling.maximum=4"),
        broken("HR312", "svc", "Microservice svc scaling.startupDelay=6min"),
        clean("HR312", "Microservice svc scaling.minimum=1 scaling.maximum=4 scaling.startupDelay=30s"),
        broken("HR313", "cache", """
            RequestClass hot cacheable=true keys=100000 zipfExponent=1
            Microservice svc
            Cache cache
            svc -> cache"""),
        clean("HR313", """
            RequestClass hot cacheable=true keys=100000 zipfExponent=1
            Microservice svc
            Cache cache coalescing=true
            svc -> cache"""),
        clean("HR313", """
            RequestClass even cacheable=true keys=100000
            Microservice svc
            Cache cache
            svc -> cache"""),
        broken("HR314", "w", "MessageBroker q partitions=4 \n Worker w replicas=5 \n q -> w"),
        broken("HR314", "w", "MessageBroker q brokerType=kafka-standard \n Worker w scaling.maximum=13 \n q -> w"),
        clean("HR314", "MessageBroker q partitions=4 \n Worker w replicas=4 \n q -> w"),
        broken("HR315", "", "Microservice svc"),
        broken("HR315", "b", "Microservice a \n Microservice b \n Monitoring m \n a -> m"),
        clean("HR315", "Microservice a \n Logging l \n Monitoring m \n a -> l"),
        broken("HR316", "db", "SqlDatabase db"),
        clean("HR316", "SqlDatabase db backupRetention=7d \n SearchIndex index \n ObjectStorage files"),
        broken("HR317", "a-b-0", """
            Microservice a
            Microservice b
            Microservice c
            a -> b timeout=1s
            b -> c timeout=2s"""),
        clean("HR317", """
            Microservice a
            Microservice b
            Microservice c
            a -> b timeout=2s
            b -> c timeout=1s"""),
        broken("HR318", "svc-bank-0", "Microservice svc \n PaymentGateway bank \n svc -> bank"),
        clean("HR318", "Microservice svc \n PaymentGateway bank \n svc -> bank circuitBreaker.failureThreshold=40%"),
        broken("HR319", "q", "MessageBroker q visibilityTimeout=5ms \n Worker w \n q -> w"),
        clean("HR319", "MessageBroker q visibilityTimeout=30s \n Worker w \n q -> w"),

        broken("HR403", "o", "Objective o threshold=100ms"),
        broken("HR403", "o", """
            RequestClass a
            RequestClass b
            Client user
            Scenario s user sends a
            Objective o threshold=100ms requestClass=b"""),
        clean("HR403", """
            RequestClass a
            Client user
            Scenario s user sends a
            Objective o threshold=100ms requestClass=a scenario=s"""),
        broken("HR404", "cache", "Cache cache ttl=3600ms"),
        broken("HR404", "edge", "Cdn edge ttl=400d"),
        clean("HR404", "Cache cache ttl=1h \n Cdn edge ttl=1d \n Dns names"),
        broken("HR405", "lost", "Client user \n Microservice svc \n Microservice lost \n user -> svc"),
        clean("HR405", """
            Client user
            Microservice svc
            SqlDatabase db
            MessageBroker q
            Monitoring m
            user -> svc
            svc -> db
            db -> q
            svc -> m"""),
        broken("HR406", "r", """
            RequestClass r
            RequestClass w operation=WRITE
            Client user
            ApiGateway gw
            Microservice svc
            user -> gw
            gw -> svc accepts=w
            Scenario s user sends r,w"""),
        broken("HR406", "r", """
            RequestClass r
            RequestClass w
            Client user
            Microservice svc
            user -> svc accepts=w
            Scenario s user sends r,w"""),
        clean("HR406", """
            RequestClass r
            RequestClass w operation=WRITE
            Client user
            Cdn edge
            ApiGateway gw
            Microservice svc
            user -> edge
            edge -> gw
            gw -> svc
            Scenario s user sends r,w"""),
        broken("HR407", "gw", "RequestClass r \n ApiGateway gw \n Microservice a \n Microservice b \n gw -> a \n gw "
            + "-> b"),
        clean("HR407", """
            RequestClass r
            RequestClass w
            ApiGateway gw
            Microservice a
            Microservice b
            AuthService auth
            gw -> a accepts=r
            gw -> b accepts=w
            gw -> auth"""),
        clean("HR407", """
            ApiGateway gw
            Microservice a
            Microservice b
            gw -> a weight=9
            gw -> b weight=0.5"""),
        broken("HR409", "s", "Scenario s"),
        broken("HR409", "s", "RequestClass r \n Client user \n Scenario s user sends r"),
        clean("HR409", "RequestClass r \n Client user \n Microservice svc \n user -> svc \n Scenario s user sends r"),
        broken("HR410", "b", "RequestClass a \n RequestClass b \n Client user \n Scenario s user sends a"),
        clean("HR410", "RequestClass a \n Client user \n Scenario s user sends a"),
        broken("HR411", "edge", "RequestClass r \n Client user \n Cdn edge \n user -> edge"),
        clean("HR411", "RequestClass r staticContent=true \n Client user \n Cdn edge \n user -> edge"),
        broken("HR412", "o", "Objective o metric=INDEX_STALENESS threshold=5s"),
        clean("HR412", "Worker w \n SearchIndex i \n w -> i \n Objective o metric=INDEX_STALENESS threshold=5s"),

        broken("HR501", "user-svc-0", "Client user \n Microservice svc \n user -> svc"),
        broken("HR501", "a-b-0", "VirtualNetwork n { \n Microservice a \n } \n Microservice b \n a -> b protocol=http"),
        clean("HR501", """
            Client user
            VirtualNetwork n {
            Subnet one {
            Microservice a
            }
            Subnet two {
            Microservice b
            }
            }
            user -> a protocol=HTTPS
            a -> b"""),
        broken("HR502", "db", "SqlDatabase db dataClassification=RESTRICTED"),
        clean("HR502", "SqlDatabase db dataClassification=RESTRICTED encryptedAtRest=true \n Cache c "
            + "dataClassification=INTERNAL"),
        broken("HR503", "gw", "Client user \n ApiGateway gw \n user -> gw"),
        clean("HR503", "Client user \n ApiGateway gw authentication=JWT \n user -> gw \n ApiGateway lonely"),
        broken("HR504", "user", "Client user \n Cdn edge \n Microservice svc \n user -> edge \n edge -> svc"),
        clean("HR504", "Client user \n Waf waf \n Microservice svc \n user -> waf \n waf -> svc"),
        clean("HR504", "Client user \n ApiGateway gw throttle.rate=1000rps \n Microservice svc \n user -> gw \n gw "
            + "-> svc"),
        broken("HR505", "", "Microservice svc \n SqlDatabase db \n svc -> db"),
        broken("HR505", "svc", "SecretStore vault \n Microservice svc \n SqlDatabase db \n svc -> db"),
        clean("HR505", "SecretStore vault \n Microservice svc \n SqlDatabase db \n svc -> db \n svc -> vault"),
        broken("HR506", "svc-logs-0", """
            Logging logs
            Subnet net {
            Microservice svc dataClassification=CONFIDENTIAL
            }
            svc -> logs"""),
        clean("HR506", """
            Logging logs dataClassification=CONFIDENTIAL
            Subnet net {
            Microservice svc dataClassification=CONFIDENTIAL
            Microservice open
            }
            svc -> logs
            open -> logs"""),
        broken("HR507", "db-q-0", "SqlDatabase db dataClassification=RESTRICTED \n MessageBroker q \n db -> q"),
        clean("HR507", """
            SqlDatabase db dataClassification=RESTRICTED
            MessageBroker q dataClassification=RESTRICTED
            db -> q"""),

        broken("HR601", "svc", "Microservice svc instanceType=t3.lage"),
        broken("HR601", "k", "Cluster k offering=aws.ekz"),
        broken("HR601", "db", "SqlDatabase db storageType=gp9"),
        clean("HR601", """
            Microservice svc instanceType=t3.large
            SqlDatabase db instanceType=db.m5.xlarge storageType=gp3
            Cache cache instanceType=cache.m5.large
            MessageBroker q brokerType=kafka-standard
            Cdn edge cdnType=cloudfront-premium
            LoadBalancer lb lbType=ALB"""),
        broken("HR602", "web", "WebServer web instanceType=cache.m5.large"),
        clean("HR602", "WebServer web instanceType=m5.large"),
        broken("HR603", "svc", "Microservice svc instanceType=acme.old"),
        clean("HR603", "Microservice svc instanceType=t3.large"),
        broken("HR604", "svc", "Microservice svc label="),
        clean("HR604", "Microservice svc"),
        broken("HR605", "", "Microservice a \n Microservice b"),
        broken("HR605", "b", "Microservice a owner=team \n Microservice b"),
        clean("HR605", "owner=team \n Microservice a"),
        clean("HR605", "Subnet s owner=team { \n Microservice a \n } \n Client user"),
        broken("HR606", "svc", "Microservice svc \n Objective o metric=MONTHLY_COST threshold=1000USD"),
        clean("HR606", "Microservice svc instanceType=t3.large \n Objective o metric=MONTHLY_COST threshold=1000USD"),
        clean("HR606", "Microservice svc"),
        broken("HR609", "", "Microservice svc instanceType=acme.guess \n Objective o metric=MONTHLY_COST "
            + "threshold=1000USD"),
        clean("HR609", "Microservice svc instanceType=acme.known \n Objective o metric=MONTHLY_COST "
            + "threshold=1000USD"),
        clean("HR609", "Microservice svc instanceType=acme.guess"),
        broken("HR607", "a", "Microservice a \n Microservice a"),
        broken("HR607", "o", "Objective o threshold=100ms percentile=100"),
        clean("HR607", "Microservice a \n Microservice b"),
        broken("HR691", "a", "Microservice a \n suppress a HR201 2026-01-14 accepted"),
        clean("HR691", "Microservice a \n suppress a HR201 2026-01-15 accepted \n suppress a HR315 - accepted"),
        broken("HR692", "a", "Microservice a \n suppress a HR999 - accepted"),
        clean("HR692", "Microservice a \n suppress a HR201 - accepted"),
        broken("HR693", "a", "Microservice a \n suppress a HR201 -"),
        clean("HR693", "Microservice a \n suppress a HR201 - accepted"),
        broken("HR694", "a", "Microservice a \n suppress a HR305 - accepted"),
        clean("HR694", "Microservice a \n suppress a HR201 - accepted \n suppress a HR999 - accepted"));
  }

  private static Example broken(String rule, String element, String model) {
    return new Example(rule, element, inLines(model));
  }

  private static Example clean(String rule, String model) {
    return new Example(rule, null, inLines(model));
  }

  private static String inLines(String model) {
    return model.replace(" \n ", "\n");
  }
}
