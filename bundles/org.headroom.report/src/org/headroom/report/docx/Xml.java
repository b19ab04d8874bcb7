package org.headroom.report.docx;

/** Writes elements; attributes come as name, value, name, value. */
final class Xml {

  private final StringBuilder out = new StringBuilder(1 << 16);

  Xml open(String element, String... attributes) {
    start(element, attributes);
    out.append('>');
    return this;
  }

  Xml empty(String element, String... attributes) {
    start(element, attributes);
    out.append("/>");
    return this;
  }

  Xml close(String... elements) {
    for (String element : elements) {
      out.append("</").append(element).append('>');
    }
    return this;
  }

  /** Escaped text. */
  Xml text(String text) {
    out.append(escaped(text));
    return this;
  }

  /** Markup that was composed here. */
  Xml raw(String markup) {
    out.append(markup);
    return this;
  }

  private void start(String element, String... attributes) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"").append(escaped(attributes[i + 1])).append('"');
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
