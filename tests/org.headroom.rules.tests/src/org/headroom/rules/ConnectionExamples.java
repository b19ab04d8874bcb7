package org.headroom.rules;

import static org.headroom.rules.Example.broken;
import static org.headroom.rules.Example.clean;

import java.util.List;

/** Models that break the rules of {@link ConnectionRules}, and models that do not. */
final class ConnectionExamples {
  private ConnectionExamples() {
  }

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
            + "samplingRate=10%"));
  }
}
