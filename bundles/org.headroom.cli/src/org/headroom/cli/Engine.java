package org.headroom.cli;

import org.headroom.analysis.RunOptions;

/** The engine of a command whose outcome is one result per run. */
enum Engine {
  /** Discrete events. */
  DES,
  /** Queueing theory. */
  ANALYTIC;

  RunOptions.EngineChoice choice() {
    return this == DES ? RunOptions.EngineChoice.DES : RunOptions.EngineChoice.ANALYTIC;
  }
}
