package org.headroom.report.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.headroom.diagram.text.PlainText;
import org.headroom.report.content.Report;

/** Title, subject and identity of a PDF: from the report alone, so that equal reports are equal files. */
final class PdfMetadata {

  private static final String PRODUCER = "Headroom";

  private PdfMetadata() {}

  static void set(PDDocument document, Report report, Optional<Instant> date) throws IOException {
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(report.title());
    information.setSubject(report.subtitle());
    information.setCreator(PRODUCER);
    information.setProducer(PRODUCER);
    date.ifPresent(moment -> {
      information.setCreationDate(calendar(moment));
      information.setModificationDate(calendar(moment));
    });
    document.setDocumentInformation(information);
    document.setDocumentId(identity(report));
    PDMetadata metadata = new PDMetadata(document);
    metadata.importXMPMetadata(xmp(report, date).getBytes(StandardCharsets.UTF_8));
    document.getDocumentCatalog().setMetadata(metadata);
  }

  private static long identity(Report report) {
    CRC32 checksum = new CRC32();
    checksum.update((report.title() + report.subtitle() + report.sections()).getBytes(StandardCharsets.UTF_8));
    return checksum.getValue();
  }

  private static Calendar calendar(Instant moment) {
    Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    calendar.setTimeInMillis(moment.toEpochMilli());
    return calendar;
  }

  /** Says that the file is tagged for assistive technology (PDF/UA-1), beside what the information says. */
  private static String xmp(Report report, Optional<Instant> date) {
    String dates = date.map(moment -> "<xmp:CreateDate>" + moment + "</xmp:CreateDate>").orElse("");
    return """
        <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
            xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
            xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
        <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
        <pdf:Producer>%s</pdf:Producer>%s<pdfuaid:part>1</pdfuaid:part>
        </rdf:Description></rdf:RDF></x:xmpmeta>
        <?xpacket end="w"?>
        """.formatted(PlainText.xml(report.title()), PlainText.xml(report.subtitle()), PRODUCER, dates);
  }
}
