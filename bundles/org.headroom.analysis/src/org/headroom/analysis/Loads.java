package org.headroom.analysis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.headroom.model.BurstLoad;
import org.headroom.model.ConstantLoad;
import org.headroom.model.DiurnalLoad;
import org.headroom.model.LoadProfile;
import org.headroom.model.LoadStep;
import org.headroom.model.RampLoad;
import org.headroom.model.SpikeLoad;
import org.headroom.model.StepLoad;
import org.headroom.model.TraceLoad;
import org.headroom.simulation.network.RateProfile;
import org.headroom.simulation.network.RateProfile.PiecewiseLinear;
import org.headroom.simulation.network.RateProfile.Point;

/** Turns load profiles of the model into rates over time, and computes their averages. */
final class Loads {
  private final ModelFiles files;
  private final long duration;

  /** Profiles for an experiment of this many nanoseconds. */
  Loads(ModelFiles files, long duration) {
    this.files = files;
    this.duration = duration;
  }

  RateProfile of(String scenario, LoadProfile profile) {
    if (profile instanceof ConstantLoad constant) {
      return PiecewiseLinear.constant(required(scenario, "rate", constant.getRate()));
    }
    if (profile instanceof RampLoad ramp) {
      return ramp(scenario, ramp);
    }
    if (profile instanceof StepLoad steps) {
      return steps(scenario, steps);
    }
    if (profile instanceof SpikeLoad spike) {
      return spike(scenario, spike);
    }
    if (profile instanceof BurstLoad burst) {
      return new RateProfile.Modulated(
          required(scenario, "low", burst.getLow()),
          required(scenario, "high", burst.getHigh()),
          required(scenario, "meanLow", burst.getMeanLow()),
          required(scenario, "meanHigh", burst.getMeanHigh()));
    }
    if (profile instanceof DiurnalLoad wave) {
      return new RateProfile.Sine(required(scenario, "mean", wave.getMean()), wave.getAmplitude(),
          required(scenario, "period", wave.getPeriod()), required(scenario, "peakAt", wave.getPeakAt()));
    }
    return trace(scenario, (TraceLoad) profile);
  }

  private RateProfile ramp(String scenario, RampLoad ramp) {
    double from = required(scenario, "from", ramp.getFrom());
    double to = required(scenario, "to", ramp.getTo());
    long start = required(scenario, "start", ramp.getStart());
    long over = ramp.getOver() != null ? ramp.getOver().toNanos() : Math.max(0, duration - start);
    return new PiecewiseLinear(List.of(new Point(start, from), new Point(start + over, to)));
  }

  private static RateProfile steps(String scenario, StepLoad load) {
    List<Point> points = new ArrayList<>();
    for (LoadStep step : load.getSteps()) {
      long at = required(scenario, "at", step.getAt());
      double rate = required(scenario, "rate", step.getRate());
      if (points.isEmpty() ? at != 0 : at <= points.get(points.size() - 1).at()) {
        throw new CompileException(scenario, "the load steps are not in ascending order from 0 s",
            "Let the first step begin at 0 s and each other one later than the one before.");
      }
      if (!points.isEmpty()) {
        points.add(new Point(at, points.get(points.size() - 1).rate()));
      }
      points.add(new Point(at, rate));
    }
    if (points.isEmpty()) {
      throw new CompileException(scenario, "a stepped load without steps", "Add a step at 0 s.");
    }
    return new PiecewiseLinear(points);
  }

  /** Climbs from the begin of the peak, stays, and falls as fast as it climbed. */
  private static RateProfile spike(String scenario, SpikeLoad spike) {
    double base = required(scenario, "base", spike.getBase());
    double peak = required(scenario, "peak", spike.getPeak());
    long at = required(scenario, "at", spike.getAt());
    long lasting = required(scenario, "lasting", spike.getLasting());
    long rise = required(scenario, "rise", spike.getRise());
    return new PiecewiseLinear(List.of(new Point(at, base), new Point(at + rise, peak),
        new Point(at + rise + lasting, peak), new Point(at + 2 * rise + lasting, base)));
  }

  private RateProfile trace(String scenario, TraceLoad trace) {
    if (trace.getFile() == null) {
      throw new CompileException(scenario, "a recorded load without a file",
          "Name a CSV file with the columns seconds and requests per second.");
    }
    List<Point> points = new ArrayList<>();
    for (ModelFiles.Line line : files.read(scenario, trace.getFile())) {
      String[] cells = line.text().split("[,;\t]", -1);
      if (cells.length != 2) {
        throw line.error("expected are two columns, seconds and requests per second, found are " + cells.length);
      }
      double seconds = line.parse(cells[0].strip(), Loads::number);
      double rate = line.parse(cells[1].strip(), Loads::number);
      long at = Math.round(seconds * 1e9);
      if (!points.isEmpty() && at < points.get(points.size() - 1).at()) {
        throw line.error("the time " + seconds + " s is before the one in the line above");
      }
      points.add(new Point(at, rate * trace.getScale()));
    }
    if (points.isEmpty()) {
      throw new CompileException(scenario, "the file " + trace.getFile() + " has no line with a rate",
          "Write lines of seconds and requests per second, such as 60,1200.");
    }
    return new PiecewiseLinear(points);
  }

  private static double number(String text) {
    double value;
    try {
      value = Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' is not a number", e);
    }
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("'" + text + "' is not a finite number of at least 0");
    }
    return value;
  }

  private static double required(String scenario, String feature, Double value) {
    if (value == null) {
      throw new CompileException(scenario, "a load without " + feature, "Give its " + feature
          + ", such as 1000 rps.");
    }
    return value;
  }

  private static long required(String scenario, String feature, Duration value) {
    if (value == null) {
      throw new CompileException(scenario, "a load without " + feature, "Give its " + feature + ", such as 30 s.");
    }
    return value.toNanos();
  }

  /** Whether the rate never changes. */
  static boolean isConstant(RateProfile profile) {
    return profile instanceof PiecewiseLinear lines
            && lines.points().stream().allMatch(p -> p.rate() == lines.points().get(0).rate())
        || profile instanceof RateProfile.Sine wave && wave.amplitude() == 0
        || profile instanceof RateProfile.Modulated modulated && modulated.low() == modulated.high();
  }

  /** Expected rate, averaged over the first {@code duration} nanoseconds. */
  static double mean(RateProfile profile, long duration) {
    if (profile instanceof RateProfile.Modulated m) {
      return (m.low() * m.meanLow() + m.high() * m.meanHigh()) / (m.meanLow() + m.meanHigh());
    }
    if (profile instanceof RateProfile.Sine wave) {
      double turn = 2 * Math.PI / wave.period();
      double rise = Math.sin(turn * (duration - wave.peakAt())) - Math.sin(turn * -wave.peakAt());
      double swing = rise / (turn * duration);
      return wave.mean() * (1 + wave.amplitude() * swing);
    }
    return mean(((PiecewiseLinear) profile).points(), duration);
  }

  private static double mean(List<Point> points, long duration) {
    Point first = points.get(0);
    double area = first.rate() * Math.min(first.at(), duration);
    Point before = first;
    for (Point point : points.subList(1, points.size())) {
      long end = Math.min(point.at(), duration);
      if (end > before.at()) {
        double slope = (point.rate() - before.rate()) / (point.at() - before.at());
        double atEnd = before.rate() + slope * (end - before.at());
        area += (before.rate() + atEnd) / 2 * (end - before.at());
      }
      before = point;
    }
    area += before.rate() * Math.max(0, duration - before.at());
    return area / duration;
  }

  /** The same shape with every rate multiplied. */
  static RateProfile scaled(RateProfile profile, double factor) {
    if (profile instanceof RateProfile.Modulated m) {
      return new RateProfile.Modulated(m.low() * factor, m.high() * factor, m.meanLow(), m.meanHigh());
    }
    if (profile instanceof RateProfile.Sine wave) {
      return new RateProfile.Sine(wave.mean() * factor, wave.amplitude(), wave.period(), wave.peakAt());
    }
    return new PiecewiseLinear(
        ((PiecewiseLinear) profile).points().stream().map(p -> new Point(p.at(), p.rate() * factor)).toList());
  }
}
