package org.headroom.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

  /** The figure of a row, when it has it. */
  static <T> Optional<Derived<T>> from(Offering row, Figure<T> figure) {
    return row.get(figure).map(value -> new Derived<>(value, origin(row)));
  }

  /** The figure of the first row that has it. */
  static <T> Optional<Derived<T>> first(List<Offering> candidates, Figure<T> figure) {
    return candidates.stream().flatMap(row -> from(row, figure).stream()).findFirst();
  }

  /** The row as an origin. */
  static Origin origin(Offering row) {
    return row.kind() == OfferingKind.DEFAULT
        ? new Origin.Default(row.title() + " (" + row.provenance().confidence().word() + "; row " + row.id() + ")")
        : new Origin.FromCatalogue(row.id(), row.provenance());
  }
}
