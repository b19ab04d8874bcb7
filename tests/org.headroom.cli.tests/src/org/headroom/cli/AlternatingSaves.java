package org.headroom.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.headroom.exchange.json.ModelJson;
import org.headroom.model.Architecture;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.Microservice;
import org.headroom.model.io.DiagramLayout;
import org.headroom.model.io.LayoutFile;
import org.headroom.model.io.ModelWriter;
import org.headroom.report.findings.LocatedFinding;
import org.headroom.report.findings.ReviewedFile;
import org.headroom.report.findings.SarifFindings;
import org.headroom.rules.Finding;
import org.headroom.rules.Rule;
import org.headroom.rules.Severity;

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
    Output.file(export(), out -> out.write(json(version)));
    Output.file(findings(), out -> out.write(sarif(version)));
  }

  /** The files in the folder. */
  List<Path> files() {
    return List.of(model(), LayoutFile.beside(model()).path(), report(), export(), findings());
  }

  /** What the files contain in a version. */
  Map<Path, byte[]> contents(String version) throws IOException {
    return Map.of(model(), new ModelWriter().toBytes(model(version)), LayoutFile.beside(model()).path(),
        LayoutFile.toBytes(layout(version), "layout"), report(), text(version), export(), json(version), findings(),
        sarif(version));
  }

  private Path model() {
    return folder.resolve("shop.headroom");
  }

  private Path report() {
    return folder.resolve("shop.html");
  }

  private Path export() {
    return folder.resolve("shop.json");
  }

  private Path findings() {
    return folder.resolve("findings.sarif");
  }

  private static byte[] json(String version) {
    return new ModelJson().write(model(version)).text().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] sarif(String version) throws IOException {
    Rule rule =
        new Rule("HR301", Severity.WARNING, "Title", "Because.", "Looks.", "Repair it.", (model, report) -> { });
    List<LocatedFinding> findings = IntStream.range(0, ELEMENTS).mapToObj(i -> new LocatedFinding(
        new Finding(rule, Severity.WARNING, "service-" + i, version, version + " fails.", "Repair it."), i + 1, 3))
        .toList();
    StringBuilder text = new StringBuilder();
    new SarifFindings(version).write(List.of(new ReviewedFile("shop.headroom", findings)), text);
    return text.toString().getBytes(StandardCharsets.UTF_8);
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
