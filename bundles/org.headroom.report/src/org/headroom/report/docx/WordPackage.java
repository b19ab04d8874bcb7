package org.headroom.report.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The parts of a document by their names, in the zip file that a DOCX is. */
final class WordPackage {

  private static final int MOST_PARTS = 2_000;
  private static final int LARGEST = 64 << 20;

  /**
   * Times of files say nothing about a report. A month after the earliest time that a zip file can hold, because Java
   * adds the time zone of the machine to that one.
   */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final Map<String, byte[]> parts = new TreeMap<>();

  /**
   * Reads a document.
   *
   * @throws IOException when it is not one, or too large; the message is a sentence
   */
  static WordPackage read(Path file) throws IOException {
    WordPackage document = new WordPackage();
    long total = 0;
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] content = zip.readNBytes(LARGEST + 1);
        total += content.length;
        if (total > LARGEST || document.parts.size() >= MOST_PARTS) {
          throw new IOException(file + ": The template is larger than 64 MB. Take pictures out of it.");
        }
        if (!entry.isDirectory()) {
          document.parts.put(entry.getName(), content);
        }
      }
    } catch (ZipException e) {
      throw notWord(file);
    }
    if (!document.has("[Content_Types].xml") || !document.has("word/document.xml")) {
      throw notWord(file);
    }
    return document;
  }

  private static IOException notWord(Path file) {
    return new IOException(file + ": The file is no Word document. Save the template as .docx or .dotx.");
  }

  boolean has(String name) {
    return parts.containsKey(name);
  }

  void put(String name, byte[] content) {
    parts.put(name, content);
  }

  void put(String name, String content) {
    put(name, content.getBytes(StandardCharsets.UTF_8));
  }

  Document xml(String name) throws IOException {
    return parse(name, new ByteArrayInputStream(parts.get(name)));
  }

  static Document parse(String name, InputStream in) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(in);
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("The part " + name + " of the template is no well-formed XML: " + e.getMessage(), e);
    }
  }

  void put(String name, Document document) {
    put(name, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + text(document));
  }

  /** An element with the namespaces that it needs. */
  static String text(Node node) {
    try {
      var writer = TransformerFactory.newInstance().newTransformer();
      writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      StringWriter out = new StringWriter();
      writer.transform(new DOMSource(node), new StreamResult(out));
      return out.toString();
    } catch (TransformerException e) {
      throw new IllegalStateException("XML cannot be written: " + e.getMessage(), e);
    }
  }

  /** Writes the zip file; the list of types comes first, as readers expect. */
  void writeTo(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    write(zip, "[Content_Types].xml");
    for (String name : parts.keySet()) {
      if (!name.equals("[Content_Types].xml")) {
        write(zip, name);
      }
    }
    zip.finish();
  }

  private void write(ZipOutputStream zip, String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    zip.write(parts.get(name));
    zip.closeEntry();
  }
}
