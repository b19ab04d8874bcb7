package org.headroom.installation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.headroom.installation.ForeignArchive.Platform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.w3c.dom.Node;

/** The archives for Windows and macOS, as far as they can be judged without starting them. */
class ForeignArchivesTest {
  /** Of the 260 characters that Windows takes, 80 are left to the folder that a user unpacks into. */
  private static final int LONGEST_NAME = 180;
  private static final Pattern NOT_ON_WINDOWS =
      Pattern.compile("[<>:\"|?*\\\\]|[. ](/|$)|(?i)(^|/)(con|prn|aux|nul|com\\d|lpt\\d)(\\.[^/]*)?(/|$)");

  private static final Map<Platform, ForeignArchive> UNPACKED = new HashMap<>();

  @TempDir
  private static Path directory;

  @TempDir
  private Path storage;

  @AfterAll
  static void forget() {
    UNPACKED.clear();
  }

  private static ForeignArchive archive(Platform platform) throws IOException, InterruptedException {
    if (!UNPACKED.containsKey(platform)) {
      UNPACKED.put(platform, new ForeignArchive(platform, Files.createDirectory(directory.resolve(platform.name()))));
    }
    return UNPACKED.get(platform);
  }

  private static String header(Path bundle, String name) throws IOException {
    if (Files.isDirectory(bundle)) {
      try (InputStream manifest = Files.newInputStream(bundle.resolve(JarFile.MANIFEST_NAME))) {
        return new Manifest(manifest).getMainAttributes().getValue(name);
      }
    }
    try (JarFile jar = new JarFile(bundle.toFile())) {
      return jar.getManifest().getMainAttributes().getValue(name);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyBundleIsThereAndResolves(Platform platform) throws Exception {
    ForeignArchive archive = archive(platform);
    try (var files = Files.list(archive.home().resolve("plugins"))) {
      assertEquals(new TreeSet<>(files.toList()), new TreeSet<>(archive.bundles()));
    }
    assertEquals(List.of(), archive.unresolved(storage));
  }

  @ParameterizedTest
  @EnumSource
  void nativePartsAreThoseOfThePlatform(Platform platform) throws Exception {
    Map<String, String> environment =
        Map.of("osgi.os", platform.os, "osgi.ws", platform.ws, "osgi.arch", platform.arch);
    Set<String> ownToIt = new TreeSet<>();
    for (Path bundle : archive(platform).bundles()) {
      String filter = header(bundle, "Eclipse-PlatformFilter");
      if (filter != null) {
        assertTrue(FrameworkUtil.createFilter(filter).matches(environment), bundle + " is for " + filter);
        ownToIt.add(header(bundle, Constants.BUNDLE_SYMBOLICNAME).replaceAll(";.*", ""));
      }
    }
    Set<String> expected = new TreeSet<>(Set.of("org.eclipse.swt." + platform.name(platform.ws, platform.os)));
    expected.addAll(platform == Platform.WINDOWS ? Set.of("org.eclipse.e4.ui.swt.win32")
        : Set.of("org.eclipse.e4.ui.workbench.renderers.swt.cocoa", "org.eclipse.ui.cocoa"));
    assertEquals(expected, ownToIt);
  }

  @ParameterizedTest
  @EnumSource
  void namesSuitEveryFileSystem(Platform platform) throws Exception {
    Set<String> folded = new TreeSet<>();
    for (String name : archive(platform).names()) {
      assertTrue(name.length() <= LONGEST_NAME, name);
      assertFalse(NOT_ON_WINDOWS.matcher(name).find(), name);
      assertTrue(folded.add(name.toLowerCase(Locale.ROOT)), () -> name + " differs from another by case only");
    }
  }

  @ParameterizedTest
  @EnumSource
  void itRunsAsTheWorkbenchAndFindsOneLauncher(Platform platform) throws Exception {
    Path home = archive(platform).home();
    List<String> configuration = Files.readAllLines(home.resolve("configuration/config.ini"));
    assertTrue(configuration.contains("eclipse.application=org.headroom.ui.application"), configuration::toString);
    assertTrue(configuration.contains("eclipse.product=org.headroom.ui.product"), configuration::toString);
    try (var launchers = Files.newDirectoryStream(home.resolve("plugins"), "org.eclipse.equinox.launcher_*.jar")) {
      int count = 0;
      for (Path launcher : launchers) {
        assertEquals("org.eclipse.equinox.launcher.Main", header(launcher, "Main-Class"));
        count++;
      }
      assertEquals(1, count);
    }
  }

  @Test
  void windowsHasAScriptWithItsLineEndsAndAnIconForShortcuts() throws Exception {
    Path home = archive(Platform.WINDOWS).home();
    String script = Files.readString(home.resolve("headroom-workbench.bat"), StandardCharsets.US_ASCII);
    assertEquals(script.replace("\r", "").replace("\n", "\r\n"), script);
    ByteBuffer icon = ByteBuffer.wrap(Files.readAllBytes(home.resolve("headroom.ico"))).order(ByteOrder.LITTLE_ENDIAN);
    Set<Integer> widths = new TreeSet<>();
    for (int index = 0; index < icon.getShort(4); index++) {
      int entry = 6 + 16 * index;
      assertTrue(icon.getInt(entry + 12) + icon.getInt(entry + 8) <= icon.capacity(), "an image that is cut off");
      // 256 does not fit into the byte
      widths.add(icon.get(entry) == 0 ? 256 : icon.get(entry));
    }
    assertEquals(Set.of(16, 32, 48, 256), widths);
  }

  @ParameterizedTest
  @EnumSource(names = "MAC_.*", mode = EnumSource.Mode.MATCH_ALL)
  void macHasAnApplicationForModels(Platform platform) throws Exception {
    ForeignArchive archive = archive(platform);
    Map<String, String> facts = facts(archive.file("Headroom.app/Contents/Info.plist"));
    assertEquals("APPL", facts.get("CFBundlePackageType"));
    assertEquals("Headroom", facts.get("CFBundleName"));
    assertTrue(facts.get("CFBundleShortVersionString").matches("\\d+\\.\\d+\\.\\d+"), facts::toString);
    assertTrue(facts.get("CFBundleDocumentTypes").contains("headroom"), facts::toString);
    Path start = archive.file("Headroom.app/Contents/MacOS").resolve(facts.get("CFBundleExecutable"));
    String script = Files.readString(start);
    assertTrue(script.contains("= " + facts.get("CFBundleIdentifier") + " ]"), "the script knows when Finder opens it");
    for (Path each : List.of(start, start.resolveSibling("open-again"))) {
      assertTrue(Files.isExecutable(each) && !Files.readString(each).contains("\r"), each::toString);
    }
    Path icon = archive.file("Headroom.app/Contents/Resources").resolve(facts.get("CFBundleIconFile"));
    assertEquals(Set.of(32, 64, 128, 256, 512, 1024), widths(ByteBuffer.wrap(Files.readAllBytes(icon))));
  }

  /** The keys of a property list with their values; a list has its texts one after the other. */
  private static Map<String, String> facts(Path list) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    // its document type lies at Apple
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    Node keys = factory.newDocumentBuilder().parse(list.toFile()).getElementsByTagName("dict").item(0);
    Map<String, String> facts = new HashMap<>();
    String key = null;
    for (Node node = keys.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node.getNodeName().equals("key")) {
        key = node.getTextContent();
      } else if (node.getNodeType() == Node.ELEMENT_NODE) {
        facts.put(key, node.getTextContent());
      }
    }
    return facts;
  }

  /** The widths of the PNG images in an icon of macOS. */
  private static Set<Integer> widths(ByteBuffer icon) {
    assertEquals("icns", StandardCharsets.US_ASCII.decode(icon.slice(0, 4)).toString());
    assertEquals(icon.capacity(), icon.getInt(4));
    Set<Integer> widths = new TreeSet<>();
    for (int at = 8; at < icon.capacity(); at += icon.getInt(at + 4)) {
      assertEquals("PNG", StandardCharsets.US_ASCII.decode(icon.slice(at + 9, 3)).toString());
      // after the signature, and length and name of the first chunk
      widths.add(icon.getInt(at + 8 + 16));
    }
    return widths;
  }
}
