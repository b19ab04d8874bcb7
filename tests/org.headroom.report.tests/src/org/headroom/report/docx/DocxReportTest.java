package org.headroom.report.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.headroom.report.content.Report;
import org.headroom.report.content.Report.Section;
import org.headroom.report.html.SmallRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The report as Word document. */
class DocxReportTest {

  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private static Report report;
  private static Map<String, byte[]> parts;

  @BeforeAll
  static void write() throws IOException {
    report = new SmallRun("Shop").report();
    parts = parts(report, Optional.empty());
  }

  private static Map<String, byte[]> parts(Report report, Optional<Path> template) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DocxReport(template).write(report, Optional.empty(), out);
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  private static Document xml(byte[] part) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(part));
  }

  private static List<String> paragraphs(Document document, String style) {
    List<String> texts = new ArrayList<>();
    NodeList styles = document.getElementsByTagNameNS(W, "pStyle");
    for (int i = 0; i < styles.getLength(); i++) {
      if (((Element) styles.item(i)).getAttributeNS(W, "val").equals(style)) {
        texts.add(styles.item(i).getParentNode().getParentNode().getTextContent());
      }
    }
    return texts;
  }

  @Test
  void everyPartIsWellFormedAndHasAType() throws Exception {
    String types = new String(parts.get("[Content_Types].xml"), StandardCharsets.UTF_8);
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      String name = part.getKey();
      if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".svg")) {
        xml(part.getValue());
      }
      assertTrue(types.contains("/" + name) || types.contains("\"" + name.replaceAll(".*\\.", "") + "\""), name);
    }
    assertEquals("[Content_Types].xml", parts.keySet().iterator().next());
  }

  @Test
  void sectionsAreHeadingsAndStandInTheTableOfContents() throws Exception {
    Document document = xml(parts.get("word/document.xml"));
    List<String> titles = report.sections().stream().map(Section::title).toList();
    assertEquals(titles, paragraphs(document, "Heading1"));
    List<String> contents = paragraphs(document, "TOC1");
    assertEquals(titles.size(), contents.size());
    for (int i = 0; i < titles.size(); i++) {
      assertTrue(contents.get(i).contains(titles.get(i)), contents.get(i));
    }
  }

  @Test
  void everyStyleThatIsUsedIsThere() throws Exception {
    List<String> known = new ArrayList<>();
    NodeList styles = xml(parts.get("word/styles.xml")).getElementsByTagNameNS(W, "style");
    for (int i = 0; i < styles.getLength(); i++) {
      known.add(((Element) styles.item(i)).getAttributeNS(W, "styleId"));
    }
    Document document = xml(parts.get("word/document.xml"));
    for (String kind : List.of("pStyle", "rStyle", "tblStyle")) {
      NodeList used = document.getElementsByTagNameNS(W, kind);
      assertTrue(used.getLength() > 0, kind);
      for (int i = 0; i < used.getLength(); i++) {
        assertTrue(known.contains(((Element) used.item(i)).getAttributeNS(W, "val")), kind);
      }
    }
  }

  @Test
  void everyDrawingIsThereAsVectorsAndAsPixelsWithAnAlternativeText() throws Exception {
    long drawings = report.blocks(Report.Drawing.class).size();
    assertEquals(drawings, parts.keySet().stream().filter(name -> name.endsWith(".svg")).count());
    assertEquals(drawings, parts.keySet().stream().filter(name -> name.endsWith(".png")).count());
    NodeList pictures = xml(parts.get("word/document.xml")).getElementsByTagName("wp:docPr");
    assertEquals(drawings, pictures.getLength());
    for (int i = 0; i < drawings; i++) {
      assertFalse(((Element) pictures.item(i)).getAttribute("descr").isBlank());
    }
  }

  @Test
  void theStylesOfATemplateAreUsed(@TempDir Path folder) throws Exception {
    Map<String, byte[]> corporate = new LinkedHashMap<>(parts);
    String styles = new String(corporate.get("word/styles.xml"), StandardCharsets.UTF_8)
        .replace("\"Heading1\"", "\"berschrift1\"").replace("1D5FBF", "FF00FF");
    corporate.put("word/styles.xml", styles.getBytes(StandardCharsets.UTF_8));
    corporate.put("word/theme/theme1.xml", "<theme/>".getBytes(StandardCharsets.UTF_8));
    Path template = zip(corporate, folder.resolve("house.dotx"));
    Map<String, byte[]> written = parts(report, Optional.of(template));
    assertEquals(report.sections().size(), paragraphs(xml(written.get("word/document.xml")), "berschrift1").size());
    assertTrue(new String(written.get("word/styles.xml"), StandardCharsets.UTF_8).contains("FF00FF"));
    assertTrue(written.containsKey("word/theme/theme1.xml"), "the rest of the template is kept");
    assertTrue(new String(written.get("word/document.xml"), StandardCharsets.UTF_8).contains("footerReference"));
  }

  private static Path zip(Map<String, byte[]> parts, Path file) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return file;
  }

  @Test
  void aTemplateThatIsNoDocumentIsRefusedInASentence(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("notes.docx"), "hello");
    DocxReport writer = new DocxReport(Optional.of(file));
    IOException e = assertThrows(
        IOException.class, () -> writer.write(report, Optional.empty(), new ByteArrayOutputStream()));
    assertEquals(file + ": The file is no Word document. Save the template as .docx or .dotx.", e.getMessage());
  }

  @ParameterizedTest
  @MethodSource("org.headroom.report.html.HostileNames#all")
  void namesStayText(String name) throws Exception {
    Document hostile = xml(parts(new SmallRun(name).report(), Optional.empty()).get("word/document.xml"));
    assertEquals(List.of(name), paragraphs(hostile, "Title"));
    Document plain = xml(parts.get("word/document.xml"));
    for (String element : List.of("p", "tbl", "tr", "tc", "hyperlink")) {
      assertEquals(plain.getElementsByTagNameNS(W, element).getLength(),
          hostile.getElementsByTagNameNS(W, element).getLength(), "no name adds a " + element);
    }
  }

  @Test
  void charactersThatXmlForbidsAreLeftOut() throws Exception {
    Report odd = new SmallRun("a\u0000\u0007\u202E\uFFFE\uD800b").report();
    assertEquals(List.of("ab"), paragraphs(xml(parts(odd, Optional.empty()).get("word/document.xml")), "Title"));
  }
}
