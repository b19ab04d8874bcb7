package org.headroom.rules;

import static org.headroom.rules.Example.broken;
import static org.headroom.rules.Example.clean;

import java.util.List;

/** Models that break the rules of {@link PerformanceRules}, and models that do not. */
final class PerformanceExamples {
  private PerformanceExamples() {
  }

  static List<Example> all() {
    return List.of(
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
        clean("HR412", "Worker w \n SearchIndex i \n w -> i \n Objective o metric=INDEX_STALENESS threshold=5s"));
  }
}
