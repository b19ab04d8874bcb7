package org.headroom.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import picocli.CommandLine;

/** Starts the command line. */
public final class Main {

  private Main() {
  }

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(arguments, Terminal.ofProcess()));
  }

  static int run(String[] arguments, Terminal terminal) {
    String[] joined = Arguments.joinUnits(arguments);
    CommandLine commands = Commands.build(joined, terminal);
    commands.setOut(writer(terminal.out()));
    commands.setErr(writer(terminal.err()));
    commands.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF));
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setParameterExceptionHandler(usageErrors(terminal));
    commands.setExecutionExceptionHandler((exception, command, parsed) -> failed(exception, arguments, terminal));
    try {
      return commands.execute(joined);
    } catch (Error e) {
      return InternalError.report(e, arguments, terminal);
    } finally {
      terminal.out().flush();
      terminal.err().flush();
    }
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  private static IParameterExceptionHandler usageErrors(Terminal terminal) {
    return (exception, arguments) -> {
      CommandLine command = exception.getCommandLine();
      terminal.say(problem(exception) + " See \"" + command.getCommandSpec().qualifiedName()
          + " --help\".");
      return ExitCode.USAGE;
    };
  }

  private static String problem(ParameterException exception) {
    if (exception instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
      CommandLine command = exception.getCommandLine();
      String first = unmatched.getUnmatched().get(0);
      boolean noCommand = !command.getSubcommands().isEmpty() && !first.startsWith("-");
      List<String> suggestions = unmatched.getSuggestions();
      return "There is no " + (noCommand ? "command" : first.startsWith("-") ? "option" : "place for the argument")
          + " \"" + first + "\"." + (suggestions.isEmpty() ? "" : " Did you mean " + suggestions.get(0) + "?");
    }
    return WrongValue.of(exception).orElseGet(() -> exception.getMessage().strip().replaceFirst("\\.$", "") + ".");
  }

  private static int failed(Exception exception, String[] arguments, Terminal terminal) {
    if (exception instanceof Failure failure) {
      failure.sentences().forEach(terminal::say);
      return failure.exitCode();
    }
    if (exception instanceof ParameterException usage) {
      terminal.say(usage.getMessage());
      return ExitCode.USAGE;
    }
    if (exception instanceof CancellationException) {
      terminal.say("Interrupted; there is no result.");
      return ExitCode.INTERRUPTED;
    }
    return InternalError.report(exception, arguments, terminal);
  }
}
