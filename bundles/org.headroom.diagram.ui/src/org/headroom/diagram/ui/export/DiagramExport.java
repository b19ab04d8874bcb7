package org.headroom.diagram.ui.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.printing.PrintDialog;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.printing.PrinterData;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.headroom.diagram.notation.Theme;
import org.headroom.diagram.render.Overlay;
import org.headroom.diagram.render.PngRenderer;
import org.headroom.diagram.render.SvgRenderer;
import org.headroom.diagram.scene.Scene;
import org.headroom.diagram.ui.DiagramPage;

/** Writes the diagram as it is shown to files and to printers, with the renderer of the command line. */
public final class DiagramExport {
  private static final String BUNDLE = "org.headroom.diagram.ui";
  /** Twice the size on the screen, for screens of high density. */
  private static final double PNG_SCALE = 2;

  private final DiagramPage page;

  /** Exports of a page. */
  public DiagramExport(DiagramPage page) {
    this.page = page;
  }

  /** The diagram as SVG, in the colours that are shown. */
  public String svgText() {
    return drawing(page.inks().theme()).get();
  }

  /** What draws the diagram as it is now, in any thread. */
  private Supplier<String> drawing(Theme theme) {
    page.editor().scene().finish();
    Scene scene = page.editor().scene().scene();
    Optional<Overlay> overlay = page.editor().scene().overlay();
    SvgRenderer renderer = new SvgRenderer(theme);
    return () -> overlay.map(measured -> renderer.render(scene, measured)).orElseGet(() -> renderer.render(scene));
  }

  /** Asks for a file and writes SVG. */
  public void svg() {
    ask("svg").ifPresent(this::svg);
  }

  /** Writes SVG in the background; the end is told in the status line. */
  public Job svg(Path file) {
    return write(file, svg -> svg.getBytes(StandardCharsets.UTF_8));
  }

  /** Asks for a file and writes PNG. */
  public void png() {
    ask("png").ifPresent(this::png);
  }

  /** Writes PNG in the background; the end is told in the status line. */
  public Job png(Path file) {
    return write(file, svg -> PngRenderer.atScale(svg, PNG_SCALE));
  }

  /** Turns what is drawn into the bytes of a file. */
  private interface Format {
    byte[] bytes(String svg) throws IOException;
  }

  private Job write(Path file, Format format) {
    Supplier<String> drawing = drawing(page.inks().theme());
    Job job = Job.create("Exporting " + file.getFileName(), monitor -> {
      try {
        replace(file, format.bytes(drawing.get()));
        return Status.OK_STATUS;
      } catch (IOException | IllegalArgumentException | IllegalStateException e) {
        return new Status(IStatus.ERROR, BUNDLE, "The diagram could not be exported: " + e.getMessage(), e);
      }
    });
    Display display = page.viewer().getControl().getDisplay();
    job.addJobChangeListener(new org.eclipse.core.runtime.jobs.JobChangeAdapter() {
      @Override
      public void done(org.eclipse.core.runtime.jobs.IJobChangeEvent event) {
        display.asyncExec(() -> page.say(
            event.getResult().isOK() ? "Exported to " + file : event.getResult().getMessage(),
            !event.getResult().isOK()));
      }
    });
    job.schedule();
    return job;
  }

  private static void replace(Path file, byte[] content) throws IOException {
    Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), ".export", null);
    try {
      Files.write(fresh, content);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private Optional<Path> ask(String ending) {
    Path model = page.editor().document().file().toAbsolutePath();
    FileDialog dialog = new FileDialog(page.getSite().getShell(), SWT.SAVE);
    dialog.setText("Export the diagram");
    dialog.setFilterPath(model.getParent().toString());
    dialog.setFileName(model.getFileName().toString().replaceFirst("\\.headroom$", "") + "." + ending);
    dialog.setFilterExtensions(new String[] {"*." + ending});
    dialog.setOverwrite(true);
    return Optional.ofNullable(dialog.open()).map(Path::of);
  }

  /** Asks for a printer and prints on one page, light on paper whatever the screen shows. */
  public void print() {
    PrinterData data = new PrintDialog(page.getSite().getShell(), SWT.NONE).open();
    if (data == null) {
      return;
    }
    Printer printer = new Printer(data);
    try {
      if (printer.startJob(page.editor().getTitle()) && printer.startPage()) {
        new PrintedPage(drawing(Theme.LIGHT).get()).draw(printer);
        printer.endPage();
        printer.endJob();
      }
    } finally {
      printer.dispose();
    }
  }
}
