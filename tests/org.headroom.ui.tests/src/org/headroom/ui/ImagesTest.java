package org.headroom.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.headroom.ui.robot.EventLoop;
import org.headroom.ui.robot.MainWindow;
import org.headroom.ui.robot.ModelProject;
import org.headroom.ui.robot.Pictures;
import org.headroom.ui.robot.Robot;
import org.headroom.ui.robot.Widgets;
import org.headroom.ui.start.NewModelWizard;
import org.headroom.ui.transfer.ImportModelWizard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Photographs the main screens. {@code HEADROOM_MAVEN_ARGS=-Dheadroom.regenerate=true releng/test ui} renews those of
 * the documentation.
 */
class ImagesTest {
  /** Room for the sentence of a finding, in pixels. */
  private static final int WORDS = 560;

  private Robot robot;

  @AfterEach
  void close() {
    if (robot != null) {
      robot.close();
    }
  }

  private void openExample() throws IOException, CoreException {
    ModelProject.tidy();
    MainWindow.page().resetPerspective();
    robot = Robot.onExample("global-ecommerce-catalog");
    robot.editor().fit();
  }

  @Test
  void welcomePage() throws IOException {
    PlatformUI.getWorkbench().getIntroManager().showIntro(MainWindow.page().getWorkbenchWindow(), false);
    photograph("welcome");
    PlatformUI.getWorkbench().getIntroManager().closeIntro(PlatformUI.getWorkbench().getIntroManager().getIntro());
  }

  @Test
  void diagramWithProperties() throws IOException, CoreException {
    openExample();
    MainWindow.page().showView(IPageLayout.ID_PROP_SHEET);
    MainWindow.page().activate(robot.editor());
    robot.select(robot.element("product-svc"));
    photograph("diagram");
  }

  @Test
  void wizardOfNewModels() throws IOException, CoreException {
    openExample();
    NewModelWizard wizard = new NewModelWizard();
    wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
    WizardDialog dialog = new WizardDialog(MainWindow.shell(), wizard);
    dialog.setBlockOnOpen(false);
    dialog.open();
    dialog.showPage(dialog.getCurrentPage().getNextPage());
    photograph("wizard");
    dialog.close();
  }

  @Test
  void wizardOfImports() throws IOException, CoreException {
    openExample();
    ImportModelWizard wizard = new ImportModelWizard();
    wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
    WizardDialog dialog = new WizardDialog(MainWindow.shell(), wizard);
    dialog.setBlockOnOpen(false);
    dialog.setPageSize(900, 420);
    dialog.open();
    Widgets.all(dialog.getShell(), Text.class).stream().filter(each -> "document".equals(each.getData("feature")))
        .findFirst().orElseThrow()
        .setText(compose());
    photograph("import");
    dialog.close();
  }

  /** Without the folder of this machine. */
  private static String compose() {
    Path examples = Path.of(System.getProperty("headroom.root"), "examples", "imports", "compose.yaml");
    return Path.of("").toAbsolutePath().relativize(examples).toString();
  }

  @Test
  void preferences() throws IOException, CoreException {
    openExample();
    PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(MainWindow.shell(),
        "org.headroom.ui.preferences", null, null);
    dialog.setBlockOnOpen(false);
    dialog.open();
    photograph("preferences");
    dialog.close();
  }

  @Test
  void findings() throws IOException, CoreException {
    openExample();
    IFile file = robot.editor().getEditorInput().getAdapter(IFile.class);
    EventLoop.await("markers of findings", () -> markers(file) > 0);
    MainWindow.page().showView(IPageLayout.ID_PROBLEM_VIEW);
    MainWindow.page().activate(robot.editor());
    EventLoop.await("rows of findings",
        () -> !Widgets.treeRows(MainWindow.shell(), "Description").isEmpty());
    Tree rows = Widgets.all(MainWindow.shell(), Tree.class).stream()
        .filter(tree -> tree.isVisible() && tree.getColumnCount() > 0).findFirst().orElseThrow();
    rows.getColumn(0).setWidth(WORDS);
    EventLoop.await("findings in open groups", () -> open(rows));
    photograph("findings");
  }

  /** Whether all groups are open; opens those that are not. The view closes them when it shows more findings. */
  private static boolean open(Tree rows) {
    boolean open = rows.getItemCount() > 0;
    for (TreeItem group : rows.getItems()) {
      if (!group.getExpanded()) {
        Event expanded = new Event();
        expanded.item = group;
        rows.notifyListeners(SWT.Expand, expanded);
        group.setExpanded(true);
        open = false;
      }
    }
    return open;
  }

  private static int markers(IFile file) {
    try {
      IMarker[] markers = file.findMarkers(HeadroomUi.PROBLEM_MARKER, true, IResource.DEPTH_ZERO);
      return markers.length;
    } catch (CoreException e) {
      throw new AssertionError(e);
    }
  }

  private static void photograph(String name) throws IOException {
    Pictures.photograph(name);
    var image = ImageIO.read(Pictures.folder().resolve(name + ".png").toFile());
    assertEquals(Display.getCurrent().getBounds().width, image.getWidth());
    assertEquals(Display.getCurrent().getBounds().height, image.getHeight());
  }
}
