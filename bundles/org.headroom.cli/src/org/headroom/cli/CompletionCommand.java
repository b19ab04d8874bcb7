package org.headroom.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a script that completes commands in a shell. */
@Command(name = "completion", sortOptions = false, description = "Print a script that completes commands in a shell.",
    footerHeading = "%nExamples:%n",
    footer = {
        "  headroom completion bash > ~/.local/share/bash-completion/completions/headroom",
        "  source <(headroom completion zsh)"})
final class CompletionCommand implements Callable<Integer> {

  enum Shell { BASH, ZSH }

  private final Terminal terminal;

  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "SHELL", description = "One of bash, zsh.")
  private Shell shell;

  @Mixin
  private HelpOption help;

  CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    // one script serves both shells: it loads bashcompinit when zsh runs it
    String script = AutoComplete.bash("headroom", spec.root().commandLine());
    new Output(terminal).text(null, script);
    return ExitCode.FINE;
  }
}
