package org.headroom.exchange.formats;

import org.headroom.exchange.brief.BriefExport;
import org.headroom.exchange.brief.BriefWriter;
import org.headroom.exchange.export.Export;
import org.headroom.exchange.export.ExportFormat;
import org.headroom.model.Architecture;

/**
 * The architecture brief in Markdown.
 *
 * @param writer writes briefs
 */
record BriefFormat(BriefWriter writer) implements ExportFormat {

  @Override
  public String name() {
    return "markdown";
  }

  @Override
  public String title() {
    return "architecture brief; importing it gives the model again";
  }

  @Override
  public String ending() {
    return "md";
  }

  @Override
  public Export write(Architecture architecture) {
    BriefExport brief = writer.write(architecture);
    return new Export(brief.text(), brief.losses());
  }
}
