package org.headroom.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/** Catalogue files that cannot be used; the message lists every problem with file, line, row and remedy. */
public final class CatalogueException extends RuntimeException {
  private final transient List<CatalogueProblem> problems;

  CatalogueException(List<CatalogueProblem> problems) {
    super(problems.stream().map(CatalogueProblem::toString).collect(Collectors.joining(System.lineSeparator())));
    this.problems = List.copyOf(problems);
  }

  /** All problems found, in file and line order. */
  public List<CatalogueProblem> problems() {
    return problems;
  }
}
