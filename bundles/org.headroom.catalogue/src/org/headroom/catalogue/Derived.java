package org.headroom.catalogue;

import java.util.Objects;
import java.util.function.Function;

/**
 * A value together with where it comes from.
 *
 * @param value never null
 * @param origin never null
 */
public record Derived<T>(T value, Origin origin) {
  public Derived {
    Objects.requireNonNull(value);
    Objects.requireNonNull(origin);
  }

  static <T> Derived<T> fromModel(T value) {
    return new Derived<>(value, Origin.MODEL);
  }

  static <T> Derived<T> byDefault(T value, String text) {
    return new Derived<>(value, new Origin.Default(text));
  }

  /** The same origin with a value computed from this one. */
  public <R> Derived<R> map(Function<? super T, ? extends R> function) {
    return new Derived<>(function.apply(value), origin);
  }
}
