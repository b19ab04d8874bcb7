package org.headroom.rules;

import static org.headroom.rules.Example.broken;
import static org.headroom.rules.Example.clean;

import java.util.List;

/** Models that break the rules of {@link ReliabilityRules}, and models that do not. */
final class ReliabilityExamples {
  private ReliabilityExamples() {
  }

  static List<Example> all() {
    return List.of(
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
        clean("HR319", "MessageBroker q visibilityTimeout=30s \n Worker w \n q -> w"));
  }
}
