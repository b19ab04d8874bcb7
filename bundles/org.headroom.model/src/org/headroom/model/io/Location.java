package org.headroom.model.io;

/**
 * A place in a text file.
 *
 * @param line the line, from 1
 * @param column the character in the line, from 1
 */
public record Location(int line, int column) {

  /** The beginning of a file. */
  static final Location START = new Location(1, 1);
}
