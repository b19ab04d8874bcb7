package org.headroom.model.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.headroom.model.io.ReadProblem.Kind;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The bytes of an XML file in UTF-8, parsed without ever opening anything else: document types and with them external
 * entities are refused.
 *
 * @param name the file as it was named
 * @param bytes its content
 */
record XmlSource(String name, byte[] bytes) {

  private static final Pattern ENCODING =
      Pattern.compile("^(?:\u00ef\u00bb\u00bf)?<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']*)[\"']");
  private static final int PROLOG = 200;
  private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

  static XmlSource read(Path file, ReadLimits limits) throws ModelReadException {
    String name = file.toString();
    if (Files.isDirectory(file)) {
      throw refuse(name, Kind.DIRECTORY, "This is a directory, not a file.", "Name the file inside it.", null);
    }
    byte[] bytes;
    try (InputStream input = Files.newInputStream(file)) {
      bytes = input.readNBytes(limits.bytes() + 1);
    } catch (NoSuchFileException e) {
      throw refuse(name, Kind.MISSING, "There is no such file.", "Check the path.", e);
    } catch (AccessDeniedException e) {
      throw refuse(name, Kind.UNREADABLE, "The file may not be read.", "Ask for the permission to read it.", e);
    } catch (IOException e) {
      throw refuse(name, Kind.UNREADABLE, "The file cannot be read: " + e.getMessage() + ".",
          "Check the disk or the connection to it.", e);
    }
    return new XmlSource(name, bytes);
  }

  /**
   * Parses the file; problems of its XML join the problems that the handler finds.
   *
   * @throws ModelReadException when there is any problem at the end
   */
  void parse(ReadLimits limits, TagCounter handler, Problems problems) throws ModelReadException {
    Exception cause = null;
    checkBytes(limits, problems);
    if (problems.isEmpty()) {
      try {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
        int start = hasByteOrderMark() ? BYTE_ORDER_MARK.length() : 0;
        InputStream content = new ByteArrayInputStream(bytes, start, bytes.length - start);
        XMLReader reader = newReader();
        reader.setContentHandler(handler);
        reader.setErrorHandler(new DefaultHandler());
        reader.parse(new InputSource(new InputStreamReader(content, decoder)));
      } catch (StopReading e) {
        cause = e;
      } catch (SAXParseException e) {
        cause = e;
        addMalformed(e, problems);
      } catch (CharacterCodingException e) {
        cause = e;
        problems.addAt(Kind.ENCODING, firstUndecodable(), "Here are bytes that are not UTF-8.",
            "Save the file in the encoding UTF-8.");
      } catch (SAXException | IOException e) {
        cause = e;
        problems.addOfFile(Kind.MALFORMED, "The file cannot be parsed: " + e.getMessage() + ".",
            "Restore it from the backup.");
      }
    }
    if (!problems.isEmpty()) {
      throw new ModelReadException(name, problems.locate(bytes), cause);
    }
  }

  private void checkBytes(ReadLimits limits, Problems problems) {
    String prolog = new String(bytes, 0, Math.min(bytes.length, PROLOG), StandardCharsets.ISO_8859_1);
    String start = prolog.startsWith(BYTE_ORDER_MARK) ? prolog.substring(BYTE_ORDER_MARK.length()) : prolog;
    Matcher encoding = ENCODING.matcher(prolog);
    if (bytes.length > limits.bytes()) {
      problems.addOfFile(Kind.TOO_BIG, "The file has more than " + limits.bytes() + " bytes.",
          "Split the architecture into several files.");
    } else if (bytes.length == 0 || start.isBlank() && bytes.length < PROLOG) {
      problems.addOfFile(Kind.EMPTY, "The file is empty.",
          "Restore it from its backup, which has ~ at the end of its name, or create a new one.");
    } else if (prolog.startsWith("\u00fe\u00ff") || prolog.startsWith("\u00ff\u00fe") || prolog.startsWith("<\0")
        || prolog.startsWith("\0<")) {
      problems.addOfFile(Kind.ENCODING, "The file is in UTF-16.", "Save it in the encoding UTF-8.");
    } else if (!start.isBlank() && start.stripLeading().charAt(0) != '<') {
      problems.addOfFile(Kind.NOT_XML, "The file is not XML: it does not begin with \"<\".",
          "Name a file that Headroom has written, or import it if it is a document.");
    } else if (encoding.find() && !isUtf8(encoding.group(1))) {
      problems.addOfFile(Kind.ENCODING, "The file says that its encoding is " + encoding.group(1) + ".",
          "Save it in the encoding UTF-8 and say so in its first line.");
    }
  }

  private boolean hasByteOrderMark() {
    return bytes.length >= 3 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB && (bytes[2] & 0xFF) == 0xBF;
  }

  private static boolean isUtf8(String encoding) {
    String upper = encoding.toUpperCase(Locale.ROOT);
    return upper.equals("UTF-8") || upper.equals("UTF8") || upper.equals("US-ASCII") || upper.equals("ASCII");
  }

  private void addMalformed(SAXParseException e, Problems problems) {
    Location location = new Location(Math.max(1, e.getLineNumber()), Math.max(1, e.getColumnNumber()));
    TagScanner scanner = new TagScanner(bytes);
    Location end = scanner.end();
    if (e.getMessage().contains("DOCTYPE")) {
      problems.addAt(Kind.DOCTYPE, location, "The file has a document type declaration (DOCTYPE).",
          "Remove it: Headroom reads nothing outside the file and needs no entities.");
    } else if (location.line() >= end.line() && !scanner.isComplete()) {
      problems.addAt(Kind.TRUNCATED, end, "The file ends too early, in the middle of an element.",
          "Restore it from its backup, which has ~ at the end of its name, or from version control.");
    } else {
      problems.addAt(Kind.MALFORMED, location, "The XML is not well-formed: " + e.getMessage(),
          "Correct it here, or restore the file from its backup, which has ~ at the end of its name.");
    }
  }

  private Location firstUndecodable() {
    ByteBuffer input = ByteBuffer.wrap(bytes);
    CharBuffer output = CharBuffer.allocate(1 << 13);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    while (decoder.decode(input, output, true).isOverflow()) {
      output.clear();
    }
    return new TagScanner(bytes).locate(input.position());
  }

  private static XMLReader newReader() throws SAXException {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      XMLReader reader = factory.newSAXParser().getXMLReader();
      reader.setProperty("http://apache.org/xml/properties/locale", Locale.ENGLISH);
      return reader;
    } catch (ParserConfigurationException e) {
      throw new SAXException("this Java has no secure XML parser", e);
    }
  }

  private static ModelReadException refuse(String name, Kind kind, String message, String remedy, Throwable cause) {
    return new ModelReadException(name, List.of(new ReadProblem(kind, Location.START, "", message, remedy)), cause);
  }
}
