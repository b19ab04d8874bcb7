package org.headroom.ui.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.statushandlers.StatusManager;
import org.headroom.diagram.ui.ArchitectureEditor;
import org.headroom.model.Architecture;
import org.headroom.model.io.ModelReader;
import org.headroom.ui.HeadroomUi;

/** Asks which model of the workspace is meant; at first the selected one, else that of the active editor. */
final class ModelChoice {
  private static final String EXTENSION = "headroom";

  private final List<IFile> models = new ArrayList<>();
  private final Combo combo;

  /** A row in a grid of three columns. */
  ModelChoice(Composite page, IStructuredSelection selection, Runnable changed) {
    new Label(page, SWT.NONE).setText("&Model:");
    combo = new Combo(page, SWT.READ_ONLY);
    combo.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
    try {
      ResourcesPlugin.getWorkspace().getRoot().accept(resource -> {
        // copies of models that were run lie in the folder of results
        if (resource instanceof IFile file && EXTENSION.equals(file.getFileExtension())) {
          models.add(file);
        }
        return resource.getProjectRelativePath().isEmpty() || !resource.getName().equals("results");
      });
    } catch (CoreException e) {
      StatusManager.getManager().handle(e, HeadroomUi.BUNDLE);
    }
    combo.setItems(models.stream().map(file -> file.getFullPath().makeRelative().toString()).toArray(String[]::new));
    combo.select(Math.max(0, models.indexOf(first(selection).orElse(null))));
    combo.addListener(SWT.Selection, event -> changed.run());
  }

  private static IWorkbenchPage page() {
    return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  }

  private static Optional<IFile> first(IStructuredSelection selection) {
    IFile selected = Adapters.adapt(selection.getFirstElement(), IFile.class);
    return selected != null && EXTENSION.equals(selected.getFileExtension()) ? Optional.of(selected)
        : HeadroomUi.activeEditor(page()).map(editor -> editor.getEditorInput().getAdapter(IFile.class));
  }

  /** The chosen file; empty when the workspace has no model. */
  Optional<Path> file() {
    return combo.getSelectionIndex() < 0 ? Optional.empty()
        : Optional.of(models.get(combo.getSelectionIndex()).getLocation().toFile().toPath());
  }

  /** The chosen model as it is in its editor, with changes that are not saved yet, else as it is in the file. */
  Architecture read() throws IOException {
    IFile chosen = models.get(combo.getSelectionIndex());
    for (IEditorReference reference : page().getEditorReferences()) {
      if (reference.getPart(false) instanceof ArchitectureEditor editor
          && chosen.equals(editor.getEditorInput().getAdapter(IFile.class))) {
        return editor.document().copy();
      }
    }
    return new ModelReader().read(chosen.getLocation().toFile().toPath()).architecture();
  }
}
