package org.headroom.report.template;

import java.io.IOException;

/** A template that cannot be used; the message is a sentence with its file, its line, what is wrong and what to do. */
public final class TemplateException extends IOException {

  private static final long serialVersionUID = 1L;

  TemplateException(String message, Exception cause) {
    super(message, cause);
  }
}
