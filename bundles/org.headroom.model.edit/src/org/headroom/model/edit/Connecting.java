package org.headroom.model.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.UnexecutableCommand;
import org.headroom.model.Architecture;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.Contents;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.Names;
import org.headroom.model.Role;
import org.headroom.rules.ConnectionMatrix;

/** New connections as the connection matrix allows them, and what is allowed instead of those that it rejects. */
final class Connecting {
  /** So many ways over a third component are offered; more would be a list to search. */
  private static final int MOST_DETOURS = 3;

  private final Architecture architecture;
  private final ConnectionMatrix matrix;

  Connecting(Architecture architecture, ConnectionMatrix matrix) {
    this.architecture = architecture;
    this.matrix = matrix;
  }

  ConnectionAdvice adviceOn(Component source, Component target, Optional<Role> wish) {
    if (source == target) {
      return no("A component cannot be connected to itself.", List.of());
    }
    ConnectionMatrix.Verdict verdict = matrix.check(source, target);
    String pair = Names.of(source) + " to " + Names.of(target);
    if (!verdict.allowed()) {
      return no(pair + " is not allowed: " + verdict.rationale() + ". " + verdict.suggestion() + "."
          + reverse(source, target), List.of());
    }
    if (wish.isPresent() && !verdict.roles().contains(wish.get())) {
      return no(pair + " is not allowed as " + wish.get().getLiteral() + ", but as "
          + String.join(", ", verdict.roles().stream().map(Role::getLiteral).toList()) + ": " + verdict.rationale()
          + ".", verdict.roles());
    }
    Role role = wish.or(verdict::defaultRole).orElseThrow();
    if (exists(source, target, role)) {
      return no("They are connected already as " + role.getLiteral() + ". Select the connection to change it.",
          verdict.roles());
    }
    return new ConnectionAdvice(Optional.of(role), pair + " as " + role.getLiteral() + ": " + verdict.rationale() + ".",
        verdict.roles());
  }

  private static ConnectionAdvice no(String reason, List<Role> roles) {
    return new ConnectionAdvice(Optional.empty(), reason, roles);
  }

  private static boolean exists(Component source, Component target, Role role) {
    return source.getOutgoing().stream().anyMatch(other -> other.getTarget() == target && other.getRole() == role);
  }

  private String reverse(Component source, Component target) {
    return matrix.check(target, source).defaultRole()
        .map(role -> " The other direction is allowed as " + role.getLiteral() + ".").orElse("");
  }

  Command connect(Component source, Component target, Optional<Role> wish) {
    return adviceOn(source, target, wish).role()
        .<Command>map(role -> new ModelChange("Connect", architecture, () -> add(source, target, role)))
        .orElse(UnexecutableCommand.INSTANCE);
  }

  ConnectionAdvice adviceOn(Connection moved, Component source, Component target) {
    return adviceOn(source, target,
        Optional.of(moved.getRole()).filter(matrix.check(source, target).roles()::contains));
  }

  Command reconnect(Connection moved, Component source, Component target) {
    boolean stays = moved.getSource() == source && moved.getTarget() == target;
    return adviceOn(moved, source, target).role().filter(role -> !stays)
        .<Command>map(role -> new ModelChange("Reconnect", architecture, () -> lead(moved, source, target, role)))
        .orElse(UnexecutableCommand.INSTANCE);
  }

  private void lead(Connection moved, Component source, Component target, Role role) {
    boolean namedByEnds = moved.getSource() != null && moved.getTarget() != null
        && Ids.isFrom(moved.getId(), idOf(moved.getSource(), moved.getTarget()));
    moved.setSource(source);
    moved.setTarget(target);
    moved.setRole(role);
    if (namedByEnds) {
      moved.setId(Ids.unique(architecture, idOf(source, target), moved));
    }
  }

  private static String idOf(Component source, Component target) {
    return source.getId() + "-to-" + target.getId();
  }

  private void add(Component source, Component target, Role role) {
    Connection connection = HeadroomFactory.eINSTANCE.createConnection();
    connection.setId(Ids.unique(architecture, idOf(source, target), connection));
    connection.setRole(role);
    connection.setSource(source);
    connection.setTarget(target);
    architecture.getConnections().add(connection);
  }

  List<ConnectionAlternative> alternatives(Component source, Component target) {
    List<ConnectionAlternative> alternatives = new ArrayList<>();
    if (source == target) {
      return alternatives;
    }
    for (Role role : matrix.check(source, target).roles()) {
      offer(alternatives, "Connect as " + role.getLiteral(), connect(source, target, Optional.of(role)));
    }
    matrix.check(target, source).defaultRole().ifPresent(role -> offer(alternatives,
        "Connect the other way, " + Names.of(target) + " to " + Names.of(source) + ", as " + role.getLiteral(),
        connect(target, source, Optional.of(role))));
    if (!matrix.check(source, target).allowed()) {
      Contents.components(architecture).filter(third -> third != source && third != target)
          .filter(third -> leads(source, third) && leads(third, target))
          .sorted(Comparator.comparingInt(third -> missing(source, third) + missing(third, target)))
          .limit(MOST_DETOURS).forEach(third -> offer(alternatives,
              "Connect through " + Names.of(third), through(source, third, target)));
    }
    return alternatives;
  }

  private static void offer(List<ConnectionAlternative> alternatives, String title, Command command) {
    if (command.canExecute()) {
      alternatives.add(new ConnectionAlternative(title, command));
    }
  }

  /** Whether requests may take the way; observability and the like are no detour for a request. */
  private boolean leads(Component from, Component to) {
    return matrix.check(from, to).defaultRole().map(role -> switch (role) {
      case REQUEST, READ, WRITE, CACHE, ORIGIN, PUBLISH, CONSUME -> true;
      case CDC, REPLICATION, INDEX, LOG, TELEMETRY, SECRET, DEPLOY -> false;
    }).orElse(false);
  }

  private static int missing(Component from, Component to) {
    return from.getOutgoing().stream().anyMatch(connection -> connection.getTarget() == to) ? 0 : 1;
  }

  private Command through(Component source, Component third, Component target) {
    int missing = missing(source, third) + missing(third, target);
    return missing == 0 ? UnexecutableCommand.INSTANCE
        : new ModelChange("Connect through " + Names.of(third), architecture, () -> {
          if (missing(source, third) > 0) {
            add(source, third, matrix.check(source, third).defaultRole().orElseThrow());
          }
          if (missing(third, target) > 0) {
            add(third, target, matrix.check(third, target).defaultRole().orElseThrow());
          }
        });
  }
}
