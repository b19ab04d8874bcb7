package org.headroom.simulation.analytic;

import org.headroom.simulation.network.TrafficClass;
import org.headroom.simulation.theory.RankGrid;

/** Keys of a class by popularity. */
final class Popularity {

  final RankGrid grid;
  final double[] counts;
  /** Probability that a message asks for one key of each node. */
  final double[] probability;
  private final double first;
  private final TrafficClass type;
  private final int exactRanks;

  Popularity(TrafficClass type, int exactRanks) {
    this.type = type;
    this.exactRanks = exactRanks;
    this.grid = RankGrid.of(type.keys(), exactRanks);
    this.counts = grid.counts();
    this.probability = grid.zipf(type.zipfExponent(), type.keys());
    this.first = probability[0];
  }

  /** The probability of one key at each node of the grid of another class. */
  double[] on(Popularity other) {
    if (other.type.keys() == type.keys()) {
      return probability;
    }
    // Rank 1 has weight 1, so its probability is the factor of all.
    double[] result = new double[other.counts.length];
    RankGrid widest = RankGrid.of(other.type.keys(), exactRanks);
    double[] shape = widest.zipf(type.zipfExponent(), Math.min(type.keys(), other.type.keys()));
    for (int i = 0; i < result.length; i++) {
      result[i] = shape[i] / shape[0] * first;
    }
    return result;
  }
}
