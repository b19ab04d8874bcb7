package org.headroom.cli;

import java.lang.reflect.Constructor;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** The commands by name. Only the one that is called is loaded, which halves the time to start. */
final class Commands {

  private static final Map<String, Class<?>> BY_NAME = byName();

  private static final int HELP_WIDTH = 100;

  private Commands() {
  }

  private static Map<String, Class<?>> byName() {
    Map<String, Class<?>> commands = new LinkedHashMap<>();
    commands.put("assess", AssessCommand.class);
    commands.put("validate", ValidateCommand.class);
    commands.put("simulate", SimulateCommand.class);
    commands.put("capacity", CapacityCommand.class);
    commands.put("sweep", SweepCommand.class);
    commands.put("diff", DiffCommand.class);
    commands.put("merge", MergeCommand.class);
    commands.put("report", ReportCommand.class);
    commands.put("render", RenderCommand.class);
    commands.put("import", ImportCommand.class);
    commands.put("export", ExportCommand.class);
    commands.put("catalogue", CatalogueCommand.class);
    commands.put("new", NewCommand.class);
    commands.put("completion", CompletionCommand.class);
    return commands;
  }

  /** The command line for some arguments: with the one command that they name, else with all. */
  static CommandLine build(String[] arguments, Terminal terminal) {
    Class<?> only = arguments.length == 0 ? null : BY_NAME.get(arguments[0]);
    if (only != null && only != CompletionCommand.class) {
      CommandLine root = new CommandLine(new HeadroomCommand(terminal), factory(terminal));
      return root.addSubcommand(arguments[0], only).setUsageHelpWidth(HELP_WIDTH);
    }
    return all(terminal);
  }

  static CommandLine all(Terminal terminal) {
    CommandLine root = new CommandLine(new HeadroomCommand(terminal), factory(terminal));
    BY_NAME.forEach(root::addSubcommand);
    return root.addSubcommand("help", new CommandLine.HelpCommand()).setUsageHelpWidth(HELP_WIDTH);
  }

  private static IFactory factory(Terminal terminal) {
    return new IFactory() {
      @Override
      public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
          if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Terminal.class) {
            return type.cast(constructor.newInstance(terminal));
          }
        }
        return CommandLine.defaultFactory().create(type);
      }
    };
  }
}
