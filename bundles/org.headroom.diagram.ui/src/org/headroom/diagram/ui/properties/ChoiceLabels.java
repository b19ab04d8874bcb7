package org.headroom.diagram.ui.properties;

import org.eclipse.jface.viewers.LabelProvider;

/** Shows a choice by its name. */
final class ChoiceLabels extends LabelProvider {
  private final String[] choices;

  ChoiceLabels(String[] choices) {
    this.choices = choices;
  }

  @Override
  public String getText(Object element) {
    return element instanceof Integer index && index >= 0 && index < choices.length ? choices[index] : "";
  }
}
