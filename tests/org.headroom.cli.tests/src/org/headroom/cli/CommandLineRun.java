package org.headroom.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A command that was run in this process. Whatever happens, a user must never see a stack trace.
 *
 * @param code the exit code
 * @param out the standard output
 * @param err the standard error stream
 */
record CommandLineRun(int code, String out, String err) {

  static CommandLineRun of(Object... arguments) {
    return with(InputStream.nullInputStream(), arguments);
  }

  static CommandLineRun withInput(String input, Object... arguments) {
    return with(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), arguments);
  }

  static CommandLineRun with(InputStream in, Object... arguments) {
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i].toString();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(in, new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8), false, false);
    int code = Main.run(texts, terminal);
    CommandLineRun run =
        new CommandLineRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    String all = run.out + run.err;
    assertFalse(all.contains("\tat ") || all.contains("Exception") || all.contains("\u001b"), all);
    return run;
  }

  /** Makes a project and returns its model. */
  static Path project(Path folder, String template) {
    Path project = folder.resolve(template);
    CommandLineRun run = of("new", project, "--template", template);
    if (run.code != ExitCode.FINE) {
      throw new AssertionError(run.err);
    }
    return project.resolve(template + ".headroom");
  }
}
