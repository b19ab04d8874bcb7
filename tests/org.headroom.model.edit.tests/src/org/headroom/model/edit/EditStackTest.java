package org.headroom.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.common.command.CommandStackListener;
import org.eclipse.emf.common.command.IdentityCommand;
import org.junit.jupiter.api.Test;

/** Whoever follows changes may stop or start to do so because of a change. */
class EditStackTest {
  private final EditStack stack = new EditStack();
  private final List<String> told = new ArrayList<>();

  private void change() {
    stack.execute(IdentityCommand.INSTANCE);
  }

  @Test
  void aListenerThatIsRemovedByAnotherIsNotTold() {
    CommandStackListener second = event -> told.add("second");
    CommandStackListener third = event -> told.add("third");
    stack.addCommandStackListener(event -> {
      told.add("first");
      stack.removeCommandStackListener(second);
    });
    stack.addCommandStackListener(second);
    stack.addCommandStackListener(third);
    change();
    assertEquals(List.of("first", "third"), told);
  }

  @Test
  void aListenerThatIsAddedMeanwhileIsToldOfTheNextChange() {
    CommandStackListener late = event -> told.add("late");
    stack.addCommandStackListener(event -> {
      stack.removeCommandStackListener(late);
      stack.addCommandStackListener(late);
    });
    change();
    assertEquals(List.of(), told);
    change();
    assertEquals(List.of("late"), told);
  }
}
