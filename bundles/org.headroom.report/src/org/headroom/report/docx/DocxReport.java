package org.headroom.report.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.headroom.report.content.Report;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Writes a report as a Word document with headings, captions, a table of contents, and pictures as SVG with PNG for
 * programs that show none. A template gives styles, page size, headers and footers; its text is left out. Equal content
 * gives equal bytes.
 */
public final class DocxReport {

  private static final String ROOT =
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
      + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
      + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
      + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
      + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
      + " xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\">";

  private final Optional<Path> template;

  /**
   * A writer.
   *
   * @param template a {@code .docx} or {@code .dotx} whose looks are used
   */
  public DocxReport(Optional<Path> template) {
    this.template = template;
  }

  /**
   * Writes the report.
   *
   * @param date of the document; none leaves it out
   * @throws IOException when the template cannot be used (the message is a sentence), or the stream not written to
   */
  public void write(Report report, Optional<Instant> date, OutputStream out) throws IOException {
    WordPackage document = template.isPresent() ? WordPackage.read(template.get()) : new WordPackage();
    if (template.isEmpty()) {
      Skeleton.into(document);
    }
    Element section = section(document);
    WordStyles styles = new WordStyles(document);
    Relations relations = new Relations(document);
    String body = new WordBody(styles, new WordPictures(document, relations), PageSize.of(section)).of(report);
    document.put("word/document.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + ROOT
        + "<w:body>" + body + WordPackage.text(section) + "</w:body></w:document>");
    relations.save();
    document.put("docProps/core.xml", Skeleton.properties(report, date));
    document.writeTo(out);
  }

  /** The properties of the last section: page size, margins, headers and footers. */
  private static Element section(WordPackage document) throws IOException {
    Document main = document.xml("word/document.xml");
    List<Element> bodies = WordStyles.children(main.getDocumentElement(), "body");
    if (bodies.isEmpty()) {
      throw new IOException("The template has no body. Save it again with Word.");
    }
    List<Element> sections = WordStyles.children(bodies.get(0), "sectPr");
    return sections.isEmpty() ? main.createElementNS(WordStyles.W, "w:sectPr") : sections.get(sections.size() - 1);
  }
}
