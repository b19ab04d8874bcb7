package org.headroom.ui.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;
import org.headroom.analysis.RunOptions.EngineChoice;
import org.headroom.analysis.RunOptions;
import org.headroom.analysis.Simulator;
import org.headroom.analysis.result.ResultJson;
import org.headroom.analysis.result.RunResult;
import org.headroom.catalogue.Catalogue;
import org.headroom.diagram.ui.ArchitectureEditor;
import org.headroom.model.Contents;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.analytic.AnalyticEngine;
import org.headroom.ui.robot.EventLoop;
import org.headroom.ui.robot.MainWindow;
import org.headroom.ui.robot.Robot;
import org.headroom.ui.robot.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents of others become models, and models become documents for others, by wizards. */
class TransferTest {
  private static final String COMPOSE = """
      services:
        web:
          image: nginx:1.27
          ports: ["80:80"]
          depends_on: [shop]
        shop:
          image: example/shop:1
          environment:
            DATABASE_URL: postgres://db:5432/shop
          blkio_config: {weight: 300}
        db:
          image: postgres:16
      """;

  @TempDir
  Path folder;

  private WizardDialog dialog;

  @AfterEach
  void close() {
    if (dialog != null && dialog.getShell() != null) {
      dialog.close();
    }
    MainWindow.page().closeAllEditors(false);
  }

  private <T extends IWorkbenchWizard> T open(T wizard) {
    MainWindow.page();
    wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
    dialog = new WizardDialog(MainWindow.shell(), wizard);
    dialog.setBlockOnOpen(false);
    dialog.open();
    EventLoop.settle();
    return wizard;
  }

  private <T extends Control> T find(Class<T> type, String feature) {
    return Widgets.all(dialog.getShell(), type).stream().filter(each -> feature.equals(each.getData("feature")))
        .findFirst().orElseThrow();
  }

  private static void end(Job job) {
    EventLoop.await("the files", () -> job.getResult() != null);
    assertTrue(job.getResult().isOK(), job.getResult().toString());
  }

  @Test
  void composeFileBecomesAModelAndWhatIsNotUnderstoodIsListedFirst() throws IOException {
    Path compose = folder.resolve("corner-shop.yaml");
    Files.writeString(compose, COMPOSE);
    ImportModelWizard wizard = open(new ImportModelWizard());
    assertFalse(dialog.getCurrentPage().isPageComplete(), "nothing is named yet");
    find(Text.class, "document").setText(folder.resolve("nothing.yaml").toString());
    assertTrue(dialog.getCurrentPage().getErrorMessage().startsWith("There is no file "));
    find(Text.class, "document").setText(compose.toString());
    List<String> outcomes = wizard.document().column(1);
    assertTrue(outcomes.contains("understood"), outcomes.toString());
    assertEquals(
        outcomes.stream().sorted((a, b) -> Boolean.compare(a.equals("understood"), b.equals("understood"))).toList(),
        outcomes, "what was understood comes last");
    dialog.showPage(dialog.getCurrentPage().getNextPage());
    assertTrue(wizard.canFinish());
    assertTrue(wizard.performFinish());
    EventLoop.settle();
    ArchitectureEditor editor = (ArchitectureEditor) MainWindow.page().getActiveEditor();
    assertEquals("corner-shop.headroom", editor.getTitle());
    assertEquals(List.of("db", "shop", "web"), Contents.nodes(editor.document().architecture())
        .map(each -> each.getId()).filter(id -> List.of("web", "shop", "db").contains(id)).sorted().toList());
  }

  @Test
  void modelIsWrittenAsTerraformAndWhatThatCannotSayIsToldBeforehand() throws CoreException, IOException {
    Robot.onExample("exported");
    ExportModelWizard wizard = open(new ExportModelWizard());
    org.eclipse.swt.widgets.List formats = find(org.eclipse.swt.widgets.List.class, "format");
    formats.select(formats.indexOf("Terraform configuration for AWS"));
    formats.notifyListeners(SWT.Selection, new Event());
    assertFalse(wizard.losses().isEmpty());
    Path target = folder.resolve("main.tf");
    find(Text.class, "file").setText(target.toString());
    assertTrue(wizard.canFinish());
    assertTrue(wizard.performFinish());
    end(wizard.job());
    assertTrue(Files.readString(target).contains("resource \"aws_"));
  }

  @Test
  void everyFormatIsOfferedWithItsEnding() throws CoreException, IOException {
    Robot robot = Robot.onExample("formats");
    Path model = robot.editor().document().file();
    for (Product product : Product.all(Catalogue.builtIn())) {
      Product.Written written = product.writer().write(robot.editor().document().copy(), model);
      assertTrue(written.bytes().length > 100, product.title());
    }
    assertEquals(List.of("svg", "png", "md", "json", "tf", "yaml", "puml", "mmd", "dsl", "csv"),
        Product.all(Catalogue.builtIn()).stream().map(Product::ending).toList());
  }

  @Test
  void latestRunBecomesAReport() throws CoreException, IOException {
    Robot robot = Robot.onExample("reported");
    ReportWizard wizard = open(new ReportWizard());
    assertFalse(wizard.canFinish(), "nothing was run yet");
    assertTrue(wizard.run().startsWith("No scenario of this model was run yet."), wizard.run());
    dialog.close();
    Path model = robot.editor().document().file();
    AnalyticEngine engine = new AnalyticEngine();
    List<RunResult> results = new Simulator(Catalogue.builtIn(), engine, engine).run(robot.editor().document().copy(),
        RunOptions.defaults().withEngine(EngineChoice.ANALYTIC).withModelFile(model), RunControl.NONE);
    try (var out = Files.newOutputStream(model.resolveSibling("reported.result.json"))) {
      ResultJson.write(results, out);
    }
    wizard = open(new ReportWizard());
    assertEquals("Steady 50,000 requests/s, 50,000 /s", wizard.run());
    for (String format : List.of("PDF", "DOCX", "MD")) {
      find(Button.class, format).setSelection(true);
    }
    find(Text.class, "folder").setText(folder.toString());
    assertTrue(wizard.canFinish());
    assertTrue(wizard.performFinish());
    end(wizard.job());
    assertTrue(Files.readString(folder.resolve("reported.html")).startsWith("<!DOCTYPE html>"));
    assertTrue(Files.readString(folder.resolve("reported.md")).contains("Steady 50,000"));
    assertEquals("%PDF", new String(Files.readAllBytes(folder.resolve("reported.pdf")), 0, 4));
    assertEquals("PK", new String(Files.readAllBytes(folder.resolve("reported.docx")), 0, 2));
  }

  @Test
  void filesInTheWorkspaceAppearInTheExplorer() throws CoreException, IOException {
    Robot robot = Robot.onExample("beside");
    IFile model = robot.editor().getEditorInput().getAdapter(IFile.class);
    ExportModelWizard wizard = open(new ExportModelWizard());
    assertTrue(wizard.performFinish());
    end(wizard.job());
    assertTrue(model.getParent().findMember("beside.svg") != null, "the workspace knows the drawing");
  }
}
