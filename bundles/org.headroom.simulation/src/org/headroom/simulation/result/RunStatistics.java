package org.headroom.simulation.result;

import java.util.List;

/**
 * Everything one engine found.
 *
 * @param engine which one
 * @param seed seed used (0 for the analytic engine)
 * @param replications independent runs made
 * @param simulated measured time per replication, nanoseconds
 * @param warmUp time removed before, nanoseconds
 * @param wall time the run took on the clock, nanoseconds; the only value that may differ between equal runs
 * @param events events executed
 * @param balanced whether offered = completed + failed + in flight holds for every class and station
 * @param classes in the order of the network
 * @param stations in the order of the network
 * @param links in the order of the network
 * @param series values over time; empty lists for the analytic engine
 * @param notes verdicts and limits in sentences: "unstable: product-db at ρ = 1.3", "approximate: …"
 * @param unstable positions of stations whose offered load is not below their capacity
 */
public record RunStatistics(
    Kind engine,
    long seed,
    int replications,
    long simulated,
    long warmUp,
    long wall,
    long events,
    boolean balanced,
    List<ClassResult> classes,
    List<StationResult> stations,
    List<LinkResult> links,
    Series series,
    List<String> notes,
    List<Integer> unstable) {

  public RunStatistics {
    classes = List.copyOf(classes);
    stations = List.copyOf(stations);
    links = List.copyOf(links);
    notes = List.copyOf(notes);
    unstable = List.copyOf(unstable);
  }

  /** Discrete-event simulation, or the analytic solver. */
  public enum Kind {
    DES("des"),
    ANALYTIC("analytic");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** As it is written in files and on the command line. */
    public String word() {
      return word;
    }
  }
}
