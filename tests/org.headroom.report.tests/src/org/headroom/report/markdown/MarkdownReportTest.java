package org.headroom.report.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.headroom.report.content.Report;
import org.headroom.report.html.SmallRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The report as Markdown, read by a parser of GitHub's dialect. */
class MarkdownReportTest {

  private static Report report;
  private static MarkdownReport.Files files;

  /** What a reader of the file gets to see. */
  private static final class Seen extends AbstractVisitor {
    private final List<String> headings = new ArrayList<>();
    private final List<String> images = new ArrayList<>();
    private final List<String> markup = new ArrayList<>();
    private int rows;

    static Seen in(String markdown) {
      Node tree = Parser.builder().extensions(List.of(TablesExtension.create())).build().parse(markdown);
      Seen seen = new Seen();
      tree.accept(seen);
      return seen;
    }

    @Override
    public void visit(Heading heading) {
      headings.add(TextContentRenderer.builder().build().render(heading));
    }

    @Override
    public void visit(Image image) {
      images.add(image.getDestination());
    }

    @Override
    public void visit(Link link) {
      markup.add(link.getDestination());
    }

    @Override
    public void visit(HtmlBlock html) {
      markup.add(html.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
      if (!html.getLiteral().equals("<!-- -->")) {
        markup.add(html.getLiteral());
      }
    }

    @Override
    public void visit(CustomNode node) {
      if (node instanceof TableRow) {
        rows++;
      }
      visitChildren(node);
    }
  }

  @BeforeAll
  static void write() throws IOException {
    report = new SmallRun("Shop").report();
    files = new MarkdownReport(Optional.empty()).write(report, "shop-pictures");
  }

  @Test
  void everySectionIsAHeading() {
    List<String> expected = new ArrayList<>(List.of("Shop"));
    report.sections().forEach(section -> expected.add(section.title()));
    assertEquals(expected, Seen.in(files.text()).headings);
  }

  @Test
  void everyPictureLiesBesideTheText() throws Exception {
    assertEquals(List.copyOf(files.pictures().keySet()), Seen.in(files.text()).images);
    for (byte[] picture : files.pictures().values()) {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      var root = factory.newDocumentBuilder().parse(new ByteArrayInputStream(picture)).getDocumentElement();
      assertEquals("http://www.w3.org/2000/svg", root.getNamespaceURI());
      assertEquals(0, root.getElementsByTagName("use").getLength(), "every symbol stands where it is used");
    }
  }

  @Test
  void everyTableIsATable() {
    int rows = report.blocks(Report.Table.class).stream().mapToInt(table -> table.rows().size() + 1).sum()
        + report.blocks(Report.Facts.class).stream().mapToInt(facts -> facts.facts().size() + 1).sum()
        + report.verdicts().size() + 1;
    assertEquals(rows, Seen.in(files.text()).rows);
  }

  @Test
  void withPicturesOrWithoutItSaysTheSame() throws IOException {
    Seen alone = Seen.in(new MarkdownReport(Optional.empty()).text(report));
    assertEquals(Seen.in(files.text()).headings, alone.headings);
    assertEquals(List.of(), alone.images);
  }

  @ParameterizedTest
  @MethodSource("org.headroom.report.html.HostileNames#all")
  void namesStayText(String name) throws IOException {
    Seen seen = Seen.in(new MarkdownReport(Optional.empty()).write(new SmallRun(name).report(), "p").text());
    assertEquals(name, seen.headings.get(0).replace("<!-- -->", ""), "shown as it is written");
    assertEquals(List.of(), seen.markup);
    Seen plain = Seen.in(files.text());
    assertEquals(plain.headings.size(), seen.headings.size());
    assertEquals(plain.rows, seen.rows);
  }

  @Test
  void nobodyIsToldAboutAReportThatNamesThem() throws IOException {
    String text = new MarkdownReport(Optional.empty()).text(new SmallRun("@team").report());
    assertTrue(text.startsWith("# @<!-- -->team\n"), text.substring(0, 30));
  }
}
