package org.headroom.simulation.des;

import static org.headroom.simulation.des.NetworkBuilder.MILLISECOND;
import static org.headroom.simulation.des.NetworkBuilder.broker;
import static org.headroom.simulation.des.NetworkBuilder.experiment;
import static org.headroom.simulation.des.NetworkBuilder.exponential;
import static org.headroom.simulation.des.NetworkBuilder.reads;
import static org.headroom.simulation.des.NetworkBuilder.serve;
import static org.headroom.simulation.des.NetworkBuilder.servers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.headroom.simulation.LiveRun;
import org.headroom.simulation.LiveSnapshot;
import org.headroom.simulation.LiveSnapshot.MessageState;
import org.headroom.simulation.LiveSnapshot.Phase;
import org.headroom.simulation.LiveSnapshot.Place;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.network.Experiment;
import org.headroom.simulation.network.Link;
import org.headroom.simulation.network.Network;
import org.headroom.simulation.result.RunStatistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A run can be watched and steered without changing what it finds. */
@Timeout(60)
class LiveRunTest {

  private static final long DEADLINE = 20_000_000_000L;

  private final LiveRun live = new LiveRun();

  /** A control that does something whenever it is asked whether the run is cancelled. */
  private static class Control implements RunControl {
    private final LiveRun live;
    final AtomicInteger asked = new AtomicInteger();
    volatile boolean cancelled;

    Control(LiveRun live) {
      this.live = live;
    }

    @Override
    public boolean isCancelled() {
      asked.incrementAndGet();
      return cancelled;
    }

    @Override
    public void progress(double share) {}

    @Override
    public Optional<LiveRun> live() {
      return Optional.of(live);
    }
  }

  private static void until(BooleanSupplier condition) {
    long begin = System.nanoTime();
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() - begin < DEADLINE, "waited in vain");
      Thread.onSpinWait();
    }
  }

  private static Network queue(double load) {
    NetworkBuilder network = reads().client(load * 1000);
    network.station("queue", serve(), servers(1, 1), exponential(MILLISECOND));
    network.link("client", "queue", Link.Role.REQUEST).latency(2 * MILLISECOND);
    return network.build();
  }

  private CompletableFuture<RunStatistics> begin(Network network, Experiment experiment, RunControl control) {
    return CompletableFuture.supplyAsync(() -> new DiscreteEventEngine(1).run(network, experiment, control));
  }

  private LiveSnapshot snapshot() {
    return live.snapshot().orElseThrow();
  }

  private static Experiment withUnknownWarmUp(Experiment e) {
    return new Experiment(e.duration(), OptionalLong.empty(), e.seed(), e.replications(), e.samplingInterval(),
        e.coldStart(), e.faults(), e.precision());
  }

  static IntStream seeds() {
    return IntStream.range(500, 508);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aSteeredRunFindsTheSame(int seed) {
    Network network = RandomNetworks.network(seed);
    Experiment fixed = experiment(.5, 3, 2, RandomNetworks.faults(seed, network, 3));
    Experiment experiment = seed % 2 == 0 ? fixed : withUnknownWarmUp(fixed);
    Control restless = new Control(live) {
      private int calls;

      @Override
      public boolean isCancelled() {
        switch (calls++ % 7) {
          case 0 -> live.pause();
          case 1, 2 -> live.step();
          case 3 -> live.step(Duration.ofNanos(1 + calls * 997L));
          case 4 -> live.setSpeed(calls % 2 == 0 ? 1000 : LiveRun.UNTHROTTLED);
          default -> live.resume();
        }
        return false;
      }
    };
    RunStatistics alone = new DiscreteEventEngine(2).run(network, experiment, RunControl.NONE);
    RunStatistics steered = new DiscreteEventEngine(2).run(network, experiment, restless);
    assertEquals(Rendering.of(alone), Rendering.of(steered));
  }

  @Test
  void theLastSnapshotCountsAsTheResult() {
    RunStatistics result = new DiscreteEventEngine(1).run(queue(.8), experiment(1, 20, 1), new Control(live));
    LiveSnapshot last = snapshot();
    assertEquals(20_000_000_000L, last.time());
    assertEquals(result.events(), last.events());
    LiveSnapshot.ClassState seen = last.classes().get(0);
    assertEquals(result.classes().get(0).offered(), seen.offered());
    assertEquals(result.classes().get(0).completed(), seen.completed());
    assertEquals(result.classes().get(0).inFlight(), seen.inFlight());
    assertEquals(result.classes().get(0).latency().p50(), seen.soFar().p50());
    assertEquals(result.classes().get(0).latency().p99().mean(), seen.soFar().p99());
    assertEquals(result.links().get(0).messages(), last.links().get(0).messages());
  }

  @Test
  void aPausedRunMovesByEventsAndByTime() {
    live.pause();
    Control control = new Control(live);
    CompletableFuture<RunStatistics> run = begin(queue(.8), experiment(0, 1, 1), control);
    until(() -> live.snapshot().isPresent());
    assertEquals(0, snapshot().time());
    assertEquals(0, snapshot().events());
    for (int step = 1; step <= 50; step++) {
      int expected = step;
      live.step();
      until(() -> snapshot().events() == expected);
    }
    long time = snapshot().time();
    live.step(Duration.ofMillis(100));
    until(() -> snapshot().time() == time + 100_000_000);
    live.resume();
    assertEquals(1_000_000_000L, run.join().simulated());
  }

  @Test
  void aStepDuringTheWarmUpMovesTheTime() {
    live.pause();
    Control control = new Control(live);
    CompletableFuture<RunStatistics> run = begin(queue(.8), experiment(10, 20, 2), control);
    until(() -> live.snapshot().isPresent());
    assertEquals(-10_000_000_000L, snapshot().time());
    live.step(Duration.ofSeconds(1));
    until(() -> snapshot().time() == -9_000_000_000L);
    assertEquals(Phase.WARM_UP, snapshot().phase());
    assertEquals(1_000_000_000L, snapshot().elapsedInPhase());
    assertEquals(800, snapshot().classes().get(0).offered(), 4 * Math.sqrt(800));
    assertTrue(snapshot().stations().get(1).utilization() > 0, "works already");
    live.step(Duration.ofSeconds(10));
    until(() -> snapshot().time() == 1_000_000_000L);
    assertEquals(Phase.MEASURED, snapshot().phase());
    assertEquals(1_000_000_000L, snapshot().elapsedInPhase());
    assertEquals(800, snapshot().classes().get(0).offered(), 4 * Math.sqrt(800), "counted anew");
    live.resume();
    assertEquals(20_000_000_000L, run.join().simulated());
  }

  @Test
  void slowMotionTakesItsTimeInTheWarmUp() {
    live.setSpeed(.01);
    Control control = new Control(live);
    long began = System.nanoTime();
    CompletableFuture<RunStatistics> run = begin(queue(.8), experiment(10, 20, 2), control);
    until(() -> live.snapshot().isPresent() && snapshot().elapsedInPhase() >= 5_000_000);
    assertTrue(System.nanoTime() - began >= 400_000_000, "5 ms at a hundredth of the speed");
    assertEquals(Phase.WARM_UP, snapshot().phase());
    assertTrue(snapshot().speed() < .05, () -> "× " + snapshot().speed());
    control.cancelled = true;
    assertThrows(CompletionException.class, run::join);
  }

  @Test
  void aPauseHoldsTheWarmUp() {
    live.setSpeed(.1);
    Control control = new Control(live);
    CompletableFuture<RunStatistics> run = begin(queue(.8), experiment(1000, 20, 1), control);
    until(() -> live.snapshot().isPresent() && snapshot().events() > 10);
    live.pause();
    int asked = control.asked.get();
    until(() -> control.asked.get() > asked + 10);
    LiveSnapshot held = snapshot();
    assertEquals(Phase.WARM_UP, held.phase());
    int later = control.asked.get();
    until(() -> control.asked.get() > later + 10);
    assertEquals(held.time(), snapshot().time());
    assertEquals(held.events(), snapshot().events());
    control.cancelled = true;
    assertThrows(CompletionException.class, run::join);
  }

  @Test
  void theSearchForTheEndOfTheWarmUpIsSeenAndHeld() {
    live.pause();
    Set<Phase> phases = EnumSet.noneOf(Phase.class);
    Control control = new Control(live) {
      @Override
      public boolean isCancelled() {
        live.snapshot().map(LiveSnapshot::phase).filter(phase -> phase != Phase.MEASURED).ifPresent(phases::add);
        return super.isCancelled();
      }
    };
    // what ends early was short, so that latencies grow for some tens of seconds
    NetworkBuilder network = reads().client(100);
    network.station("queue", serve(), servers(1, 10_000), exponential(10_000 * MILLISECOND));
    network.link("client", "queue", Link.Role.REQUEST);
    CompletableFuture<RunStatistics> run =
        begin(network.build(), withUnknownWarmUp(experiment(0, 200, 1)), control);
    until(() -> live.snapshot().isPresent());
    int asked = control.asked.get();
    until(() -> control.asked.get() > asked + 10);
    assertEquals(Phase.PILOT, snapshot().phase());
    assertEquals(0, snapshot().elapsedInPhase());
    live.step();
    until(() -> snapshot().phase() != Phase.PILOT && snapshot().events() == 1);
    live.resume();
    long warmUp = run.join().warmUp();
    assertTrue(warmUp > 0, "some time is dropped");
    assertEquals(-warmUp, snapshot().began());
    assertEquals(EnumSet.of(Phase.PILOT, Phase.WARM_UP), phases);
    assertEquals(Phase.MEASURED, snapshot().phase());
  }

  @Test
  void realTimeTakesItsTime() {
    live.setSpeed(1);
    List<Long> times = new ArrayList<>();
    Control watching = new Control(live) {
      @Override
      public boolean isCancelled() {
        live.snapshot().map(LiveSnapshot::time).filter(t -> !times.contains(t)).ifPresent(times::add);
        return false;
      }
    };
    RunStatistics run = new DiscreteEventEngine(1).run(queue(.5), experiment(0, 1, 1), watching);
    assertTrue(run.wall() >= .95e9, () -> "a second took " + run.wall() + " ns");
    assertTrue(times.size() >= 5 && times.size() <= 21, () -> "snapshots at " + times);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-6, 1, 0})
  void cancellingAnswersAtOnce(double speed) {
    long fastest = Long.MAX_VALUE;
    for (int attempt = 0; attempt < 5; attempt++) {
      LiveRun steered = new LiveRun();
      if (speed > 0) {
        steered.setSpeed(speed);
      } else {
        steered.pause();
      }
      Control control = new Control(steered);
      CompletableFuture<RunStatistics> run = begin(queue(.8), experiment(0, 1000, 3), control);
      until(() -> steered.snapshot().isPresent());
      long begin = System.nanoTime();
      control.cancelled = true;
      Throwable cause = assertThrows(CompletionException.class, run::join).getCause();
      fastest = Math.min(fastest, System.nanoTime() - begin);
      assertEquals(CancellationException.class, cause.getClass());
    }
    long nanos = fastest;
    assertTrue(nanos < 100_000_000, () -> "cancelling took " + nanos + " ns");
  }

  @Test
  void messagesAreSeenOnTheirWay() {
    live.pause();
    Control control = new Control(live);
    NetworkBuilder network = reads().client(1000);
    network.station("queue", serve(), servers(2, 1), exponential(MILLISECOND));
    network.station("behind", serve(), servers(2, 1), exponential(MILLISECOND));
    network.link("client", "queue", Link.Role.REQUEST).latency(2 * MILLISECOND);
    network.link("queue", "behind", Link.Role.REQUEST).latency(MILLISECOND);
    CompletableFuture<RunStatistics> run = begin(network.build(), experiment(0, 1, 1), control);
    Set<Place> places = EnumSet.noneOf(Place.class);
    for (int step = 1; step <= 60; step++) {
      long time = step * 10_000_000L;
      live.step(Duration.ofMillis(10));
      until(() -> live.snapshot().isPresent() && snapshot().time() == time);
      for (MessageState message : snapshot().messages()) {
        places.add(message.place());
        assertTrue(message.progress() >= 0 && message.progress() <= 1, message::toString);
      }
    }
    control.cancelled = true;
    assertThrows(CompletionException.class, run::join);
    assertEquals(EnumSet.allOf(Place.class), places);
  }

  @Test
  void aBrokerWithoutConsumersShowsDepthAndAge() {
    live.pause();
    Control control = new Control(live);
    NetworkBuilder network = reads().client(100);
    network.station("broker", broker(4), servers(1, 1), exponential(MILLISECOND));
    network.link("client", "broker", Link.Role.PUBLISH);
    CompletableFuture<RunStatistics> run = begin(network.build(), experiment(0, 100, 1), control);
    live.step(Duration.ofSeconds(50));
    until(() -> live.snapshot().isPresent() && snapshot().time() == 50_000_000_000L);
    LiveSnapshot.StationState state = snapshot().stations().get(1);
    assertEquals(snapshot().classes().get(0).completed(), state.depth(), 2);
    assertTrue(state.lag() > 49_000_000_000L && state.lag() < 50_000_000_000L, state::toString);
    control.cancelled = true;
    assertThrows(CompletionException.class, run::join);
  }
}
