package org.headroom.catalogue;

/**
 * A place in a catalogue file.
 *
 * @param file name of the file as the user knows it
 * @param line from 1; 0 when the file as a whole is meant
 */
public record SourceLine(String file, int line) {
  @Override
  public String toString() {
    return line > 0 ? file + ":" + line : file;
  }
}
