package org.headroom.simulation.ui.run;

import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;

/** Work of one kind, of which one goes on at a time: how far it is, and why the last failed. */
public final class Activity {
  private final Background background;
  private final Runnable changed;
  private Work work;
  private double progress;
  private String said = "";

  /** {@code changed} is called in the user interface's thread when any of this is different. */
  Activity(Background background, Runnable changed) {
    this.background = background;
    this.changed = changed;
  }

  /** Starts the work that is made to tell its progress; {@code ended} takes what it found, if anything. */
  <W extends Work> void start(Function<DoubleConsumer, W> made, Consumer<W> ended) {
    progress = 0;
    said = "";
    W started = made.apply(share -> background.later(() -> advance(share)));
    work = started;
    background.start(started, end -> {
      work = null;
      said = Background.said(end);
      ended.accept(started);
      changed.run();
    });
    changed.run();
  }

  private void advance(double share) {
    progress = share;
    changed.run();
  }

  /** Ends the work that goes on. */
  public void stop() {
    if (work != null) {
      work.cancel();
    }
  }

  /** Whether work goes on. */
  public boolean isActive() {
    return work != null;
  }

  /** The share that is done of the work that goes on. */
  public double progress() {
    return progress;
  }

  void say(String sentence) {
    said = sentence;
  }

  /** Why the last work found nothing, in a sentence; empty when it did. */
  public String said() {
    return said;
  }
}
