package org.headroom.diagram.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.Test;

/** Nothing of ours goes on in the background when the workbench has ended. */
class BackgroundJobTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void whatIsUnderWayIsGivenUpAndHasEnded() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch cancelled = new CountDownLatch(1);
    Job job = new BackgroundJob("Until it is given up") {
      @Override
      protected IStatus run(IProgressMonitor monitor) {
        begun.countDown();
        try {
          cancelled.await();
          return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
        } catch (InterruptedException e) {
          return Status.error("interrupted", e);
        }
      }

      @Override
      protected void canceling() {
        cancelled.countDown();
      }
    };
    job.schedule();
    begun.await();
    assertTrue(BackgroundJob.endAll(PATIENCE));
    assertEquals(Job.NONE, job.getState());
    assertEquals(IStatus.CANCEL, job.getResult().getSeverity());
  }

  @Test
  void whatIsOwedIsDoneAndWhatHasNotBegunIsNot() throws InterruptedException {
    AtomicBoolean kept = new AtomicBoolean();
    AtomicBoolean read = new AtomicBoolean();
    Job owed = BackgroundJob.owed("Owed", monitor -> kept.set(true));
    Job waiting = BackgroundJob.of("Not begun", monitor -> read.set(true));
    waiting.schedule(PATIENCE.toMillis());
    owed.schedule();
    assertTrue(BackgroundJob.endAll(PATIENCE));
    assertTrue(kept.get());
    assertFalse(read.get());
    assertEquals(Job.NONE, waiting.getState());
  }

  @Test
  void whatDoesNotHearIsWaitedForNoLongerThanSaid() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch enough = new CountDownLatch(1);
    Job deaf = BackgroundJob.of("Deaf", monitor -> {
      begun.countDown();
      try {
        enough.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
    deaf.schedule();
    begun.await();
    assertFalse(BackgroundJob.endAll(Duration.ofMillis(1)));
    enough.countDown();
    deaf.join();
  }
}
