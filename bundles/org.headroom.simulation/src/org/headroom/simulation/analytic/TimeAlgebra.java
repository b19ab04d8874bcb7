package org.headroom.simulation.analytic;

/**
 * What the times of answers can be composed of. An answer comes with a probability, its {@code success}; times are
 * those of answers that come, and may be infinite behind an unstable station.
 *
 * @param <T> representation of the time of an answer
 */
interface TimeAlgebra<T> {

  /** At once, and certain. */
  T nothing();

  /** A certain answer after this time. */
  T of(TimeLaw law);

  /** An answer that never comes, though nothing fails: behind an unstable station. */
  T never();

  /** One after the other. */
  T plus(T first, T second);

  /** One of them, with the given probabilities. */
  T mix(double[] probabilities, T[] times, int count);

  /** The same, if it succeeds with a further probability. */
  T thinned(T time, double probability);

  /** The later of two independent times. */
  T latest(T first, T second);

  /** Given up after this time. */
  T within(T time, double limit);

  /** Probability that the answer comes or is waited for for ever. */
  double success(T time);

  /** An array to be filled. */
  T[] array(int size);
}
