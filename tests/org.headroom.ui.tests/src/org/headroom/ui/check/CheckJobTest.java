package org.headroom.ui.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.headroom.diagram.ui.Review;
import org.headroom.model.Architecture;
import org.headroom.model.HeadroomFactory;
import org.headroom.ui.HeadroomUi;
import org.headroom.ui.robot.EventLoop;
import org.headroom.ui.robot.Robot;
import org.junit.jupiter.api.Test;

/** A check that comes too late does no harm. */
class CheckJobTest {
  private static final Architecture MODEL = HeadroomFactory.eINSTANCE.createArchitecture();

  @Test
  void modelOfADeletedProjectIsNotChecked() throws CoreException {
    IFile gone = ResourcesPlugin.getWorkspace().getRoot().getProject("gone").getFile("gone.headroom");
    List<Review> told = new CopyOnWriteArrayList<>();
    Check.mark(gone, MODEL, told::add, new NullProgressMonitor());
    Check.mark(gone, new NullProgressMonitor());
    assertTrue(told.isEmpty());
  }

  @Test
  void deletedModelGetsNoMarkers() throws CoreException, IOException {
    Robot robot = Robot.onExample("deleted");
    IFile file = robot.editor().getEditorInput().getAdapter(IFile.class);
    robot.close();
    file.delete(true, null);
    Check.mark(file, MODEL, review -> { }, new NullProgressMonitor());
    assertFalse(file.exists());
  }

  @Test
  void whatIsStillWrongKeepsItsMarker() throws CoreException, IOException {
    Robot robot = Robot.onEmptyModel("still");
    IFile file = robot.editor().getEditorInput().getAdapter(IFile.class);
    robot.close();
    Architecture lonely = HeadroomFactory.eINSTANCE.createArchitecture();
    lonely.getNodes().add(HeadroomFactory.eINSTANCE.createMicroservice());
    Check.mark(file, lonely, review -> { }, new NullProgressMonitor());
    Set<Long> before = markers(file);
    Check.mark(file, lonely, review -> { }, new NullProgressMonitor());
    assertEquals(before, markers(file));
    lonely.getNodes().get(0).setLabel("No longer nameless");
    Check.mark(file, lonely, review -> { }, new NullProgressMonitor());
    assertNotEquals(before, markers(file));
  }

  private static Set<Long> markers(IFile file) throws CoreException {
    return Arrays.stream(file.findMarkers(HeadroomUi.PROBLEM_MARKER, true, IResource.DEPTH_ZERO)).map(IMarker::getId)
        .collect(Collectors.toSet());
  }

  @Test
  void projectIsDeletedWhileItsModelIsChecked() throws CoreException, IOException {
    List<IStatus> errors = new CopyOnWriteArrayList<>();
    ILogListener log = (status, plugin) -> {
      if (status.getSeverity() == IStatus.ERROR) {
        errors.add(status);
      }
    };
    Platform.addLogListener(log);
    try {
      Robot robot = Robot.onExample("vanishing");
      IProject project = robot.editor().getEditorInput().getAdapter(IFile.class).getProject();
      robot.close();
      ICoreRunnable work = monitor ->
          Check.mark(project.getFile("vanishing.headroom"), MODEL, review -> delete(project), monitor);
      Job check = Job.create("Checking vanishing.headroom", work);
      check.schedule();
      EventLoop.await("the end of the check", () -> check.getResult() != null);
      assertTrue(check.getResult().isOK(), check.getResult().toString());
      assertFalse(project.exists());
      assertEquals(List.of(), errors);
    } finally {
      Platform.removeLogListener(log);
    }
  }

  private static void delete(IProject project) {
    try {
      project.delete(true, true, null);
    } catch (CoreException e) {
      throw new AssertionError(e);
    }
  }
}
