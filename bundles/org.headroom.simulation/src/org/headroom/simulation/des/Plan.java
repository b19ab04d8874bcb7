package org.headroom.simulation.des;

/** What a station does for messages of one class after its own service. */
final class Plan {

  /** Taken one after the other. */
  final Step[] steps;
  /** The cache that it fills on a miss, or null. */
  final CacheShelf shelf;
  /** Links of asynchronous records, off the path. */
  Wire[] records = {};

  Plan(Step[] steps, CacheShelf shelf) {
    this.steps = steps;
    this.shelf = shelf;
  }
}
