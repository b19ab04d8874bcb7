package org.headroom.rules;

import static org.headroom.rules.ReviewedModel.label;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.headroom.model.ApiGateway;
import org.headroom.model.Client;
import org.headroom.model.Component;
import org.headroom.model.Compute;
import org.headroom.model.Connection;
import org.headroom.model.ExternalService;
import org.headroom.model.PaymentGateway;
import org.headroom.model.Retry;
import org.headroom.rules.Rule.Report;

/** What HR308 to HR310, HR317 and HR318 look at: timeouts, retries and circuit breakers of calls. */
final class CallChecks {
  /** Calls of the last component per request of the first at which repeated retries are called a storm. */
  static final double STORM_FACTOR = 9;

  private CallChecks() {}

  static void noTimeout(ReviewedModel model, Report report) {
    for (Connection c : model.connections()) {
      if (ReviewedModel.isSynchronous(c) && c.getTimeout() == null
          && (c.getSource() instanceof Compute || c.getSource() instanceof ApiGateway)) {
        report.add(c, "'" + label(c.getSource()) + "' waits for '" + label(c.getTarget()) + "' without a timeout.");
      }
    }
  }

  static void retryWithoutBudget(ReviewedModel model, Report report) {
    for (Connection c : model.connections()) {
      if (c.getRetry() != null && c.getRetry().getAttempts() > 1 && c.getRetry().getBudget() == null) {
        report.add(c, "'" + label(c) + "' makes up to " + c.getRetry().getAttempts() + " attempts without a budget.");
      }
    }
  }

  /** Calls per first call when everything fails: the attempts, or what the budget leaves of them. */
  private static double amplification(Connection c) {
    Retry retry = c.getRetry();
    if (retry == null) {
      return 1;
    }
    return retry.getBudget() == null ? retry.getAttempts() : Math.min(retry.getAttempts(), 1 + retry.getBudget());
  }

  static void retryStorm(ReviewedModel model, Report report) {
    Map<Component, Double> factors = new HashMap<>();
    for (Component c : inCallOrder(model)) {
      double own = factors.getOrDefault(c, 1.0);
      for (Connection call : model.outgoing(c)) {
        double factor = own * amplification(call);
        if (ReviewedModel.isSynchronous(call)) {
          factors.merge(call.getTarget(), factor, Math::max);
          if (factor >= STORM_FACTOR && own < STORM_FACTOR) {
            report.add(call, "When '" + label(call.getTarget()) + "' fails, retries multiply to up to "
                + Math.round(factor) + " calls per request on '" + label(call) + "'.");
          }
        }
      }
    }
  }

  /** Components such that callers come before callees (Kahn 1962); those in cycles are left out, see HR106. */
  private static List<Component> inCallOrder(ReviewedModel model) {
    Map<Component, Integer> waitingFor = new HashMap<>();
    model.connections().stream().filter(ReviewedModel::isSynchronous)
        .forEach(c -> waitingFor.merge(c.getTarget(), 1, Integer::sum));
    List<Component> order = new ArrayList<>(
        model.components().stream().filter(c -> !waitingFor.containsKey(c)).toList());
    for (int i = 0; i < order.size(); i++) {
      for (Connection call : model.outgoing(order.get(i))) {
        if (ReviewedModel.isSynchronous(call) && waitingFor.merge(call.getTarget(), -1, Integer::sum) == 0) {
          order.add(call.getTarget());
        }
      }
    }
    return order;
  }

  static void timeoutsGrow(ReviewedModel model, Report report) {
    for (Connection c : model.connections()) {
      if (c.getTimeout() != null && ReviewedModel.isSynchronous(c)) {
        model.outgoing(c.getTarget()).stream()
            .filter(o -> ReviewedModel.isSynchronous(o) && o.getTimeout() != null
                && o.getTimeout().compareTo(c.getTimeout()) > 0)
            .findFirst().ifPresent(o -> report.add(c, "'" + label(c.getSource()) + "' gives up after "
                + c.getTimeout().toMillis() + " ms, but '" + label(c.getTarget()) + "' waits up to "
                + o.getTimeout().toMillis() + " ms for '" + label(o.getTarget()) + "'."));
      }
    }
  }

  static void noCircuitBreaker(ReviewedModel model, Report report) {
    for (Connection c : model.connections()) {
      if ((c.getTarget() instanceof ExternalService || c.getTarget() instanceof PaymentGateway)
          && ReviewedModel.isSynchronous(c) && c.getCircuitBreaker() == null && !(c.getSource() instanceof Client)) {
        report.add(c, "'" + label(c.getSource()) + "' calls '" + label(c.getTarget()) + "' without a circuit breaker.");
      }
    }
  }
}
