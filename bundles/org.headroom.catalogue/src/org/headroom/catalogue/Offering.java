package org.headroom.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;

/**
 * One row of the catalogue: a product that can be bought or installed, with its figures and their source. Immutable.
 */
public final class Offering {
  private final String id;
  private final List<String> aliases;
  private final OfferingKind kind;
  private final String provider;
  private final String title;
  private final String note;
  private final Set<String> appliesTo;
  private final Provenance provenance;
  private final Map<Figure<?>, Object> figures;
  private final SourceLine sourceLine;

  Offering(String id, List<String> aliases, OfferingKind kind, String provider, String title, String note,
      Set<String> appliesTo, Provenance provenance, Map<Figure<?>, Object> figures, SourceLine sourceLine) {
    this.id = id;
    this.aliases = List.copyOf(aliases);
    this.kind = kind;
    this.provider = provider;
    this.title = title;
    this.note = note;
    this.appliesTo = Set.copyOf(appliesTo);
    this.provenance = provenance;
    this.figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    this.sourceLine = sourceLine;
  }

  /** The name by which a model refers to the row, such as {@code t3.large}. */
  public String id() {
    return id;
  }

  /** Further names of the same row, such as {@code aws.alb} for {@code alb}. */
  public List<String> aliases() {
    return aliases;
  }

  public OfferingKind kind() {
    return kind;
  }

  /** Who sells it: {@code AWS}, {@code GCP}, {@code Azure}, or {@code any} for software run by oneself. */
  public String provider() {
    return provider;
  }

  public String title() {
    return title;
  }

  /** Remarks on the figures, in particular where they correct a common error; empty when there are none. */
  public String note() {
    return note;
  }

  /** Where the figures come from. */
  public Provenance provenance() {
    return provenance;
  }

  /** The file and line that defines the row. */
  public SourceLine sourceLine() {
    return sourceLine;
  }

  /** Names of the classes of component that may use the row; a name stands for its subclasses too. */
  public Set<String> appliesTo() {
    return appliesTo;
  }

  /** Whether a component of this class may use the row. */
  public boolean appliesTo(EClass type) {
    return appliesTo.contains(type.getName())
        || type.getEAllSuperTypes().stream().anyMatch(superType -> appliesTo.contains(superType.getName()));
  }

  /** The value of a figure, if the row states it. */
  public <T> Optional<T> get(Figure<T> figure) {
    return Optional.ofNullable(figure.cast(figures.get(figure)));
  }

  /** All stated figures with their printed values, in the order of the file. */
  public Map<String, String> printedFigures() {
    Map<String, String> printed = new LinkedHashMap<>();
    figures.keySet().forEach(figure -> printed.put(figure.key(), printed(figure)));
    return printed;
  }

  private <T> String printed(Figure<T> figure) {
    return figure.print(figure.cast(figures.get(figure)));
  }

  @Override
  public String toString() {
    return id;
  }
}
