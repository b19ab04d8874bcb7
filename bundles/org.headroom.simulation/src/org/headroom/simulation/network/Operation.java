package org.headroom.simulation.network;

/** What a message does to data. */
public enum Operation {
  READ,
  WRITE
}
