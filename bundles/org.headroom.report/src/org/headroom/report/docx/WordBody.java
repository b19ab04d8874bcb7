package org.headroom.report.docx;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.headroom.report.content.ColumnWidths;
import org.headroom.report.content.Report;
import org.headroom.report.content.Report.Block;
import org.headroom.report.content.Report.Cell;
import org.headroom.report.content.Report.Column;
import org.headroom.report.content.Report.Drawing;
import org.headroom.report.content.Report.Fact;
import org.headroom.report.content.Report.Facts;
import org.headroom.report.content.Report.Section;
import org.headroom.report.content.Report.Table;
import org.headroom.report.content.Report.Text;

/** The content of a report as paragraphs and tables; looks are styles alone. */
final class WordBody {

  private static final String TEXT = "HeadroomTableText";
  private static final String NUMBER = "HeadroomTableNumber";

  /** A chart needs no more than this share of the width of the page; two stand side by side. */
  private static final double CHART_SHARE = 0.49;
  private static final double FACT_NAMES = 0.3;

  private final Xml out = new Xml();
  private final WordStyles styles;
  private final WordPictures pictures;
  private final PageSize page;
  private int bookmark;
  private int tables;
  private int figures;

  WordBody(WordStyles styles, WordPictures pictures, PageSize page) {
    this.styles = styles;
    this.pictures = pictures;
    this.page = page;
  }

  String of(Report report) throws IOException {
    paragraph("Title", report.title());
    paragraph("Subtitle", report.subtitle());
    verdicts(report);
    contents(report);
    for (Section section : report.sections()) {
      heading(section);
      List<Block> blocks = section.blocks();
      for (int i = 0; i < blocks.size(); i++) {
        if (blocks.get(i) instanceof Drawing first && first.isChart()
            && i + 1 < blocks.size() && blocks.get(i + 1) instanceof Drawing second && second.isChart()) {
          charts(first, second);
          i++;
        } else {
          block(blocks.get(i));
        }
      }
    }
    return out.toString();
  }

  private void block(Block block) throws IOException {
    if (block instanceof Text text) {
      paragraph("Normal", text.text());
    } else if (block instanceof Facts facts) {
      facts(facts);
    } else if (block instanceof Table table) {
      table(table);
    } else if (block instanceof Drawing drawing) {
      drawing(drawing);
    }
  }

  private void verdicts(Report report) {
    if (report.verdicts().isEmpty()) {
      paragraph("Normal", "The model has no objective for this scenario, so there is no verdict.");
      return;
    }
    List<Column> columns = List.of(
        new Column("Objective", false), new Column("Verdict", false), new Column("Observed", false),
        new Column("Promised", false));
    grid(columns, report.verdicts().stream()
        .map(v -> List.of(
            Cell.of(v.title()), Cell.marked(v.state().word(), v.state().name().toLowerCase(Locale.ROOT)),
            Cell.of(v.observed()), Cell.of(v.threshold())))
        .toList(), List.of(0.4, 0.16, 0.24, 0.2), "Verdicts");
  }

  /** A table of contents; the program fills in the page numbers when it opens the document. */
  private void contents(Report report) {
    paragraph("TOCHeading", "Contents");
    List<Section> sections = report.sections();
    for (int i = 0; i < sections.size(); i++) {
      start("TOC1");
      if (i == 0) {
        out.open("w:r").empty("w:fldChar", "w:fldCharType", "begin", "w:dirty", "true").close("w:r");
        out.open("w:r").open("w:instrText", "xml:space", "preserve").text(" TOC \\o \"1-1\" \\h \\z \\u ")
            .close("w:instrText", "w:r");
        out.open("w:r").empty("w:fldChar", "w:fldCharType", "separate").close("w:r");
      }
      out.open("w:hyperlink", "w:anchor", anchor(sections.get(i)), "w:history", "1");
      run(sections.get(i).title(), "");
      out.open("w:r").empty("w:tab").close("w:r");
      field("PAGEREF " + anchor(sections.get(i)) + " \\h", "");
      out.close("w:hyperlink");
      if (i == sections.size() - 1) {
        out.open("w:r").empty("w:fldChar", "w:fldCharType", "end").close("w:r");
      }
      out.close("w:p");
    }
  }

  private static String anchor(Section section) {
    return "_Toc_" + section.id();
  }

  private void heading(Section section) {
    bookmark++;
    String id = Integer.toString(bookmark);
    start("Heading1");
    out.empty("w:bookmarkStart", "w:id", id, "w:name", anchor(section));
    run(section.title(), "");
    out.empty("w:bookmarkEnd", "w:id", id).close("w:p");
  }

  private void facts(Facts facts) {
    List<List<Cell>> rows =
        facts.facts().stream().map((Fact f) -> List.of(Cell.of(f.name()), Cell.of(f.value()))).toList();
    grid(List.of(), rows, List.of(FACT_NAMES, 1 - FACT_NAMES), "Facts");
  }

  private void table(Table table) {
    caption("Table", table.caption(), true);
    grid(table.columns(), table.rows(), ColumnWidths.of(table), table.caption());
  }

  private void grid(List<Column> columns, List<List<Cell>> rows, List<Double> shares, String title) {
    openGrid("HeadroomTable", shares, title, !columns.isEmpty());
    if (!columns.isEmpty()) {
      out.open("w:tr").open("w:trPr").empty("w:cantSplit").empty("w:tblHeader").close("w:trPr");
      for (int i = 0; i < columns.size(); i++) {
        cell(shares.get(i), columns.get(i).numeric() ? NUMBER : TEXT, columns.get(i).title(), "");
      }
      out.close("w:tr");
    }
    for (List<Cell> row : rows) {
      out.open("w:tr").open("w:trPr").empty("w:cantSplit").close("w:trPr");
      for (int i = 0; i < row.size(); i++) {
        boolean numeric = !columns.isEmpty() && columns.get(i).numeric();
        cell(shares.get(i), numeric ? NUMBER : TEXT, row.get(i).text(), mark(row.get(i).mark()));
      }
      out.close("w:tr");
    }
    out.close("w:tbl");
    paragraph(TEXT, "");
  }

  private void openGrid(String style, List<Double> shares, String title, boolean hasHead) {
    out.open("w:tbl").open("w:tblPr").empty("w:tblStyle", "w:val", styles.id(style))
        .empty("w:tblW", "w:w", Integer.toString(page.width()), "w:type", "dxa")
        .empty("w:tblLayout", "w:type", "fixed")
        .empty("w:tblLook", "w:val", hasHead ? "0020" : "0000", "w:firstRow", hasHead ? "1" : "0", "w:lastRow", "0",
            "w:firstColumn", "0", "w:lastColumn", "0", "w:noHBand", "1", "w:noVBand", "1")
        .empty("w:tblCaption", "w:val", title)
        .close("w:tblPr").open("w:tblGrid");
    shares.forEach(share -> out.empty("w:gridCol", "w:w", width(share)));
    out.close("w:tblGrid");
  }

  private String width(double share) {
    return Long.toString(Math.round(share * page.width()));
  }

  private void cell(double share, String style, String text, String mark) {
    out.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", width(share), "w:type", "dxa").close("w:tcPr");
    start(style);
    run(text, mark);
    out.close("w:p", "w:tc");
  }

  private static String mark(String mark) {
    return switch (mark) {
      case "" -> "";
      case "good" -> "HeadroomGood";
      case "bad", "error" -> "HeadroomBad";
      case "warning" -> "HeadroomWarning";
      default -> "HeadroomNeutral";
    };
  }

  private void drawing(Drawing drawing) throws IOException {
    double widest = page.widthPoints() * (drawing.isChart() ? CHART_SHARE : 1);
    start("HeadroomPicture");
    out.raw(pictures.add(drawing, widest, page.heightPoints())).close("w:p");
    caption("Figure", drawing.caption(), false);
  }

  /** Two charts beside each other, with one caption. */
  private void charts(Drawing first, Drawing second) throws IOException {
    start("HeadroomPicture");
    double widest = page.widthPoints() * CHART_SHARE;
    out.raw(pictures.add(first, widest, page.heightPoints()));
    run(" ", "");
    out.raw(pictures.add(second, widest, page.heightPoints())).close("w:p");
    caption("Figure", first.caption() + "; " + second.caption(), false);
  }

  private void caption(String kind, String text, boolean isAbove) {
    out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", styles.id("Caption"));
    if (isAbove) {
      out.empty("w:keepNext");
    }
    out.close("w:pPr");
    run(kind + " ", "");
    field("SEQ " + kind + " \\* ARABIC", Integer.toString(kind.equals("Table") ? ++tables : ++figures));
    run(": " + text, "");
    out.close("w:p");
  }

  private void field(String instruction, String shown) {
    out.open("w:r").empty("w:fldChar", "w:fldCharType", "begin").close("w:r");
    out.open("w:r").open("w:instrText", "xml:space", "preserve").text(" " + instruction + " ")
        .close("w:instrText", "w:r");
    out.open("w:r").empty("w:fldChar", "w:fldCharType", "separate").close("w:r");
    run(shown, "");
    out.open("w:r").empty("w:fldChar", "w:fldCharType", "end").close("w:r");
  }

  private void paragraph(String style, String text) {
    start(style);
    run(text, "");
    out.close("w:p");
  }

  private void start(String style) {
    out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", styles.id(style)).close("w:pPr");
  }

  private void run(String text, String style) {
    out.open("w:r");
    if (!style.isEmpty()) {
      out.open("w:rPr").empty("w:rStyle", "w:val", styles.id(style)).close("w:rPr");
    }
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        out.empty("w:br");
      }
      out.open("w:t", "xml:space", "preserve").text(lines[i]).close("w:t");
    }
    out.close("w:r");
  }
}
