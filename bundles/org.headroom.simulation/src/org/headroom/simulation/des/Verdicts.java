package org.headroom.simulation.des;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Network;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.network.Station;

/**
 * Says which stations are offered more work than they can do. The offered load is the messages that asked for a server,
 * times the mean time that a message holds one, over the server time there was. It counts as 1 or more when it exceeds
 * 1 by four standard errors of a Poisson stream of exponential work. The load of a broker's partitions is the share
 * of them that is out, times the messages offered per message taken.
 */
final class Verdicts {

  private static final double STANDARD_ERRORS = 4;

  private final Network network;
  private final List<ReplicationResult> runs;
  private final List<String> notes = new ArrayList<>();
  private final List<Integer> unstable = new ArrayList<>();

  Verdicts(Network network, List<ReplicationResult> runs) {
    this.network = network;
    this.runs = runs;
    for (int s = 0; s < network.stations().size(); s++) {
      judge(s);
    }
    for (int i = 0; i < runs.get(0).partitions.size(); i++) {
      judgePartitions(i);
    }
    if (runs.stream().anyMatch(run -> run.overflowed)) {
      double earliest = runs.stream().mapToDouble(ReplicationResult::seconds).min().orElseThrow();
      notes.add(
          String.format(
              Locale.ROOT,
              "unstable: messages pile up without bound%s; the run ended after %.1f s",
              unstable.isEmpty() ? " (most wait at " + fullest() + ")" : "",
              earliest));
    }
  }

  List<String> notes() {
    return notes;
  }

  List<Integer> unstable() {
    return unstable;
  }

  private void judge(int s) {
    double servers = serverLoad(s);
    double volume = volumeLoad(s);
    double demanded = runs.stream().mapToDouble(run -> run.stations[s].demanded).sum();
    double load = Math.max(servers, volume);
    if (load <= threshold(demanded)) {
      return;
    }
    unstable.add(s);
    Station station = network.stations().get(s);
    boolean bounded = station.servers().queueLimit() != Servers.UNLIMITED && servers >= volume;
    notes.add(
        String.format(
            Locale.ROOT,
            bounded ? "overloaded: %s at ρ = %.2f, it refuses the rest" : "unstable: %s at ρ = %.2f%s",
            station.id(),
            load,
            volume > servers ? " of its volume operations" : ""));
  }

  /** Consumers take messages no faster than their partitions come back. */
  private void judgePartitions(int i) {
    PartitionMeter first = runs.get(0).partitions.get(i);
    double load = runs.stream().mapToDouble(run -> run.partitions.get(i).load(run.end)).average().orElseThrow();
    long offered = runs.stream().mapToLong(run -> run.partitions.get(i).offered).sum();
    if (load <= threshold(offered)) {
      return;
    }
    for (int consumer : first.consumers) {
      if (!unstable.contains(consumer)) {
        unstable.add(consumer);
        notes.add(
            String.format(
                Locale.ROOT,
                "unstable: %s at ρ = %.2f of the %d partitions of %s",
                network.stations().get(consumer).id(),
                load,
                first.partitions,
                network.stations().get(first.broker).id()));
      }
    }
  }

  private static double threshold(double count) {
    return 1 + STANDARD_ERRORS * Math.sqrt(2 / Math.max(1, count));
  }

  private double serverLoad(int s) {
    double held = runs.stream().mapToDouble(run -> run.stations[s].held).sum();
    double served = runs.stream().mapToDouble(run -> run.stations[s].served).sum();
    double demanded = runs.stream().mapToDouble(run -> run.stations[s].demanded).sum();
    double capacity = runs.stream().mapToDouble(run -> run.recording.integral(s, Recording.CAPACITY)).sum();
    if (demanded == 0) {
      return 0;
    }
    if (served == 0 || capacity == 0) {
      // Messages asked, but nobody was served to the end.
      return isServed(s) && waiting(s) > 0 ? Double.POSITIVE_INFINITY : 0;
    }
    return demanded * held / served / capacity;
  }

  private boolean isServed(int s) {
    Station station = network.stations().get(s);
    return station.servers().replicas() != Servers.UNLIMITED && !(station.behaviour() instanceof Behaviour.Function);
  }

  private double volumeLoad(int s) {
    if (!(network.stations().get(s).behaviour() instanceof Behaviour.Store store) || Double.isInfinite(store.iops())) {
      return 0;
    }
    double operations = runs.stream().mapToDouble(run -> run.stations[s].operations).sum();
    double seconds = runs.stream().mapToDouble(ReplicationResult::seconds).sum();
    return operations / (store.iops() * seconds);
  }

  private String fullest() {
    int fullest = 0;
    for (int s = 1; s < network.stations().size(); s++) {
      fullest = inside(s) > inside(fullest) ? s : fullest;
    }
    return network.stations().get(fullest).id();
  }

  private long inside(int s) {
    return runs.stream().mapToLong(run -> run.stations[s].inside.value()).sum();
  }

  private long waiting(int s) {
    return runs.stream().mapToLong(run -> run.stations[s].waiting.value()).sum();
  }
}
