package org.headroom.report.markdown;

import freemarker.core.CommonTemplateMarkupOutputModel;

/** Text that is Markdown already. */
final class Escaped extends CommonTemplateMarkupOutputModel<Escaped> {

  Escaped(String plain, String markdown) {
    super(plain, markdown);
  }

  @Override
  public MarkdownFormat getOutputFormat() {
    return MarkdownFormat.INSTANCE;
  }
}
