package org.headroom.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.headroom.model.Architecture;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.Microservice;
import org.headroom.model.io.DiagramLayout;
import org.headroom.model.io.LayoutFile;
import org.headroom.model.io.ModelWriter;

/** Saves two versions of some files in turns until it is killed. */
final class AlternatingSaves {

  private static final int ELEMENTS = 300;

  private final Path folder;

  AlternatingSaves(Path folder) {
    this.folder = folder;
  }

  /** Runs in a process of its own. */
  public static void main(String[] arguments) throws IOException {
    AlternatingSaves saves = new AlternatingSaves(Path.of(arguments[0]));
    saves.save("odd");
    System.out.println("saving");
    while (true) {
      saves.save("even");
      saves.save("odd");
    }
  }

  void save(String version) throws IOException {
    new ModelWriter().write(model(version), model());
    LayoutFile.beside(model()).write(layout(version));
    Output.file(report(), out -> out.write(text(version)));
  }

  /** The files in the folder. */
  List<Path> files() {
    return List.of(model(), LayoutFile.beside(model()).path(), report());
  }

  /** What the files contain in a version. */
  Map<Path, byte[]> contents(String version) throws IOException {
    return Map.of(model(), new ModelWriter().toBytes(model(version)), LayoutFile.beside(model()).path(),
        LayoutFile.toBytes(layout(version), "layout"), report(), text(version));
  }

  private Path model() {
    return folder.resolve("shop.headroom");
  }

  private Path report() {
    return folder.resolve("shop.html");
  }

  private static Architecture model(String version) {
    Architecture architecture = HeadroomFactory.eINSTANCE.createArchitecture();
    architecture.setName(version);
    for (int i = 0; i < ELEMENTS; i++) {
      Microservice service = HeadroomFactory.eINSTANCE.createMicroservice();
      service.setId("service-" + i);
      service.setLabel(version);
      architecture.getNodes().add(service);
    }
    return architecture;
  }

  private static DiagramLayout layout(String version) {
    return new DiagramLayout(Map.of(version, new DiagramLayout.Bounds(0, 0, 1, 1)), Map.of());
  }

  private static byte[] text(String version) {
    return version.repeat(100_000).getBytes(StandardCharsets.UTF_8);
  }
}
