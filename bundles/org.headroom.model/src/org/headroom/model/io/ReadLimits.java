package org.headroom.model.io;

/**
 * How much a file may ask of the reader.
 *
 * @param bytes most bytes
 * @param elements most XML elements
 * @param depth most levels of nesting
 */
public record ReadLimits(int bytes, int elements, int depth) {

  /** 256 MiB, 2 million elements, 64 levels. */
  public static final ReadLimits STANDARD = new ReadLimits(256 << 20, 2_000_000, 64);
}
