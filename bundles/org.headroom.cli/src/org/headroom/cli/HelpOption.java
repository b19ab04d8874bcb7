package org.headroom.cli;

import picocli.CommandLine.Option;

/** The help of a command. */
final class HelpOption {

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.", order = Integer.MAX_VALUE)
  private boolean help;
}
