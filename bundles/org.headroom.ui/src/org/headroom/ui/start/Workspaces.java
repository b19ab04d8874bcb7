package org.headroom.ui.start;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.osgi.service.datalocation.Location;

/** The folder of the projects: named at the start, else the one chosen last, else a folder in the home folder. */
final class Workspaces {
  private static final Path REMEMBERED = Path.of(System.getProperty("user.home"), ".headroom", "workspace");
  private static final String DEFAULT = "headroom-workspace";

  private Workspaces() {
  }

  /** Takes the folder chosen last, unless the start named one; says what hinders that. */
  static Optional<String> obstacle(Location location) throws IOException {
    Path folder = folder(location);
    try {
      return take(location) ? Optional.empty() : Optional.of("The workspace " + folder
          + " is in use by another Headroom. Close that one, or choose another folder.");
    } catch (IOException e) {
      return Optional.of("The workspace " + folder + " cannot be written. Choose another folder.");
    }
  }

  private static boolean take(Location location) throws IOException {
    if (location.isSet()) {
      // not isLocked, which is also true when another process has it
      return location.lock();
    }
    return location.set(url(chosen()), true);
  }

  /** The folder in which the projects of this start are, or would be if it were free. */
  static Path folder(Location location) throws IOException {
    return location.isSet() ? new File(location.getURL().getPath()).toPath() : chosen();
  }

  private static URL url(Path folder) throws IOException {
    Files.createDirectories(folder);
    String path = folder.toAbsolutePath().toString().replace(File.separatorChar, '/');
    // the platform takes the path as it stands: a blank written as %20 would make another folder
    return new URL("file", null, (path.startsWith("/") ? "" : "/") + path + "/");
  }

  /** The folder that the next start takes when none is named. */
  static Path chosen() throws IOException {
    if (Files.exists(REMEMBERED)) {
      Path folder = Path.of(Files.readString(REMEMBERED).strip());
      if (Files.isDirectory(folder)) {
        return folder;
      }
    }
    return Path.of(System.getProperty("user.home"), DEFAULT);
  }

  /** Remembers the folder for the next start. */
  static void choose(Path folder) throws IOException {
    Files.createDirectories(REMEMBERED.getParent());
    Files.writeString(REMEMBERED, folder.toAbsolutePath().toString());
  }
}
