package org.headroom.rules;

import java.time.Duration;
import java.util.Optional;
import org.headroom.catalogue.ServiceTime;
import org.headroom.model.ConstantTime;
import org.headroom.model.Distribution;
import org.headroom.model.MeanTime;
import org.headroom.model.TriangularTime;
import org.headroom.model.UniformTime;

/** Mean values of service times. */
final class ServiceTimes {
  private ServiceTimes() {}

  /** The mean; empty for a distribution read from a file. */
  static Optional<Duration> mean(ServiceTime time) {
    return time instanceof ServiceTime.Estimated estimated
        ? Optional.of(estimated.mean()) : mean(((ServiceTime.Modelled) time).distribution());
  }

  private static Optional<Duration> mean(Distribution distribution) {
    if (distribution instanceof ConstantTime constant) {
      return Optional.ofNullable(constant.getValue());
    }
    if (distribution instanceof MeanTime meanTime) {
      return Optional.ofNullable(meanTime.getMean());
    }
    if (distribution instanceof UniformTime uniform) {
      return Optional.of(uniform.getMinimum().plus(uniform.getMaximum()).dividedBy(2));
    }
    if (distribution instanceof TriangularTime triangle) {
      return Optional.of(triangle.getMinimum().plus(triangle.getMode()).plus(triangle.getMaximum()).dividedBy(3));
    }
    return Optional.empty();
  }
}
