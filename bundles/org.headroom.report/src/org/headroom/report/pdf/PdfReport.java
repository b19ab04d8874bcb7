package org.headroom.report.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PagePosition;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;
import org.headroom.report.content.ColumnWidths;
import org.headroom.report.content.Report;
import org.headroom.report.content.Report.Drawing;
import org.headroom.report.content.Report.Table;
import org.headroom.report.drawing.Fonts;
import org.headroom.report.drawing.Size;
import org.headroom.report.drawing.SvgPainter;
import org.headroom.report.template.Templates;

/**
 * Writes a report as tagged PDF on A4, from the template {@code print.ftlh} and the style {@code print.css}, which a
 * project can replace. Equal content gives equal bytes.
 */
public final class PdfReport {

  private static final String FAMILY = "Liberation Sans";
  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  /** What the pages of the built-in style leave for drawings, millimetres. */
  private static final Size UPRIGHT = new Size(178, 205);
  private static final Size ACROSS = new Size(262, 145);
  private static final double CHART_WIDTH = 86;
  private static final double CHART_HEIGHT = 200;

  /** How much larger a diagram must become for readers to turn the page. */
  private static final double WIDER = 1.15;

  private final Templates templates;

  /**
   * A writer.
   *
   * @param folder whose {@code print.ftlh} or {@code print.css} replace the built-in ones
   * @throws IOException when the folder cannot be read
   */
  public PdfReport(Optional<Path> folder) throws IOException {
    templates = new Templates(PdfReport.class, folder);
  }

  /**
   * Writes the report.
   *
   * @param date of the document; none leaves it out
   * @throws IOException when the template is wrong, or the stream cannot be written to
   */
  public void write(Report report, Optional<Instant> date, OutputStream out) throws IOException {
    List<Drawing> drawings = report.blocks(Drawing.class);
    org.w3c.dom.Document page = PrintPage.parse(templates.fill("print.ftlh", Map.of(
        "report", report,
        "css", templates.text("print.css"),
        "widths", report.blocks(Table.class).stream().map(PdfReport::percentages).toList(),
        "sizes", drawings.stream().map(PdfReport::size).toList())));
    try (PDDocument document = new PDDocument()) {
      Fonts fonts = Fonts.of(document);
      // the library tells the standard error about each stage
      XRLog.setLoggingEnabled(false);
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.usePDDocument(document);
      builder.withW3cDocument(page, null);
      builder.useFont(new PDFontSupplier(fonts.regular()), FAMILY, REGULAR, FontStyle.NORMAL, true);
      builder.useFont(new PDFontSupplier(fonts.bold()), FAMILY, BOLD, FontStyle.NORMAL, true);
      builder.useReplacementText(Fonts.REPLACEMENT);
      builder.usePdfUaAccessibility(true);
      builder.useExternalResourceAccessControl((uri, type) -> false,
          ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
      try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
        renderer.layout();
        renderer.createPDFKeepOpen();
        List<PagePosition<Box>> places = renderer.findPagePositionsByID(Pattern.compile("drawing-\\d+"));
        draw(document, new SvgPainter(document, fonts), drawings, places);
        PdfMetadata.set(document, report, date);
        document.save(out);
      }
    }
  }

  private static void draw(
      PDDocument document, SvgPainter painter, List<Drawing> drawings, List<PagePosition<Box>> places)
      throws IOException {
    for (PagePosition<Box> place : places) {
      int number = Integer.parseInt(place.getId().substring("drawing-".length()));
      PDFormXObject form = painter.paint(drawings.get(number).svg());
      float scale =
          Math.min(place.getWidth() / form.getBBox().getWidth(), place.getHeight() / form.getBBox().getHeight());
      try (PDPageContentStream content =
          new PDPageContentStream(document, document.getPage(place.getPageNo()), AppendMode.APPEND, true, true)) {
        content.beginMarkedContent(COSName.ARTIFACT);
        content.saveGraphicsState();
        content.transform(new Matrix(scale, 0, 0, scale, place.getX(), place.getY()));
        content.drawForm(form);
        content.restoreGraphicsState();
        content.endMarkedContent();
      }
    }
  }

  private static List<String> percentages(Table table) {
    return ColumnWidths.of(table).stream().map(share -> decimals(share * 100)).toList();
  }

  /** A wide diagram gets a page across. */
  private static PrintSize size(Drawing drawing) {
    Size size = Size.of(drawing.svg());
    if (drawing.isChart()) {
      return PrintSize.of(size.within(CHART_WIDTH, CHART_HEIGHT), false);
    }
    Size upright = size.within(UPRIGHT.width(), UPRIGHT.height());
    Size across = size.within(ACROSS.width(), ACROSS.height());
    boolean isWide = across.width() > WIDER * upright.width();
    return PrintSize.of(isWide ? across : upright, isWide);
  }

  private static String decimals(double value) {
    return Double.toString(Math.rint(value * 100) / 100);
  }

  /**
   * Millimetres, for the template.
   *
   * @param across whether the drawing needs a page across
   */
  public record PrintSize(String width, String height, boolean across) {

    static PrintSize of(Size size, boolean across) {
      return new PrintSize(decimals(size.width()), decimals(size.height()), across);
    }
  }
}
