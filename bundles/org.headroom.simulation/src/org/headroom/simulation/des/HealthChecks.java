package org.headroom.simulation.des;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * What a router knows of its targets: one that has been down or cut off for the time of its health checks is avoided.
 * With a lifetime of answers (names) the callers that still keep an old answer go on asking it; their answers end
 * evenly over that time.
 */
final class HealthChecks {

  private final World world;
  private final long healthCheck;
  private final long answerLifetime;
  private final UniformRandomProvider random;

  HealthChecks(World world, long healthCheck, long answerLifetime, UniformRandomProvider random) {
    this.world = world;
    this.healthCheck = healthCheck;
    this.answerLifetime = answerLifetime;
    this.random = random;
  }

  /** Whether the target of a link is known to be down. */
  boolean isDown(Wire wire) {
    return world.troubles > 0 && knownFor(wire) >= 0;
  }

  /** Whether a message that would take a link takes another. */
  boolean isAvoided(Wire wire) {
    if (world.troubles == 0) {
      return false;
    }
    long known = knownFor(wire);
    return known >= 0 && (known >= answerLifetime || random.nextDouble() * answerLifetime < known);
  }

  /** How long the checks have known that the target is down, negative when they do not. */
  private long knownFor(Wire wire) {
    long since = Math.min(wire.cutSince, world.nodes[wire.link.target()].downSince);
    return since == Long.MAX_VALUE ? -1 : world.now() - since - healthCheck;
  }
}
