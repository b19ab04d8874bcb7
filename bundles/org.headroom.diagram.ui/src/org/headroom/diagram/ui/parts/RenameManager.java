package org.headroom.diagram.ui.parts;

import java.util.Optional;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.tools.DirectEditManager;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Text;
import org.headroom.diagram.notation.Captions;

/** Edits the name of a node in a text field over its label. */
final class RenameManager extends DirectEditManager {
  private static final int LEAST_WIDTH = 140;

  private final Optional<String> beginning;

  /** For one node; a beginning that was typed already replaces its name. */
  RenameManager(NodePart part, Optional<String> beginning) {
    super(part, TextCellEditor.class, editor -> {
      Rectangle area = part.labelArea();
      part.getFigure().translateToAbsolute(area);
      Point size = editor.getControl().computeSize(-1, -1, true);
      editor.getControl().setBounds(area.x - 4, area.y - 4, Math.max(Math.max(LEAST_WIDTH, area.width), size.x),
          Math.max(area.height + 6, size.y));
    });
    this.beginning = beginning;
  }

  @Override
  protected void initCellEditor() {
    getCellEditor().setValue(beginning.orElseGet(() -> Captions.label(((NodePart) getEditPart()).node())));
    Text text = (Text) getCellEditor().getControl();
    ((NodePart) getEditPart()).context().textFocus().guard(text);
    text.selectAll();
  }

  @Override
  public void show() {
    super.show();
    // the field selects everything when it gets the keyboard
    beginning.ifPresent(typed -> ((Text) getCellEditor().getControl()).setSelection(typed.length()));
  }
}
