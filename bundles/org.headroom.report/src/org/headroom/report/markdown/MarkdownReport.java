package org.headroom.report.markdown;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.headroom.report.content.Report;
import org.headroom.report.content.Report.Drawing;
import org.headroom.report.drawing.Picture;
import org.headroom.report.template.Templates;

/**
 * Writes a report as Markdown from the template {@code report.md.ftl}, which a project can replace. Equal content gives
 * equal bytes.
 */
public final class MarkdownReport {

  private final Templates templates;

  /**
   * A report in its files.
   *
   * @param text the Markdown
   * @param pictures SVG files by the path that the text names
   */
  public record Files(String text, Map<String, byte[]> pictures) {}

  /**
   * A writer.
   *
   * @param folder whose {@code report.md.ftl} replaces the built-in one
   * @throws IOException when the folder cannot be read
   */
  public MarkdownReport(Optional<Path> folder) throws IOException {
    templates = new Templates(MarkdownReport.class, folder).escapedFor(MarkdownFormat.INSTANCE);
  }

  /**
   * The report with its pictures.
   *
   * @param folder name of the folder for the pictures, beside the text
   * @throws IOException when the template is wrong or cannot be read
   */
  public Files write(Report report, String folder) throws IOException {
    Map<String, byte[]> pictures = new LinkedHashMap<>();
    List<String> links = new ArrayList<>();
    for (Drawing drawing : report.blocks(Drawing.class)) {
      String name = String.format(Locale.ROOT, "%02d-%s.svg", pictures.size() + 1, drawing.placementWord());
      pictures.put(folder + "/" + name, Picture.svg(drawing.svg()));
      links.add(encoded(folder) + "/" + name);
    }
    return new Files(fill(report, links), pictures);
  }

  /** The text alone, with the captions of the pictures. */
  public String text(Report report) throws IOException {
    return fill(report, List.of());
  }

  private String fill(Report report, List<String> pictures) throws IOException {
    return templates.fill("report.md.ftl", Map.of("report", report, "pictures", pictures));
  }

  /** A name as a part of a link. */
  private static String encoded(String name) {
    StringBuilder link = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || b == '-' || b == '.'
          || b == '_';
      link.append(plain ? Character.toString(b) : String.format(Locale.ROOT, "%%%02X", b & 0xff));
    }
    return link.toString();
  }
}
