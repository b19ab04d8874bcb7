package org.headroom.analysis;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.headroom.model.LoadProfile;
import org.headroom.model.Scenario;
import org.headroom.simulation.network.RateProfile;
import org.headroom.simulation.network.RateProfile.Point;

/** The rate of a load over time as a run will see it, for drawing it before there is a run. */
public final class LoadPreview {
  private static final double NANOS = 1e9;

  private final RateProfile profile;

  private LoadPreview(RateProfile profile) {
    this.profile = profile;
  }

  /**
   * The rate of a load in a scenario.
   *
   * @param modelFile recorded loads are looked for beside it
   * @throws CompileException with a sentence when the profile is incomplete or its file cannot be used
   */
  public static LoadPreview of(Scenario scenario, LoadProfile profile, Path modelFile) {
    Duration duration = scenario.getDuration() == null ? Duration.ofMinutes(1) : scenario.getDuration();
    return new LoadPreview(new Loads(ModelFiles.beside(Optional.of(modelFile)), duration.toNanos())
        .of(scenario.getId(), profile));
  }

  /** Requests per second at a time in seconds; of a load that switches at random the long-term mean. */
  public double rateAt(double seconds) {
    double time = seconds * NANOS;
    if (profile instanceof RateProfile.Modulated modulated) {
      return Loads.mean(modulated, 1);
    }
    if (profile instanceof RateProfile.Sine wave) {
      return wave.mean() * (1 + wave.amplitude() * Math.cos(2 * Math.PI * (time - wave.peakAt()) / wave.period()));
    }
    Point before = null;
    for (Point point : ((RateProfile.PiecewiseLinear) profile).points()) {
      if (point.at() > time) {
        return before == null ? point.rate() : before.rate()
            + (point.rate() - before.rate()) * (time - before.at()) / (point.at() - before.at());
      }
      before = point;
    }
    return before.rate();
  }

  /** The lowest and highest rate of a load that switches between two at random; none for other loads. */
  public Optional<double[]> range() {
    return profile instanceof RateProfile.Modulated modulated
        ? Optional.of(new double[] {modulated.low(), modulated.high()}) : Optional.empty();
  }
}
