package org.headroom.simulation.ui.views;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.headroom.chart.drawing.Palette;
import org.headroom.simulation.ui.chart.GcPainter;
import org.junit.jupiter.api.Test;

/** Rows come and go while the platform asks for them. */
class SortableTableTest {
  @Test
  void aRowThatIsBeingRemovedMayStillBeAskedFor() {
    Shell shell = new Shell(Display.getCurrent());
    GcPainter painter = new GcPainter(shell.getDisplay(), Palette.LIGHT);
    try {
      SortableTable<String> table =
          new SortableTable<>(shell, painter, List.of(Column.text("Name", 80, name -> name)));
      table.setRows(List.of("a", "b"));
      assertEquals("b", table.control().getItem(1).getText(0));
      table.setRows(List.of());
      Event asked = new Event();
      asked.item = new TableItem(new Table(shell, SWT.NONE), SWT.NONE);
      for (Listener filling : table.control().getListeners(SWT.SetData)) {
        // called without the platform in between, which would only log what is thrown
        assertDoesNotThrow(() -> filling.handleEvent(asked));
      }
    } finally {
      painter.dispose();
      shell.dispose();
    }
  }
}
