package org.headroom.exchange.brief;

import java.util.Locale;
import org.headroom.model.Cache;
import org.headroom.model.Cdn;
import org.headroom.model.Component;
import org.headroom.model.DataStore;
import org.headroom.model.DeliveryPipeline;
import org.headroom.model.Logging;
import org.headroom.model.MessageBroker;
import org.headroom.model.ContainerRegistry;
import org.headroom.model.Role;
import org.headroom.model.SearchIndex;
import org.headroom.model.SecretStore;
import org.headroom.model.TelemetrySink;
import org.headroom.model.Worker;

/** The role that a line of a brief means by the two components and the remark after it. */
final class Roles {

  private Roles() {
  }

  static Role between(Component source, Component target, String remark) {
    String words = remark == null ? "" : remark.toLowerCase(Locale.ROOT);
    if (target instanceof Logging) {
      return Role.LOG;
    }
    if (target instanceof TelemetrySink) {
      return Role.TELEMETRY;
    }
    if (source instanceof MessageBroker) {
      return Role.CONSUME;
    }
    if (target instanceof MessageBroker) {
      return source instanceof DataStore || words.contains("cdc") ? Role.CDC : Role.PUBLISH;
    }
    if (target instanceof SecretStore) {
      return Role.SECRET;
    }
    if (source instanceof DeliveryPipeline || source instanceof ContainerRegistry) {
      return Role.DEPLOY;
    }
    if (source instanceof Cdn) {
      return Role.ORIGIN;
    }
    if (target instanceof Cache) {
      return Role.CACHE;
    }
    if (source instanceof DataStore && target instanceof DataStore) {
      return Role.REPLICATION;
    }
    boolean indexing = words.contains("index") || target instanceof SearchIndex;
    return source instanceof Worker && indexing ? Role.INDEX : Role.REQUEST;
  }
}
