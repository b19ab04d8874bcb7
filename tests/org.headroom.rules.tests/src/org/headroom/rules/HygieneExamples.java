package org.headroom.rules;

import static org.headroom.rules.Example.broken;
import static org.headroom.rules.Example.clean;

import java.util.List;

/** Models that break the rules of {@link HygieneRules}, and models that do not. */
final class HygieneExamples {
  private HygieneExamples() {
  }

  static List<Example> all() {
    return List.of(
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
}
