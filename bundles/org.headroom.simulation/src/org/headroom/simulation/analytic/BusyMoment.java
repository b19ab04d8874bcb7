package org.headroom.simulation.analytic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.headroom.simulation.network.Network;
import org.headroom.simulation.network.RateProfile;
import org.headroom.simulation.network.RateProfile.PiecewiseLinear;
import org.headroom.simulation.network.Source;

/**
 * A moment at which a source of a varying load is at its busiest, or all of them together are. Solved as if its load
 * lasted (a quasi-stationary solution), it shows what saturates at the peak although it does not on average.
 *
 * @param at nanoseconds from the start of measurement
 * @param inBursts whether bursts that come at random are taken to be on
 * @param requestsPerSecond load of all sources then
 * @param network the network under that load for ever
 */
public record BusyMoment(long at, boolean inBursts, double requestsPerSecond, Network network) {

  /** Points of a wave looked at, per experiment. */
  private static final int GRID = 200;
  /** Moments kept, the busiest first. */
  private static final int MOST = 8;
  private static final double ROUNDING = 1e-9;

  /**
   * The busiest moments, the busiest of all first; empty when the load is constant.
   *
   * @param duration measured nanoseconds
   */
  public static List<BusyMoment> of(Network network, long duration) {
    List<Source> sources = network.sources();
    boolean varies = false;
    boolean bursts = false;
    for (Source source : sources) {
      OfferedLoad load = OfferedLoad.of(source.profile(), duration);
      varies |= load.peak() > load.mean() * (1 + ROUNDING);
      bursts |= source.profile() instanceof RateProfile.Modulated m && m.low() != m.high();
    }
    if (!varies) {
      return List.of();
    }
    List<BusyMoment> moments = new ArrayList<>();
    List<Instant> instants = instants(sources, duration);
    Instant busiest = busiest(instants, sources, -1);
    moments.add(moment(network, busiest, bursts));
    for (int i = 0; i < sources.size() && moments.size() < MOST; i++) {
      Instant own = busiest(instants, sources, i);
      if (rate(sources.get(i), own) > rate(sources.get(i), busiest) * (1 + ROUNDING)
          && moments.stream().noneMatch(m -> m.at == own.at)) {
        moments.add(moment(network, own, bursts));
      }
    }
    return List.copyOf(moments);
  }

  /** A time, or the last moment before it: a jump has two values. */
  private record Instant(long at, boolean before) {}

  private static List<Instant> instants(List<Source> sources, long duration) {
    TreeSet<Long> times = new TreeSet<>(List.of(0L, duration));
    for (Source source : sources) {
      if (source.profile() instanceof PiecewiseLinear lines) {
        lines.points().stream().map(RateProfile.Point::at).filter(t -> t > 0 && t < duration).forEach(times::add);
      } else if (source.profile() instanceof RateProfile.Sine wave) {
        for (int i = 1; i < GRID; i++) {
          times.add(Math.round((double) duration * i / GRID));
        }
        long shift = wave.amplitude() < 0 ? wave.period() / 2 : 0;
        long crest = Math.floorMod(wave.peakAt() + shift, wave.period());
        if (crest < duration) {
          times.add(crest);
        }
      }
    }
    List<Instant> instants = new ArrayList<>();
    for (long time : times) {
      if (time > 0) {
        instants.add(new Instant(time, true));
      }
      if (time < duration) {
        instants.add(new Instant(time, false));
      }
    }
    return instants;
  }

  /** The first instant at which one source, or all for −1, are at their busiest. */
  private static Instant busiest(List<Instant> instants, List<Source> sources, int one) {
    Instant best = instants.get(0);
    double most = -1;
    for (Instant instant : instants) {
      double sum = 0;
      for (int i = 0; i < sources.size(); i++) {
        sum += one < 0 || i == one ? rate(sources.get(i), instant) : 0;
      }
      if (sum > most * (1 + ROUNDING)) {
        most = sum;
        best = instant;
      }
    }
    return best;
  }

  private static BusyMoment moment(Network network, Instant instant, boolean bursts) {
    List<Source> steady = new ArrayList<>();
    double sum = 0;
    for (Source source : network.sources()) {
      double rate = rate(source, instant);
      sum += rate;
      steady.add(new Source(source.station(), PiecewiseLinear.constant(rate), source.arrivals(), source.burstiness(),
          source.mix()));
    }
    return new BusyMoment(instant.at, bursts, sum,
        new Network(network.name(), network.classes(), network.stations(), network.links(), steady));
  }

  private static double rate(Source source, Instant instant) {
    if (source.profile() instanceof RateProfile.Modulated m) {
      return Math.max(m.low(), m.high());
    }
    if (source.profile() instanceof RateProfile.Sine wave) {
      double turn = 2 * Math.PI * (instant.at - wave.peakAt()) / wave.period();
      return Math.max(0, wave.mean() * (1 + wave.amplitude() * Math.cos(turn)));
    }
    return rate(((PiecewiseLinear) source.profile()).points(), instant);
  }

  private static double rate(List<RateProfile.Point> points, Instant instant) {
    RateProfile.Point last = points.get(0);
    for (RateProfile.Point point : points) {
      boolean ahead = instant.before ? point.at() >= instant.at : point.at() > instant.at;
      if (ahead) {
        return point.at() == last.at()
            ? last.rate()
            : last.rate() + (point.rate() - last.rate()) * Math.max(0, instant.at - last.at())
                / (point.at() - last.at());
      }
      last = point;
    }
    return last.rate();
  }

  /** When it is, for a sentence: {@code "at 90 s"}, {@code "in bursts"}. */
  public String when() {
    boolean constantOtherwise = inBursts && at == 0;
    String time = String.format(Locale.ROOT, "at %s s", seconds(at / 1e9));
    return constantOtherwise ? "in bursts" : inBursts ? "in a burst " + time : time;
  }

  private static String seconds(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.3g", value);
  }
}
