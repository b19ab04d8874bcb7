package org.headroom.report.markdown;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;

/**
 * Escapes values in templates for one line or one table cell of GitHub-flavoured Markdown: no value becomes a heading,
 * a link, a tag, a formula, or a message to somebody.
 */
final class MarkdownFormat extends CommonMarkupOutputFormat<Escaped> {

  static final MarkdownFormat INSTANCE = new MarkdownFormat();

  private static final String SPECIAL = "\\`*_[]<>|~#$";

  private MarkdownFormat() {}

  @Override
  public String getName() {
    return "Markdown";
  }

  @Override
  public String getMimeType() {
    return "text/markdown";
  }

  @Override
  public void output(String text, Writer out) throws IOException, TemplateModelException {
    out.write(escapePlainText(text));
  }

  @Override
  public String escapePlainText(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    String line = text.strip().replaceAll("\\s+", " ");
    line.codePoints().forEach(c -> {
      if (c == '&') {
        escaped.append("&amp;");
      } else if (c == '@') {
        // a name behind it would be told about the report
        escaped.append("@<!-- -->");
      } else {
        if (SPECIAL.indexOf(c) >= 0) {
          escaped.append('\\');
        }
        escaped.appendCodePoint(c);
      }
    });
    return escaped.toString()
        .replace("://", "&#58;//")
        .replaceAll("(?i)www\\.", "www&#46;")
        .replaceFirst("^([-+=])", "\\\\$1")
        .replaceFirst("^(\\d{1,9})([.)])", "$1\\\\$2");
  }

  @Override
  public boolean isLegacyBuiltInBypassed(String builtIn) {
    return false;
  }

  @Override
  public boolean isAutoEscapedByDefault() {
    return true;
  }

  @Override
  protected Escaped newTemplateMarkupOutputModel(String plain, String markdown) {
    return new Escaped(plain, markdown);
  }
}
