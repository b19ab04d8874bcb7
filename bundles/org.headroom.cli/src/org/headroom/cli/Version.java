package org.headroom.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.jar.Manifest;
import picocli.CommandLine.IVersionProvider;

/** The version of Headroom, from the manifest of this bundle. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"headroom " + number()};
  }

  /** For example "0.1.0". */
  static String number() {
    String self = Main.class.getSimpleName() + ".class";
    URL location = Main.class.getResource(self);
    String root = location.toString().substring(0,
        location.toString().length() - (Main.class.getPackageName().length() + 1 + self.length()));
    try (InputStream in = new URL(root + "META-INF/MANIFEST.MF").openStream()) {
      String version = new Manifest(in).getMainAttributes().getValue("Bundle-Version");
      String[] parts = String.valueOf(version).split("\\.");
      return parts.length < 3 ? version : parts[0] + "." + parts[1] + "." + parts[2];
    } catch (IOException e) {
      throw new UncheckedIOException("the manifest of the command line cannot be read", e);
    }
  }
}
