package org.headroom.ui.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.headroom.catalogue.CatalogueException;
import org.headroom.diagram.ui.ArchitectureEditor;
import org.headroom.rules.Finding;
import org.headroom.rules.ProjectRulesException;
import org.headroom.rules.QuickFix;
import org.headroom.rules.QuickFixes;
import org.headroom.ui.HeadroomUi;

/** Quick fixes for findings in the Problems view; each is one change in the editor, which can be undone. */
public final class Resolutions implements IMarkerResolutionGenerator2 {
  private final Function<String, Optional<String>> asker;

  /** Asks in a dialog what a fix needs to know. */
  public Resolutions() {
    this(Resolutions::ask);
  }

  Resolutions(Function<String, Optional<String>> asker) {
    this.asker = asker;
  }

  @Override
  public boolean hasResolutions(IMarker marker) {
    return !marker.getAttribute(HeadroomUi.RULE, "").isEmpty();
  }

  @Override
  public IMarkerResolution[] getResolutions(IMarker marker) {
    try {
      ArchitectureEditor editor = editor(marker);
      Check check = Check.of(editor.document().file());
      QuickFixes fixes = check.fixes(editor.document().architecture());
      List<IMarkerResolution> resolutions = new ArrayList<>();
      for (Finding finding : check.findings(editor.document().copy())) {
        if (isOf(marker, finding)) {
          fixes.of(finding).forEach(fix -> resolutions.add(new Resolution(editor, fix)));
          fixes.suppression(finding, Optional.empty()).ifPresent(fix -> resolutions.add(new Resolution(editor, fix)));
        }
      }
      return resolutions.toArray(IMarkerResolution[]::new);
    } catch (PartInitException | IOException | CatalogueException | ProjectRulesException e) {
      StatusManager.getManager().handle(HeadroomUi.error("No quick fix can be offered: " + e.getMessage(), e));
      return new IMarkerResolution[0];
    }
  }

  private static ArchitectureEditor editor(IMarker marker) throws PartInitException {
    IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    return (ArchitectureEditor) IDE.openEditor(page, (IFile) marker.getResource(), false);
  }

  private static boolean isOf(IMarker marker, Finding finding) {
    return finding.rule().id().equals(marker.getAttribute(HeadroomUi.RULE, ""))
        && finding.elementId().equals(marker.getAttribute(HeadroomUi.ELEMENT, ""))
        && finding.message().equals(marker.getAttribute(HeadroomUi.FINDING, ""));
  }

  private static Optional<String> ask(String question) {
    InputDialog dialog = new InputDialog(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), "Quick fix",
        question, "", text -> text.isBlank() ? "An answer is needed." : null);
    return dialog.open() == Window.OK ? Optional.of(dialog.getValue()) : Optional.empty();
  }

  /** One fix. */
  private final class Resolution implements org.eclipse.ui.IMarkerResolution2 {
    private final ArchitectureEditor editor;
    private final QuickFix fix;

    Resolution(ArchitectureEditor editor, QuickFix fix) {
      this.editor = editor;
      this.fix = fix;
    }

    @Override
    public String getLabel() {
      return fix.title();
    }

    @Override
    public String getDescription() {
      return fix.description();
    }

    @Override
    public org.eclipse.swt.graphics.Image getImage() {
      return null;
    }

    @Override
    public void run(IMarker marker) {
      Optional<String> answer = fix.question().isEmpty() ? Optional.of("") : asker.apply(fix.question().get());
      answer.ifPresent(text -> editor.document().execute(editor.document().edits().apply(fix, text)));
    }
  }
}
