package org.headroom.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.headroom.model.Contents;
import org.headroom.model.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents of the project say is there. */
class DocumentsTest {

  private static final Path ROOT = Path.of(System.getProperty("headroom.root"));
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");

  static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>(List.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")));
    for (String folder : List.of("docs", "examples")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
        files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
      }
    }
    return documents;
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyLinkLeadsSomewhere(Path document) throws IOException {
    List<String> dead = new ArrayList<>();
    Matcher links = LINK.matcher(Files.readString(document));
    while (links.find()) {
      String target = links.group(1);
      if (!target.contains("://") && !Files.exists(document.resolveSibling(target))) {
        dead.add(target);
      }
    }
    assertEquals(List.of(), dead, "dead links in " + document);
  }

  @Test
  void theReadmeExplainsEveryBundle() throws IOException {
    TreeSet<String> missing = new TreeSet<>();
    String readme = Files.readString(ROOT.resolve("README.md"));
    try (Stream<Path> bundles = Files.list(ROOT.resolve("bundles"))) {
      bundles.filter(bundle -> Files.exists(bundle.resolve("META-INF/MANIFEST.MF")))
          .map(bundle -> "`bundles/" + bundle.getFileName() + "`")
          .filter(name -> !readme.contains(name))
          .forEach(missing::add);
    }
    assertEquals(new TreeSet<>(), missing, "bundles that the folder table leaves out");
  }

  @Test
  void thePictureShowsTheReferenceSystemAsItIs() throws Exception {
    String picture = Files.readString(ROOT.resolve("docs/images/global-ecommerce-catalog.svg"));
    Seed seed = Seed.load();
    Stream.concat(
            Contents.nodes(seed.architecture()).map(Element.class::cast),
            seed.architecture().getConnections().stream().map(Element.class::cast))
        .forEach(element -> assertTrue(
            picture.contains("data-id=\"" + element.getId() + "\""),
            element.getId() + " is not in the picture; draw it again with headroom render --overlay"));
  }
}
