package org.headroom.simulation.network;

import java.util.List;

/**
 * A system to simulate: who asks, what serves, and which messages flow between.
 *
 * @param name title of the system
 * @param classes the kinds of request, at least one
 * @param stations everything that sends or receives messages
 * @param links all connections; their ends are positions in {@code stations}
 * @param sources the load; each starts requests at a station with {@link Behaviour.Origin}
 */
public record Network(
    String name, List<TrafficClass> classes, List<Station> stations, List<Link> links, List<Source> sources) {

  public Network {
    classes = List.copyOf(classes);
    stations = List.copyOf(stations);
    links = List.copyOf(links);
    sources = List.copyOf(sources);
    if (classes.isEmpty()) {
      throw new IllegalArgumentException("a network needs at least one traffic class");
    }
    for (Link link : links) {
      requireStation(link.source(), stations.size(), "source of link " + link.id());
      requireStation(link.target(), stations.size(), "target of link " + link.id());
    }
    for (Source source : sources) {
      requireStation(source.station(), stations.size(), "station of a source");
      if (source.mix().size() != classes.size()) {
        throw new IllegalArgumentException("a source's mix must give a share for each traffic class");
      }
    }
    for (Station station : stations) {
      if (station.demand().classes() != classes.size()) {
        throw new IllegalArgumentException("station " + station.id() + " must have a demand for each traffic class");
      }
    }
  }

  private static void requireStation(int index, int size, String what) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException(what + " is not a station: " + index);
    }
  }
}
