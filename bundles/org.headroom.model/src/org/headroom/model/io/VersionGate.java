package org.headroom.model.io;

import java.util.List;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.io.ReadProblem.Kind;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Lets only our files pass, the older ones through their migrations. */
final class VersionGate extends XMLFilterImpl {

  private static final String VERSION = HeadroomPackage.Literals.ARCHITECTURE__MODEL_VERSION.getName();

  private final int current;
  private final List<Migration> migrations;
  private final Problems problems;
  private boolean passed;
  private int fileVersion;

  VersionGate(int current, List<Migration> migrations, ContentHandler next, Problems problems) {
    this.current = current;
    this.migrations = migrations;
    this.problems = problems;
    setContentHandler(next);
  }

  int fileVersion() {
    return fileVersion;
  }

  @Override
  public void startElement(String uri, String name, String qualifiedName, Attributes attributes) throws SAXException {
    if (!passed) {
      passed = true;
      checkRoot(uri, name, qualifiedName);
      fileVersion = version(attributes);
      insertMigrations();
    }
    super.startElement(uri, name, qualifiedName, attributes);
  }

  private void checkRoot(String uri, String name, String qualifiedName) throws StopReading {
    boolean ours = uri.equals(HeadroomPackage.eNS_URI);
    if (ours && name.equals(Format.ROOT)) {
      return;
    }
    if (!ours && uri.startsWith(Format.NAMESPACES)) {
      refuse(Kind.NEWER_VERSION, null, "The file was written by another version of Headroom: its namespace is " + uri
          + ", this version reads " + HeadroomPackage.eNS_URI + ".", "Update Headroom.");
    }
    refuse(Kind.FOREIGN, null, "The file is not a Headroom model: its outermost element is <" + qualifiedName + ">"
        + (uri.isEmpty() ? " without a namespace" : " of the namespace " + uri) + ".",
        "The outermost element must be Architecture of the namespace " + HeadroomPackage.eNS_URI + ".");
  }

  private int version(Attributes attributes) throws StopReading {
    String text = attributes.getValue("", VERSION);
    if (text == null) {
      return 1;
    }
    if (!text.matches("[1-9][0-9]{0,8}")) {
      refuse(Kind.BAD_VALUE, VERSION, "The version of the file format is \"" + text + "\".",
          "It must be a whole number from 1 to " + current + ".");
    }
    int version = Integer.parseInt(text);
    if (version > current) {
      refuse(Kind.NEWER_VERSION, VERSION,
          "The file has version " + version + " of the format, this Headroom reads up to "
          + current + ".", "Update Headroom.");
    }
    return version;
  }

  private void insertMigrations() {
    ContentHandler next = getContentHandler();
    for (int version = current - 1; version >= fileVersion; version--) {
      int from = version;
      XMLFilterImpl filter = migrations.stream().filter(each -> each.from() == from).findFirst().orElseThrow(
          () -> new IllegalStateException("There is no migration from version " + from + " of the format.")).filter()
          .get();
      filter.setContentHandler(next);
      next = filter;
    }
    setContentHandler(next);
  }

  private void refuse(Kind kind, String attribute, String message, String remedy) throws StopReading {
    problems.add(kind, 0, attribute, "", message, remedy);
    throw new StopReading();
  }
}
