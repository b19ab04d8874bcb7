package org.headroom.rules;

import static org.headroom.rules.ReviewedModel.label;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.HeadroomPackage.Literals;
import org.headroom.model.Operation;
import org.headroom.model.RequestClass;
import org.headroom.model.Role;
import org.headroom.model.Violation;
import org.headroom.rules.Rule.Report;

/** Rules about single connections and their graph: HR1xx. */
final class ConnectionRules {
  private static final ConnectionMatrix MATRIX = ConnectionMatrix.standard();
  private static final int NAMES_SHOWN = 8;
  private static final Set<Role> TELEMETRY = EnumSet.of(Role.TELEMETRY, Role.LOG);

  private ConnectionRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("HR101", Severity.ERROR, "Classes may not be connected",
            "An edge that cannot exist in the real system makes every number behind it meaningless.",
            "Each connection against the connection matrix of classes.",
            "Follow the suggestion, or correct the direction or the classes.", ConnectionRules::pairNotAllowed)
            .fixedBy(ConnectionFixes::reverseOrDelete),
        new Rule("HR102", Severity.ERROR, "Role is not allowed for this pair",
            "The role decides how messages load their target; a wrong one simulates another system.",
            "The role of each connection against those that the connection matrix allows for its pair of classes.",
            "Choose one of the allowed roles.", ConnectionRules::roleNotAllowed).fixedBy(ConnectionFixes::allowedRoles),
        new Rule("HR103", Severity.ERROR, "Connection lacks an end",
            "Without source and target there is no direction and no load.",
            "Each connection for a source and a target inside this model.",
            "Set both ends, or delete the connection.", ConnectionRules::endMissing).fixedBy(ConnectionFixes::delete),
        new Rule("HR104", Severity.WARNING, "Connection is drawn twice",
            "Two equal edges count the same messages twice and double the load.",
            "Connections with the same source, target, role, request classes, operations and order.",
            "Delete one of them, or let them accept different classes or operations.", ConnectionRules::duplicate)
            .fixedBy(ConnectionFixes::delete),
        new Rule("HR105", Severity.ERROR, "Component is connected to itself",
            "A call to oneself never ends in the model; in reality it is recursion or replication inside the "
                + "component.",
            "Each connection whose source is its target.",
            "Delete it, or model the two roles of the component as two components.", ConnectionRules::selfLoop)
            .fixedBy(ConnectionFixes::delete),
        new Rule("HR106", Severity.ERROR, "Requests go round in a circle",
            "Synchronous calls in a circle can wait for each other for ever and multiply load without bound.",
            "Cycles of REQUEST, READ, WRITE, CACHE and ORIGIN connections that some request class could follow.",
            "Break the circle with a message broker, or let the connections accept classes that do not return.",
            ConnectionRules::requestCycle),
        new Rule("HR107", Severity.WARNING, "Connection that nothing can use",
            "An edge that no message takes suggests a protection or a dependency that does not exist.",
            "Connections whose operations exclude every request class that they accept, and those with no calls per "
                + "request.",
            "Correct the accepted classes, the operations or the calls per request.", ConnectionRules::unusable)
            .fixedBy(ConnectionFixes::makeUsable),
        new Rule("HR108", Severity.INFO, "Setting without effect on this role",
            "The author expects something that the simulation will not do.",
            "A sampling rate on a connection that carries neither telemetry nor secrets, and timeout, retry or circuit "
                + "breaker on telemetry.",
            "Remove the setting, or correct the role.", ConnectionRules::uselessSetting)
            .fixedBy(ConnectionFixes::removeUselessSetting));
  }

  private static void pairNotAllowed(ReviewedModel model, Report report) {
    for (Connection c : model.connections()) {
      if (c.getSource() != c.getTarget() && !MATRIX.check(c.getSource(), c.getTarget()).allowed()) {
        report.add(c, quoted(c) + ": " + MATRIX.explain(c.getSource().eClass(), c.getTarget().eClass()));
      }
    }
  }

  private static void roleNotAllowed(ReviewedModel model, Report report) {
    for (Connection c : model.connections()) {
      List<Role> roles = MATRIX.check(c.getSource(), c.getTarget()).roles();
      if (!roles.isEmpty() && !roles.contains(c.getRole())) {
        report.add(c, quoted(c) + " has the role " + c.getRole().getLiteral() + "; between "
            + c.getSource().eClass().getName() + " and " + c.getTarget().eClass().getName() + " allowed are "
            + roles.stream().map(Role::getLiteral).collect(Collectors.joining(", ")) + ".");
      }
    }
  }

  private static void endMissing(ReviewedModel model, Report report) {
    model.violations().stream().filter(ConnectionRules::isMissingEnd).forEach(report::add);
  }

  static boolean isMissingEnd(Violation violation) {
    return violation.feature() == Literals.CONNECTION__SOURCE || violation.feature() == Literals.CONNECTION__TARGET;
  }

  private record Edge(Component source, Component target, Role role, Set<RequestClass> accepts,
      Set<Operation> operations, Integer order) {}

  private static void duplicate(ReviewedModel model, Report report) {
    Map<Edge, Connection> first = new HashMap<>();
    for (Connection c : model.connections()) {
      Edge edge = new Edge(c.getSource(), c.getTarget(), c.getRole(), Set.copyOf(c.getAccepts()),
          Set.copyOf(c.getOperations()), c.getOrder());
      Connection earlier = first.putIfAbsent(edge, c);
      if (earlier != null) {
        report.add(c, quoted(c) + " repeats the connection " + earlier.getId() + ".");
      }
    }
  }

  private static void selfLoop(ReviewedModel model, Report report) {
    for (Connection c : model.connections()) {
      if (c.getSource() == c.getTarget()) {
        report.add(c, "'" + label(c.getSource()) + "' is connected to itself.");
      }
    }
  }

  private static void requestCycle(ReviewedModel model, Report report) {
    Set<Component> returning = new HashSet<>();
    List<RequestClass> classes = model.architecture().getRequestClasses();
    for (RequestClass requestClass : classes) {
      new RequestGraph(model, c -> ReviewedModel.isSynchronous(c) && carries(c, requestClass)).cycles()
          .forEach(returning::addAll);
    }
    for (List<Component> cycle : new RequestGraph(model, ReviewedModel::isSynchronous).cycles()) {
      if (classes.isEmpty() || cycle.stream().anyMatch(returning::contains)) {
        String names = cycle.stream().limit(NAMES_SHOWN).map(c -> "'" + label(c)
            + "'").collect(Collectors.joining(", "));
        report.add(cycle.get(0), "Requests can go round in a circle through " + names
            + (cycle.size() > NAMES_SHOWN ? " and " + (cycle.size() - NAMES_SHOWN) + " more" : "") + ".");
      }
    }
  }

  /** Whether requests of a class may use a connection. */
  static boolean carries(Connection c, RequestClass requestClass) {
    return (c.getAccepts().isEmpty() || c.getAccepts().contains(requestClass))
        && (c.getOperations().isEmpty() || c.getOperations().contains(requestClass.getOperation()));
  }

  private static void unusable(ReviewedModel model, Report report) {
    for (Connection c : model.connections()) {
      if (!c.getAccepts().isEmpty() && c.getAccepts().stream().noneMatch(requestClass -> carries(c, requestClass))) {
        report.add(c, quoted(c) + " accepts only classes whose operation it excludes.");
      } else if (c.getCallsPerRequest() == 0) {
        report.add(c, quoted(c) + " is called 0 times per request.");
      }
    }
  }

  private static void uselessSetting(ReviewedModel model, Report report) {
    for (Connection c : model.connections()) {
      boolean telemetry = TELEMETRY.contains(c.getRole());
      if (!telemetry && c.getRole() != Role.SECRET && c.getSamplingRate() != null) {
        report.add(c, quoted(c) + " has a sampling rate, which only TELEMETRY, LOG and SECRET connections use.");
      } else if (telemetry && (c.getTimeout() != null || c.getRetry() != null || c.getCircuitBreaker() != null)) {
        report.add(c, quoted(c) + " is off the request path: nobody waits for it, so timeout, retry and circuit "
            + "breaker have no effect.");
      }
    }
  }

  private static String quoted(Connection c) {
    return "'" + label(c) + "'";
  }
}
