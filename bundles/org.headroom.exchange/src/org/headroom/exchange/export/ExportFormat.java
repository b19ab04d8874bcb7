package org.headroom.exchange.export;

import org.headroom.model.Architecture;

/** A language that a model can be written in. Implementations are immutable; the same model gives the same text. */
public interface ExportFormat {

  /** The name of the format in commands: lower case letters and digits. */
  String name();

  /** What comes out, in a few words, for a list of formats. */
  String title();

  /** The usual ending of files of this format, without the dot. */
  String ending();

  /** Writes a model, which is not changed. */
  Export write(Architecture architecture);
}
