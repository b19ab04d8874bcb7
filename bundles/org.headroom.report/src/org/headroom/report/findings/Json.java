package org.headroom.report.findings;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;
import org.headroom.analysis.result.JsonEscapes;

/** Indented JSON into text. */
final class Json {

  private Json() {
  }

  static JsonGenerator generator(Appendable out) throws IOException {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    return JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build()
        .createGenerator(new Target(out)).setPrettyPrinter(printer)
        .setCharacterEscapes(new JsonEscapes());
  }

  private static final class Target extends Writer {
    private final Appendable out;

    Target(Appendable out) {
      this.out = out;
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
      out.append(CharBuffer.wrap(text, offset, length));
    }

    @Override
    public void flush() {
      // the caller flushes
    }

    @Override
    public void close() {
      // the caller closes
    }
  }
}
