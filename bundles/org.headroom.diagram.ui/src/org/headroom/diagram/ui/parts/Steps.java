package org.headroom.diagram.ui.parts;

import java.util.Arrays;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;

/** Several commands as one step that is undone as a whole; each may need the effects of those before it. */
public final class Steps extends CompoundCommand {
  private Steps(String label, Command... commands) {
    super(label, label, Arrays.asList(commands));
  }

  /** One step. */
  public static Command of(String label, Command... commands) {
    return new Steps(label, commands);
  }

  @Override
  protected boolean prepare() {
    return commandList.stream().allMatch(Command::canExecute);
  }
}
