package org.headroom.catalogue;

/**
 * Something wrong in a catalogue file.
 *
 * @param place file and line
 * @param row id of the row, or the section of the file
 * @param message what is wrong
 * @param remedy what to do
 */
public record CatalogueProblem(SourceLine place, String row, String message, String remedy) {
  @Override
  public String toString() {
    return place + ": " + (row.isEmpty() ? "" : row + ": ") + message + ". " + remedy;
  }
}
