package org.headroom.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command itself: shows its help. */
@Command(name = "headroom", versionProvider = Version.class, sortOptions = false,
    description = "How much headroom does an architecture have, and what breaks first?",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n",
    footer = {
        "  headroom assess examples/global-ecommerce-catalog.headroom",
        "  headroom validate --format sarif --output findings.sarif shop.headroom",
        "  headroom capacity shop.headroom",
        "",
        "Exit codes: 0 fine, 1 findings or a missed objective, 2 wrong usage, 3 unreadable input, 4 internal error.",
        "Results go to the standard output, messages to the standard error stream; - stands for either of the "
            + "standard streams. NO_COLOR switches colours off."})
final class HeadroomCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec
  private CommandSpec spec;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
  private boolean help;

  @Option(names = {"-V", "--version"}, versionHelp = true, description = "Show the version.")
  private boolean version;

  HeadroomCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(terminal.err());
    return ExitCode.USAGE;
  }
}
