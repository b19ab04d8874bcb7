package org.headroom.simulation.ui.run;

/** What has changed in what the views show. */
public enum Change {
  /** Another model is looked at, or none. */
  MODEL,
  /** The model that is looked at was edited, or read anew. */
  EDITED,
  /** A run has begun, was paused or resumed, or has ended. */
  STATE,
  /** A run that goes on has got further. */
  LIVE,
  /** There is another result. */
  RESULT,
  /** Another moment of the run is looked at. */
  CURSOR,
  /** The search for the capacity has begun, got further or ended. */
  CAPACITY,
  /** The list of kept runs is another one. */
  RUNS
}
