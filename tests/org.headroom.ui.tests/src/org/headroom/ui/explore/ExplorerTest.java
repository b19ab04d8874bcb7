package org.headroom.ui.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.navigator.CommonNavigator;
import org.headroom.diagram.ui.ArchitectureEditor;
import org.headroom.model.Element;
import org.headroom.ui.robot.EventLoop;
import org.headroom.ui.robot.MainWindow;
import org.headroom.ui.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The explorer shows what is inside a model file, and leads to it. */
class ExplorerTest {
  private Robot robot;
  private CommonNavigator explorer;

  @BeforeEach
  void open() throws CoreException, IOException {
    robot = Robot.onExample("explored");
    explorer = (CommonNavigator) MainWindow.page().showView(IPageLayout.ID_PROJECT_EXPLORER);
    IFile file = robot.editor().getEditorInput().getAdapter(IFile.class);
    explorer.getCommonViewer().expandToLevel(file.getProject(), 1);
    explorer.getCommonViewer().expandToLevel(file, 1);
    EventLoop.await("the content of the file", () -> {
      explorer.getCommonViewer().expandToLevel(file, 1);
      return texts(file).size() > 1;
    });
  }

  @AfterEach
  void close() {
    robot.close();
  }

  private List<String> texts(IFile file) {
    return explorer.getCommonViewer().testFindItem(file) instanceof TreeItem item
        ? Arrays.stream(item.getItems()).map(TreeItem::getText).filter(text -> !text.isEmpty()).toList() : List.of();
  }

  @Test
  void componentsScenariosAndObjectivesAreBelowTheFile() {
    List<String> texts = texts(robot.editor().getEditorInput().getAdapter(IFile.class));
    for (String title : List.of("Components (", "Scenarios (", "Objectives (")) {
      assertTrue(texts.stream().anyMatch(text -> text.startsWith(title)), title + " in " + texts);
    }
  }

  @Test
  void resultsAreBelowTheFileTheLatestFirst() throws CoreException, IOException {
    IFile file = robot.editor().getEditorInput().getAdapter(IFile.class);
    Path folder = file.getLocation().removeLastSegments(1).append("results").append("explored").toFile().toPath();
    Files.createDirectories(folder);
    for (String name : List.of("2026-01-02T03-04-05-678-steady-50k", "2026-01-03T03-04-05-678-flash-sale~Baseline")) {
      Files.writeString(folder.resolve(name + ".result.json"), "{}");
    }
    file.getParent().refreshLocal(IResource.DEPTH_INFINITE, null);
    EventLoop.await("the results", () -> texts(file).contains("Results (2)"));
    assertEquals("Scenarios", texts(file).get(1).split(" ")[0], "in the order of a model, not of the alphabet");
    explorer.getCommonViewer().expandToLevel(file, 2);
    TreeItem results = Arrays.stream(((TreeItem) explorer.getCommonViewer().testFindItem(file)).getItems())
        .filter(item -> item.getText().startsWith("Results")).findFirst().orElseThrow();
    assertEquals(List.of("2026-01-03 03:04:05 Flash sale with a cold cache – Baseline",
        "2026-01-02 03:04:05 Steady 50,000 requests/s"),
        Arrays.stream(results.getItems()).map(TreeItem::getText).toList());
  }

  @Test
  void elementOfTheExplorerIsShownInTheDiagram() {
    IFile file = robot.editor().getEditorInput().getAdapter(IFile.class);
    OpenElement.show(new ModelFolder(file, "product-db", "Product DB", "SqlDatabase", List.of()));
    EventLoop.settle();
    Object selected = ((IStructuredSelection) robot.editor().viewer().getSelection()).getFirstElement();
    assertEquals("product-db", ((Element) ArchitectureEditor.elementOf(selected).orElseThrow()).getId());
  }
}
