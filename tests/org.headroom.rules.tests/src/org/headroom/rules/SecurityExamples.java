package org.headroom.rules;

import static org.headroom.rules.Example.broken;
import static org.headroom.rules.Example.clean;

import java.util.List;

/** Models that break the rules of {@link SecurityRules}, and models that do not. */
final class SecurityExamples {
  private SecurityExamples() {
  }

  static List<Example> all() {
    return List.of(
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
            db -> q"""));
  }
}
