package org.headroom.diagram.ui.export;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
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
import org.headroom.diagram.ui.BackgroundJob;
import org.headroom.diagram.ui.DiagramPage;
import org.headroom.model.io.SafeFile;

/** Writes the diagram as it is shown to files and to printers, with the renderer of the command line. */
public final class DiagramExport {
  private static final String BUNDLE = "org.headroom.diagram.ui";
  private static final String SVG = ".svg";
  private static final String PNG = ".png";
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

  /** Asks for a file and writes SVG, or PNG when its name ends so. */
  public void svg() {
    ask(SVG).ifPresent(this::write);
  }

  /** Writes SVG in the background; the end is told in the status line. */
  public Job svg(Path file) {
    return write(file, svg -> svg.getBytes(StandardCharsets.UTF_8));
  }

  /** Asks for a file and writes PNG, or SVG when its name ends so. */
  public void png() {
    ask(PNG).ifPresent(this::write);
  }

  private void write(Path file) {
    if (hasEnding(file, PNG)) {
      png(file);
    } else {
      svg(file);
    }
  }

  private static boolean hasEnding(Path file, String ending) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  /** The file that a name stands for: one that ends neither as SVG nor as PNG gets an ending. */
  static Path named(Path file, String ending) {
    return hasEnding(file, SVG) || hasEnding(file, PNG) ? file : file.resolveSibling(file.getFileName() + ending);
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
    Job job = BackgroundJob.of("Exporting " + file.getFileName(), monitor -> {
      try {
        new SafeFile(file).write(format.bytes(drawing.get()));
        show(file);
      } catch (IOException | IllegalArgumentException | IllegalStateException e) {
        throw new CoreException(
            new Status(IStatus.ERROR, BUNDLE, "The diagram could not be exported: " + e.getMessage(), e));
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

  /** Lets the workspace see a file, when it is in one of its projects. */
  private static void show(Path file) throws CoreException {
    URI place = file.toAbsolutePath().toUri();
    for (IFile known : ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(place)) {
      known.refreshLocal(IResource.DEPTH_ZERO, new NullProgressMonitor());
    }
  }

  private Optional<Path> ask(String ending) {
    Path model = page.editor().document().file().toAbsolutePath();
    FileDialog dialog = new FileDialog(page.getSite().getShell(), SWT.SAVE);
    dialog.setText("Export the diagram");
    dialog.setFilterPath(model.getParent().toString());
    dialog.setFileName(model.getFileName().toString().replaceFirst("\\.headroom$", "") + ending);
    dialog.setFilterExtensions(new String[] {"*" + ending});
    dialog.setOverwrite(true);
    Optional<Path> chosen = Optional.ofNullable(dialog.open()).map(Path::of);
    // the dialog has asked about the name that was typed, not about the one with an ending
    return chosen.map(file -> named(file, ending)).filter(file -> file.equals(chosen.get()) || !Files.exists(file)
        || MessageDialog.openQuestion(page.getSite().getShell(), "Export the diagram",
            file.getFileName() + " exists already. Replace it?"));
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
