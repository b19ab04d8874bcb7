package org.headroom.report.pdf;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The page that is printed, read without anything from outside. */
final class PrintPage {

  private PrintPage() {}

  static Document parse(String html) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Strict());
      return builder.parse(new InputSource(new StringReader(html.strip())));
    } catch (SAXParseException e) {
      throw new IOException(
          "print.ftlh: The page is not well-formed XML at line " + e.getLineNumber() + " of its output: "
              + e.getMessage() + " Correct the template, or delete it to use the built-in one.", e);
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("print.ftlh: The page cannot be read: " + e.getMessage(), e);
    }
  }

  /** Throws instead of writing to the standard error. */
  private static final class Strict implements ErrorHandler {

    @Override
    public void warning(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
