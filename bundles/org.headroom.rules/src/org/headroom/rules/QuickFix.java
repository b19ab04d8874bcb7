package org.headroom.rules;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.headroom.model.Element;

/**
 * A change of a model that removes the cause of a finding. It belongs to the model that it was offered for and is valid
 * until that model changes; nothing happens before {@link #apply()}. The change is plain EMF, so that it can be
 * recorded and undone.
 *
 * @param title what it does, as a command: "Set the timeout to 2 s"
 * @param description a sentence that tells exactly which elements get which values
 * @param question what a person has to answer first; empty when nothing has to be asked
 * @param edit makes the change; takes the answer, which is blank when there is no question
 */
public record QuickFix(String title, String description, Optional<String> question, Consumer<String> edit) {
  public QuickFix {
    Objects.requireNonNull(question);
    Objects.requireNonNull(edit);
    if (title.isBlank() || title.endsWith(".") || !description.endsWith(".")) {
      throw new IllegalArgumentException("a fix has a title without and a description with a full stop: " + title);
    }
  }

  static QuickFix of(String title, String description, Runnable edit) {
    return new QuickFix(title, description, Optional.empty(), answer -> edit.run());
  }

  /** Gives one feature of an element a value. */
  static QuickFix setting(Element element, String feature, Object value, Runnable edit) {
    return of("Set the " + feature + " to " + value,
        "The " + feature + " of '" + ReviewedModel.label(element) + "' becomes " + value + ".", edit);
  }

  static QuickFix asking(String title, String description, String question, Consumer<String> edit) {
    return new QuickFix(title, description, Optional.of(question), edit);
  }

  /**
   * Changes the model.
   *
   * @throws IllegalStateException when there is a question, which has to be answered
   */
  public void apply() {
    if (question.isPresent()) {
      throw new IllegalStateException("'" + title + "' asks: " + question.get());
    }
    edit.accept("");
  }

  /**
   * Changes the model.
   *
   * @param answer to the question
   * @throws IllegalArgumentException when the answer is blank
   */
  public void apply(String answer) {
    if (answer.isBlank()) {
      throw new IllegalArgumentException("Answer the question: " + question.orElse(title));
    }
    edit.accept(answer.strip());
  }
}
