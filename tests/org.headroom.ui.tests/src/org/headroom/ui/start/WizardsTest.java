package org.headroom.ui.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.headroom.model.Architecture;
import org.headroom.model.io.ModelReader;
import org.headroom.ui.robot.EventLoop;
import org.headroom.ui.robot.MainWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** New models start empty, from an example, or from a brief. */
class WizardsTest {
  private WizardDialog dialog;

  @AfterEach
  void close() {
    if (dialog.getShell() != null) {
      dialog.close();
    }
    MainWindow.page().closeAllEditors(false);
  }

  private void open(BasicNewResourceWizard wizard) {
    wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
    dialog = new WizardDialog(MainWindow.shell(), wizard);
    dialog.setBlockOnOpen(false);
    dialog.open();
    EventLoop.settle();
  }

  private void next() {
    dialog.showPage(dialog.getCurrentPage().getNextPage());
    EventLoop.settle();
  }

  private <T extends Control> T find(Class<T> type, String feature) {
    List<Control> all = new ArrayList<>();
    collect(dialog.getShell(), all);
    return all.stream().filter(type::isInstance).map(type::cast).filter(each -> feature.equals(each.getData("feature")))
        .findFirst().orElseThrow();
  }

  private static void collect(Composite parent, List<Control> found) {
    for (Control child : parent.getChildren()) {
      found.add(child);
      if (child instanceof Composite composite) {
        collect(composite, found);
      }
    }
  }

  private static Architecture read(String path) throws IOException {
    IFile file =
        ResourcesPlugin.getWorkspace().getRoot().getFile(org.eclipse.core.runtime.Path.fromPortableString(path));
    return new ModelReader().read(file.getLocation().toFile().toPath()).architecture();
  }

  @Test
  void projectStartsFromAnExample() throws IOException, CoreException {
    open(new NewProjectWizard());
    nameField().setText("shop");
    next();
    org.eclipse.swt.widgets.List templates = find(org.eclipse.swt.widgets.List.class, "template");
    templates.select(templates.indexOf("Three tiers"));
    templates.notifyListeners(SWT.Selection, new Event());
    assertTrue(((BasicNewResourceWizard) dialog.getCurrentPage().getWizard()).performFinish());
    assertFalse(read("/shop/shop.headroom").getNodes().isEmpty());
    assertTrue(MainWindow.page().getActiveEditor().getTitle().equals("shop.headroom"));
    ResourcesPlugin.getWorkspace().getRoot().getProject("shop").delete(true, true, null);
  }

  @Test
  void modelStartsEmptyWhenNothingElseIsSaid() throws IOException, CoreException {
    ResourcesPlugin.getWorkspace().getRoot().getProject("shelf").create(null);
    ResourcesPlugin.getWorkspace().getRoot().getProject("shelf").open(null);
    open(new NewModelWizard());
    ((ModelFilePage) dialog.getCurrentPage()).setContainerFullPath(
        org.eclipse.core.runtime.Path.fromPortableString("/shelf"));
    ((ModelFilePage) dialog.getCurrentPage()).setFileName("blank");
    assertTrue(((BasicNewResourceWizard) dialog.getCurrentPage().getWizard()).performFinish());
    assertTrue(read("/shelf/blank.headroom").getNodes().isEmpty());
    assertEquals("blank", read("/shelf/blank.headroom").getName());
    assertEquals("blank.headroom", MainWindow.page().getActiveEditor().getTitle());
    ResourcesPlugin.getWorkspace().getRoot().getProject("shelf").delete(true, true, null);
  }

  private Text nameField() {
    List<Control> all = new ArrayList<>();
    collect(dialog.getShell(), all);
    return all.stream().filter(each -> each instanceof Text text && (text.getStyle() & SWT.READ_ONLY) == 0)
        .map(Text.class::cast).findFirst().orElseThrow();
  }

  @Test
  void briefIsReadWithItsReportInView() throws IOException {
    open(new NewModelWizard());
    next();
    Button fromDocument = find(Button.class, "fromDocument");
    fromDocument.setSelection(true);
    fromDocument.notifyListeners(SWT.Selection, new Event());
    assertFalse(dialog.getCurrentPage().isPageComplete(), "no file is named yet");
    Path brief = Path.of(System.getProperty("headroom.root"), "examples", "global-ecommerce-catalog.md");
    find(Text.class, "document").setText(brief.toString());
    EventLoop.settle();
    StartPage page = (StartPage) dialog.getCurrentPage();
    assertEquals(Files.readAllLines(brief).stream().filter(line -> !line.isBlank()).count(), page.reported().size());
    assertTrue(page.isPageComplete());
    find(Text.class, "document").setText("/nowhere.md");
    assertEquals("There is no file /nowhere.md. Name another one.", page.getErrorMessage());
    assertFalse(page.isPageComplete());
  }

  @Test
  void everyTemplateIsAModelThatCanBeRead() throws IOException {
    open(new NewModelWizard());
    for (Templates.Template template : Templates.all()) {
      Path file = Files.createTempFile("template", ".headroom");
      Files.write(file, Templates.content(template, "some name"));
      assertFalse(new ModelReader().read(file).architecture().getName().isEmpty(), template.title());
      Files.delete(file);
    }
  }
}
