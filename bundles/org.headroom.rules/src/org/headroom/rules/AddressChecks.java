package org.headroom.rules;

import static org.headroom.rules.ReviewedModel.enclosing;
import static org.headroom.rules.ReviewedModel.label;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.headroom.model.Boundary;
import org.headroom.model.Subnet;
import org.headroom.model.VirtualNetwork;
import org.headroom.model.VpnGateway;
import org.headroom.rules.Rule.Report;

/** What HR206 to HR208 look at: address ranges of networks and subnets. */
final class AddressChecks {
  private record Ranged(Boundary boundary, Cidr cidr) {}

  private AddressChecks() {}

  private static Optional<String> cidr(Boundary b) {
    String text = b instanceof VirtualNetwork network ? network.getCidr() : b instanceof Subnet s ? s.getCidr() : null;
    return Optional.ofNullable(text);
  }

  private static Optional<Cidr> range(Boundary b) {
    return cidr(b).flatMap(Cidr::parse);
  }

  static void invalidCidr(ReviewedModel model, Report report) {
    for (Boundary b : model.boundaries()) {
      cidr(b).filter(text -> Cidr.parse(text).isEmpty()).ifPresent(
          text -> report.add(b, "'" + label(b) + "' has the address range '" + text + "', which is not valid."));
    }
  }

  private static Optional<Boundary> network(Boundary b) {
    for (Boundary outer = b.getBoundary(); outer != null; outer = outer.getBoundary()) {
      if (range(outer).isPresent()) {
        return Optional.of(outer);
      }
    }
    return Optional.empty();
  }

  static void cidrOutside(ReviewedModel model, Report report) {
    for (Boundary b : model.boundaries()) {
      Optional<Boundary> network = network(b);
      if (range(b).isPresent() && network.isPresent()
          && !range(network.get()).orElseThrow().contains(range(b).orElseThrow())) {
        report.add(b, "'" + label(b) + "' has the range " + cidr(b).orElseThrow() + ", outside the "
            + cidr(network.get()).orElseThrow() + " of '" + label(network.get()) + "'.");
      }
    }
  }

  static void cidrOverlap(ReviewedModel model, Report report) {
    Map<Optional<Boundary>, List<Ranged>> byNetwork = new HashMap<>();
    boolean joined = model.components(VpnGateway.class).findAny().isPresent();
    for (Boundary b : model.boundaries()) {
      if (range(b).isPresent() && (b instanceof Subnet || joined)) {
        Optional<Boundary> parent = b instanceof Subnet
            ? network(b).or(() -> enclosing(b, VirtualNetwork.class)) : Optional.empty();
        if (b instanceof VirtualNetwork || parent.isPresent()) {
          byNetwork.computeIfAbsent(parent, n -> new ArrayList<>()).add(new Ranged(b, range(b).orElseThrow()));
        }
      }
    }
    for (Boundary b : model.boundaries()) {
      Optional.ofNullable(byNetwork.remove(Optional.of(b))).ifPresent(siblings -> reportOverlaps(siblings, report));
    }
    byNetwork.values().forEach(siblings -> reportOverlaps(siblings, report));
  }

  /** A sweep over the ranges by their lowest address: each is compared with the one that reaches farthest before it. */
  private static void reportOverlaps(List<Ranged> siblings, Report report) {
    siblings.sort(Comparator.comparingLong(r -> r.cidr().first()));
    Ranged farthest = null;
    for (Ranged next : siblings) {
      if (farthest != null && farthest.cidr().overlaps(next.cidr())) {
        report.add(next.boundary(), "'" + label(next.boundary()) + "' has the range "
            + cidr(next.boundary()).orElseThrow() + ", which overlaps the " + cidr(farthest.boundary()).orElseThrow()
            + " of '" + label(farthest.boundary()) + "'.");
      }
      if (farthest == null || next.cidr().last() > farthest.cidr().last()) {
        farthest = next;
      }
    }
  }
}
