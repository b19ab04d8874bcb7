package org.headroom.diagram.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.headroom.diagram.layout.Arrangement;
import org.headroom.diagram.layout.SceneLayout;
import org.headroom.diagram.notation.Theme;
import org.headroom.diagram.render.Overlay;
import org.headroom.diagram.render.SvgRenderer;
import org.headroom.diagram.scene.Scene;
import org.headroom.diagram.ui.export.DiagramExport;
import org.headroom.model.Node;
import org.headroom.model.io.LayoutFile;
import org.headroom.model.io.ModelReader;
import org.headroom.ui.robot.EventLoop;
import org.headroom.ui.robot.ModelProject;
import org.headroom.ui.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is exported is what the command line draws. */
class ExportTest {
  private Robot robot;

  @BeforeEach
  void open() throws CoreException, IOException {
    robot = Robot.onExample("export");
  }

  @AfterEach
  void close() {
    robot.close();
  }

  private Scene headless() throws IOException {
    Path file = robot.editor().document().file();
    return SceneLayout.of(new ModelReader().read(file).architecture(),
        Arrangement.of(LayoutFile.beside(file).read(), false));
  }

  private DiagramExport export() {
    return new DiagramExport(robot.editor().diagram());
  }

  @Test
  void svgIsThatOfTheCommandLineForTheSameLayout() throws CoreException, IOException {
    Node client = (Node) robot.element("client");
    robot.reveal(client);
    robot.mouse().drag(robot.on(client, 20, 10), robot.on(client, 80, 30));
    robot.editor().doSave(new NullProgressMonitor());
    robot.reopen();
    assertEquals(new SvgRenderer(Theme.LIGHT).render(headless()), export().svgText());
  }

  @Test
  void measuredValuesAreExportedAsShown() throws IOException, CoreException {
    robot.editor().doSave(new NullProgressMonitor());
    robot.reopen();
    Overlay overlay = new Overlay("at 5 s", Map.of("product-svc", 0.8), Map.of("product-svc", 40.0),
        Map.of("product-svc", "5→8"), Set.of("product-db"), Map.of());
    robot.editor().show(java.util.Optional.of(overlay));
    String svg = export().svgText();
    assertEquals(new SvgRenderer(Theme.LIGHT).render(headless(), overlay), svg);
    assertTrue(svg.contains(">80 %<") && svg.contains(">5→8<") && svg.contains(">failed<"), "meters are drawn");
  }

  @Test
  void pngIsTwiceAsLargeAsTheDrawing() throws CoreException, IOException, InterruptedException {
    Path folder = robot.editor().document().file().getParent();
    Path file = folder.resolve("diagram.png");
    export().png(file).join();
    BufferedImage image = ImageIO.read(file.toFile());
    double width = Double.parseDouble(export().svgText().replaceFirst("(?s).*?<svg[^>]* width=\"([0-9.]+)\".*", "$1"));
    assertEquals(2 * width, image.getWidth(), 1, "rounded to pixels");
    try (var files = Files.list(folder)) {
      assertTrue(files.noneMatch(left -> left.getFileName().toString().startsWith(".export")), "nothing temporary stays");
    }
    assertTrue(ModelProject.open().getFile("diagram.png").exists(), "the workspace sees it");
    assertEquals(Files.getPosixFilePermissions(robot.editor().document().file()), Files.getPosixFilePermissions(file));
    ModelProject.open().getFile("diagram.png").delete(true, null);
  }

  @Test
  void folderThatIsMissingIsNamed() throws InterruptedException {
    Path folder = robot.editor().document().file().resolveSibling("missing");
    export().svg(folder.resolve("diagram.svg")).join();
    EventLoop.settle();
    assertTrue(robot.status().contains("The folder " + folder + " does not exist."), robot.status());
  }
}
