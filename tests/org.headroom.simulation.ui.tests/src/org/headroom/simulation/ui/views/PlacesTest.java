package org.headroom.simulation.ui.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.part.IPage;
import org.eclipse.ui.part.PageBookView;
import org.headroom.ui.robot.EventLoop;
import org.headroom.ui.robot.MainWindow;
import org.headroom.ui.robot.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The views on runs find room in the window, and leave the others alone. */
class PlacesTest {
  private Desk desk;

  @BeforeEach
  void open() throws CoreException, IOException {
    MainWindow.page().resetPerspective();
    desk = Desk.open("places");
  }

  @AfterEach
  void close() {
    desk.close();
    MainWindow.page();
    EventLoop.settle();
  }

  private static CTabFolder folderOf(Shell shell, String title) {
    return Widgets.all(shell, CTabFolder.class).stream()
        .filter(folder -> Arrays.stream(folder.getItems()).anyMatch(item -> item.getText().equals(title))).findFirst()
        .orElseThrow();
  }

  private static int width(CTabItem item) {
    GC gc = new GC(item.getParent());
    try {
      return gc.textExtent(item.getText()).x;
    } finally {
      gc.dispose();
    }
  }

  @Test
  void titlesAreWholeOnASmallScreen() {
    Shell shell = MainWindow.shell();
    shell.setSize(1366, 768);
    EventLoop.settle();
    for (String title : List.of("Simulation", "Properties")) {
      CTabFolder folder = folderOf(shell, title);
      for (CTabItem item : folder.getItems()) {
        assertTrue(item.isShowing() && item.getBounds().width > width(item),
            item.getText() + " is cut in " + folder.getSize().x + " pixels");
      }
    }
    assertEquals(1366, shell.getSize().x);
  }

  @Test
  void propertiesStayWhenTheUserTurnsToARun() throws CoreException {
    PageBookView properties = (PageBookView) MainWindow.page().showView(IPageLayout.ID_PROP_SHEET);
    desk.robot().select(desk.robot().element("product-svc"));
    MainWindow.page().activate(desk.robot().editor());
    EventLoop.settle();
    IPage before = properties.getCurrentPage();
    MainWindow.page().activate(desk.simulation());
    EventLoop.settle();
    assertSame(before, properties.getCurrentPage());
  }
}
