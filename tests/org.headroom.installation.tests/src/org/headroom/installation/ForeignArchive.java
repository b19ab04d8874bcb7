package org.headroom.installation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.eclipse.osgi.launch.EquinoxFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.wiring.FrameworkWiring;

/** The stand-alone workbench for a platform that is not the one of the tests, unpacked. */
final class ForeignArchive {
  private static final Path PRODUCTS =
      Path.of(System.getProperty("headroom.root"), "releng/org.headroom.workbench.product/target/products");

  /** Where an archive is for, in Eclipse's words. */
  enum Platform {
    WINDOWS("win32", "win32", "x86_64", "x86-64", "headroom-workbench"),
    MAC_ON_INTEL("macosx", "cocoa", "x86_64", "x86-64", "Headroom.app/Contents/Eclipse"),
    MAC_ON_APPLE_SILICON("macosx", "cocoa", "aarch64", "aarch64", "Headroom.app/Contents/Eclipse");

    final String os;
    final String ws;
    final String arch;
    private final String processor;
    private final String home;

    Platform(String os, String ws, String arch, String processor, String home) {
      this.os = os;
      this.ws = ws;
      this.arch = arch;
      this.processor = processor;
      this.home = home;
    }

    /** As names of archives and of the bundle with SWT's native parts have it. */
    String name(String first, String second) {
      return first + "." + second + "." + arch;
    }
  }

  private final Platform platform;
  private final Path directory;

  /** Unpacks the archive for a platform into an empty folder. */
  ForeignArchive(Platform platform, Path directory) throws IOException, InterruptedException {
    this.platform = platform;
    this.directory = directory;
    Path archive;
    try (Stream<Path> files = Files.list(PRODUCTS)) {
      archive = files.filter(each -> each.getFileName().toString().contains(platform.name(platform.os, platform.ws)))
          .findFirst().orElseThrow();
    }
    if (archive.toString().endsWith(".zip")) {
      unzip(archive);
    } else {
      Process tar = new ProcessBuilder("tar", "-xf", archive.toString(), "-C", directory.toString()).inheritIO()
          .start();
      assertEquals(0, tar.waitFor(), () -> archive + " cannot be unpacked");
    }
  }

  private void unzip(Path archive) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = directory.resolve(entry.getName());
        Files.createDirectories(entry.isDirectory() ? file : file.getParent());
        if (!entry.isDirectory()) {
          Files.copy((InputStream) zip, file);
        }
      }
    }
  }

  /** A file of the archive. */
  Path file(String name) {
    return directory.resolve(name);
  }

  /** The folder with the folders "plugins" and "configuration". */
  Path home() {
    return file(platform.home);
  }

  /** The paths of all files in the archive, with slashes. */
  List<String> names() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).map(each -> directory.relativize(each).toString()).sorted().toList();
    }
  }

  /** The jars and folders that the workbench is told to load. */
  List<Path> bundles() throws IOException {
    List<Path> bundles = new ArrayList<>();
    Path list = home().resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info");
    for (String line : Files.readAllLines(list)) {
      if (!line.startsWith("#")) {
        // name, version, place, start level, whether to start
        bundles.add(home().resolve(line.split(",")[2]));
      }
    }
    return bundles;
  }

  /** The bundles that a framework on that platform cannot resolve. */
  List<String> unresolved(Path storage) throws IOException, BundleException, InterruptedException {
    Framework framework = new EquinoxFactory().newFramework(Map.of("osgi.os", platform.os, "osgi.ws", platform.ws,
        "osgi.arch", platform.arch, Constants.FRAMEWORK_OS_NAME, platform.os, Constants.FRAMEWORK_PROCESSOR,
        platform.processor, Constants.FRAMEWORK_STORAGE, storage.toString()));
    framework.init();
    try {
      List<Bundle> installed = new ArrayList<>();
      for (Path bundle : bundles()) {
        if (!bundle.getFileName().toString().startsWith("org.eclipse.osgi_")) {
          installed.add(framework.getBundleContext().installBundle("reference:" + bundle.toUri()));
        }
      }
      framework.adapt(FrameworkWiring.class).resolveBundles(installed);
      return installed.stream().filter(each -> each.getState() < Bundle.RESOLVED).map(Bundle::toString).toList();
    } finally {
      framework.stop();
      // until then it writes into its storage
      framework.waitForStop(0);
    }
  }
}
