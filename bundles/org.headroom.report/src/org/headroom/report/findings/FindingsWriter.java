package org.headroom.report.findings;

import java.io.IOException;
import java.util.List;

/** Writes the findings on some model files in one format. */
public interface FindingsWriter {

  /**
   * Writes all findings.
   *
   * @param files the reviewed files, also those without findings
   * @param out takes the text; it is neither flushed nor closed
   */
  void write(List<ReviewedFile> files, Appendable out) throws IOException;
}
