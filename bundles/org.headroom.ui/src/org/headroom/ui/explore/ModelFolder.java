package org.headroom.ui.explore;

import java.util.List;
import org.eclipse.core.resources.IFile;

/**
 * A heading or an element below a model file in the explorer. Equal when it stands for the same thing, so that the tree
 * keeps what is expanded and selected when the file is read again.
 *
 * @param file the model file
 * @param id of the element; of a heading its title
 * @param label what is shown
 * @param icon name of the class of the element, or {@link #RESULT}; empty for a heading
 * @param children what is below it
 */
record ModelFolder(IFile file, String id, String label, String icon, List<ModelFolder> children) {
  /** Instead of the name of a class: a kept result, whose id is its path beside the model file. */
  static final String RESULT = "Result";

  ModelFolder {
    children = List.copyOf(children);
  }

  /** Whether it is an element, which can be shown in the editor, or a result, which can be shown in the views. */
  boolean isElement() {
    return !icon.isEmpty();
  }

  boolean isScenario() {
    return icon.equals("Scenario");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ModelFolder folder && folder.file.equals(file) && folder.id.equals(id)
        && folder.icon.isEmpty() == icon.isEmpty();
  }

  @Override
  public int hashCode() {
    return 31 * file.hashCode() + id.hashCode();
  }
}
