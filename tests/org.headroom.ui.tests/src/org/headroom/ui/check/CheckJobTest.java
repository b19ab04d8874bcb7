package org.headroom.ui.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
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
