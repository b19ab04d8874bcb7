package org.headroom.ui.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.ide.IDE;
import org.headroom.diagram.ui.ArchitectureEditor;
import org.headroom.model.Element;
import org.headroom.model.Server;
import org.headroom.ui.HeadroomUi;
import org.headroom.ui.preferences.Settings;
import org.headroom.ui.robot.EventLoop;
import org.headroom.ui.robot.MainWindow;
import org.headroom.ui.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Findings lead to their elements and to quick fixes. */
class ProblemsTest {
  private Robot robot;

  @AfterEach
  void close() {
    Settings.setLiveChecks(true);
    robot.close();
  }

  private IFile file() {
    return robot.editor().getEditorInput().getAdapter(IFile.class);
  }

  private List<IMarker> markers() {
    try {
      return Arrays.asList(file().findMarkers(HeadroomUi.PROBLEM_MARKER, true, IResource.DEPTH_ZERO));
    } catch (CoreException e) {
      throw new AssertionError(e);
    }
  }


  @Test
  void findingRevealsItsElementInTheDiagram() throws CoreException, IOException {
    robot = Robot.onExample("reveals");
    EventLoop.await("findings", () -> markers().stream().anyMatch(each -> !element(each).isEmpty()));
    IMarker marker = markers().stream().filter(each -> isNode(element(each))).findFirst().orElseThrow();
    IDE.openEditor(MainWindow.page(), marker);
    EventLoop.settle();
    Object selected = ((IStructuredSelection) robot.editor().viewer().getSelection()).getFirstElement();
    assertEquals(element(marker), ((Element) ArchitectureEditor.elementOf(selected).orElseThrow()).getId());
  }

  private static String element(IMarker marker) {
    return marker.getAttribute(HeadroomUi.ELEMENT, "");
  }

  private boolean isNode(String id) {
    return org.headroom.model.Contents.nodes(robot.architecture())
        .anyMatch(each -> each.getId().equals(id));
  }

  @Test
  void quickFixIsOneStepThatCanBeUndone() throws CoreException, IOException {
    robot = Robot.onExample("fixes");
    EventLoop.await("findings", () -> markers().stream().anyMatch(each -> isNode(element(each))));
    Resolutions resolutions = new Resolutions(question -> Optional.of("accepted for now"));
    IMarker marker = markers().stream().filter(each -> isNode(element(each))).findFirst().orElseThrow();
    assertTrue(resolutions.hasResolutions(marker));
    IMarkerResolution suppress = Arrays.stream(resolutions.getResolutions(marker))
        .filter(each -> each.getLabel().startsWith("Suppress")).findFirst().orElseThrow();
    suppress.run(marker);
    Element element = robot.element(element(marker));
    assertEquals("accepted for now", element.getSuppressions().get(element.getSuppressions().size() - 1).getReason());
    int left = markers().size();
    EventLoop.await("one finding less", () -> markers().size() < left);
    robot.undo();
    assertFalse(robot.editor().isDirty());
  }

  @Test
  void liveChecksCanBeSwitchedOff() throws CoreException, IOException {
    Settings.setLiveChecks(false);
    robot = Robot.onExample("switched");
    Server service = (Server) robot.element("product-svc");
    robot.editor().document().execute(robot.editor().document().edits().change("x", () -> service.setReplicas(1)));
    EventLoop.settle();
    assertTrue(markers().isEmpty());
    Settings.setLiveChecks(true);
    EventLoop.await("findings", () -> !markers().isEmpty());
  }

  @Test
  void batchCheckReadsFilesThatAreNotOpen() throws CoreException, IOException, InterruptedException {
    robot = Robot.onExample("batch");
    IFile file = file();
    robot.close();
    file.deleteMarkers(HeadroomUi.PROBLEM_MARKER, true, IResource.DEPTH_ZERO);
    CheckCommand.start(Set.of(file.getProject()));
    EventLoop.await("findings", () -> {
      try {
        return file.findMarkers(HeadroomUi.PROBLEM_MARKER, true, IResource.DEPTH_ZERO).length > 0;
      } catch (CoreException e) {
        throw new AssertionError(e);
      }
    });
  }
}
