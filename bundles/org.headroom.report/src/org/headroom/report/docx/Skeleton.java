package org.headroom.report.docx;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.headroom.report.content.Report;

/** A document without a template: A4, page numbers, no text. */
final class Skeleton {

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String W = " xmlns:w=\"" + WordStyles.W + "\"";

  private Skeleton() {}

  static void into(WordPackage document) {
    document.put("[Content_Types].xml", HEAD + new Xml()
        .open("Types", "xmlns", PACKAGE + "content-types")
        .empty("Default", "Extension", "rels", "ContentType",
            "application/vnd.openxmlformats-package.relationships+xml")
        .empty("Default", "Extension", "xml", "ContentType", "application/xml")
        .empty("Override", "PartName", "/word/document.xml", "ContentType", WORD + "document.main+xml")
        .empty("Override", "PartName", "/word/styles.xml", "ContentType", WORD + "styles+xml")
        .empty("Override", "PartName", "/word/settings.xml", "ContentType", WORD + "settings+xml")
        .empty("Override", "PartName", "/word/footer1.xml", "ContentType", WORD + "footer+xml")
        .empty("Override", "PartName", "/docProps/core.xml", "ContentType",
            "application/vnd.openxmlformats-package.core-properties+xml")
        .close("Types"));
    document.put("_rels/.rels", HEAD + new Xml()
        .open("Relationships", "xmlns", PACKAGE + "relationships")
        .empty("Relationship", "Id", "rId1", "Type", OFFICE + "officeDocument", "Target", "word/document.xml")
        .empty("Relationship", "Id", "rId2", "Type", PACKAGE + "relationships/metadata/core-properties", "Target",
            "docProps/core.xml")
        .close("Relationships"));
    document.put("word/_rels/document.xml.rels", HEAD + new Xml()
        .open("Relationships", "xmlns", PACKAGE + "relationships")
        .empty("Relationship", "Id", "rId1", "Type", OFFICE + "styles", "Target", "styles.xml")
        .empty("Relationship", "Id", "rId2", "Type", OFFICE + "settings", "Target", "settings.xml")
        .empty("Relationship", "Id", "rId3", "Type", OFFICE + "footer", "Target", "footer1.xml")
        .close("Relationships"));
    document.put("word/settings.xml", HEAD + "<w:settings" + W + "><w:zoom w:percent=\"100\"/><w:compat>"
        + "<w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\""
        + " w:val=\"15\"/></w:compat></w:settings>");
    document.put("word/footer1.xml", HEAD + "<w:ftr" + W + "><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>"
        + "<w:r><w:t>Headroom report</w:t></w:r><w:r><w:tab/></w:r>"
        + "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple>"
        + "<w:r><w:t xml:space=\"preserve\"> / </w:t></w:r>"
        + "<w:fldSimple w:instr=\" NUMPAGES \"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>");
    document.put("word/document.xml",
        HEAD + "<w:document" + W + " xmlns:r=\"" + OFFICE.substring(0, OFFICE.length() - 1)
        + "\"><w:body><w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId3\"/>"
        + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\""
        + " w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>");
  }

  /** Title and subject; a date only when it is given. */
  static String properties(Report report, Optional<Instant> date) {
    Xml xml = new Xml().open("cp:coreProperties",
        "xmlns:cp", PACKAGE + "metadata/core-properties", "xmlns:dc", "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms", "http://purl.org/dc/terms/", "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    xml.open("dc:title").text(report.title()).close("dc:title");
    xml.open("dc:subject").text(report.subtitle()).close("dc:subject");
    xml.open("dc:creator").text("Headroom").close("dc:creator");
    date.map(moment -> moment.truncatedTo(ChronoUnit.SECONDS).toString()).ifPresent(moment -> {
      xml.open("dcterms:created", "xsi:type", "dcterms:W3CDTF").text(moment).close("dcterms:created");
      xml.open("dcterms:modified", "xsi:type", "dcterms:W3CDTF").text(moment).close("dcterms:modified");
    });
    return HEAD + xml.close("cp:coreProperties");
  }
}
