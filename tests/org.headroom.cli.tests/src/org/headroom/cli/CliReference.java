package org.headroom.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine;

/** The page docs/cli.md, made from the help of the commands. */
final class CliReference {

  private CliReference() {
  }

  private static CommandLine root() {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    return Commands.all(new Terminal(InputStream.nullInputStream(), nowhere, nowhere, false, false));
  }

  static List<String> commands() {
    return root().getSubcommands().keySet().stream().filter(name -> !name.equals("help")).toList();
  }

  static String page() {
    StringBuilder page = new StringBuilder("# Command line reference\n\n"
        + "This page is made from the help texts of the commands. See the [user guide](user-guide.md) for tasks.\n\n");
    section(page, "##", root());
    for (String name : commands()) {
      CommandLine command = root().getSubcommands().get(name);
      section(page, "##", command);
      command.getSubcommands().values().forEach(nested -> section(page, "###", nested));
    }
    return page.toString().strip() + "\n";
  }

  private static void section(StringBuilder page, String level, CommandLine command) {
    page.append(level).append(' ').append(command.getCommandSpec().qualifiedName()).append("\n\n```text\n")
        .append(command.getUsageMessage(Ansi.OFF).replace(System.lineSeparator(), "\n").stripTrailing())
        .append("\n```\n\n");
  }
}
