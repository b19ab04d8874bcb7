package org.headroom.ui.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.service.datalocation.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace belongs to one workbench at a time, and a start that cannot have it says why. */
class WorkspacesTest {
  @TempDir Path folder;

  private static Location location(Path workspace) throws IOException {
    Location location = Platform.getInstanceLocation().createLocation(null, null, false);
    location.set(workspace.toUri().toURL(), false);
    return location;
  }

  @Test
  void aFreeWorkspaceIsTaken() throws IOException {
    Location location = location(folder);
    assertEquals(Optional.empty(), Workspaces.obstacle(location));
    location.release();
  }

  @Test
  void aWorkspaceInUseIsNamed() throws IOException {
    Location other = location(folder);
    assertTrue(other.lock());
    try {
      assertEquals(Optional.of("The workspace " + folder
          + " is in use by another Headroom. Close that one, or choose another folder."),
          Workspaces.obstacle(location(folder)));
    } finally {
      other.release();
    }
    Location location = location(folder);
    assertEquals(Optional.empty(), Workspaces.obstacle(location));
    location.release();
  }

  @Test
  void aWorkspaceThatCannotBeWrittenIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "not a folder");
    Path workspace = file.resolve("workspace");
    assertEquals(Optional.of("The workspace " + workspace + " cannot be written. Choose another folder."),
        Workspaces.obstacle(location(workspace)));
  }
}
