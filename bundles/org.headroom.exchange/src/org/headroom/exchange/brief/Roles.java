package org.headroom.exchange.brief;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.emf.ecore.EClass;
import org.headroom.exchange.imports.DefaultRoles;
import org.headroom.model.Component;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.MessageBroker;
import org.headroom.model.Role;
import org.headroom.model.Worker;

/**
 * The role that a line of a brief means: the remark after it decides, else the two components.
 *
 * @param defaults by the classes of the two components
 */
record Roles(DefaultRoles defaults) {

  private static final HeadroomPackage P = HeadroomPackage.eINSTANCE;

  /** The obvious roles, by the target or the source alone. */
  static final DefaultRoles OBVIOUS = Roles::obvious;

  Role between(Component source, Component target, String remark) {
    String words = remark == null ? "" : remark.toLowerCase(Locale.ROOT);
    if (source instanceof Worker && words.contains("index")) {
      return Role.INDEX;
    }
    if (target instanceof MessageBroker && words.contains("cdc")) {
      return Role.CDC;
    }
    return defaults.between(source.eClass(), target.eClass()).orElse(Role.REQUEST);
  }

  private static Optional<Role> obvious(EClass source, EClass target) {
    if (target == P.getLogging()) {
      return Optional.of(Role.LOG);
    }
    if (P.getTelemetrySink().isSuperTypeOf(target)) {
      return Optional.of(Role.TELEMETRY);
    }
    if (source == P.getMessageBroker()) {
      return Optional.of(Role.CONSUME);
    }
    if (target == P.getMessageBroker()) {
      return Optional.of(P.getDataStore().isSuperTypeOf(source) ? Role.CDC : Role.PUBLISH);
    }
    if (source == P.getCdn()) {
      return Optional.of(Role.ORIGIN);
    }
    if (target == P.getCache()) {
      return Optional.of(Role.CACHE);
    }
    return Optional.of(target == P.getSearchIndex() && source == P.getWorker() ? Role.INDEX : Role.REQUEST);
  }
}
