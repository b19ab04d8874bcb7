package org.headroom.ui.safety;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CommandStackListener;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IPropertyListener;
import org.eclipse.ui.statushandlers.StatusManager;
import org.headroom.compare.Change;
import org.headroom.compare.ModelDiff;
import org.headroom.diagram.ui.ArchitectureEditor;
import org.headroom.diagram.ui.SaveGuard;
import org.headroom.diagram.ui.parts.Steps;
import org.headroom.model.Architecture;
import org.headroom.model.Contents;
import org.headroom.model.Element;
import org.headroom.model.edit.ModelDocument;
import org.headroom.model.io.LayoutFile;
import org.headroom.model.io.ModelReader;
import org.headroom.ui.HeadroomUi;

/**
 * Watches over one open model: a file that someone else changed is read again when nothing is lost by it, and asked
 * about otherwise; saving never replaces what the editor has not seen; unsaved work is kept for the case of a crash.
 */
public final class ModelSafety implements SaveGuard, IResourceChangeListener {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private static final String RESTORE = "Restore unsaved work";

  private final ArchitectureEditor editor;
  private final NoticeBar bar;
  private final UnsavedCopies copies;
  private final Autosave autosave;
  private final CommandStackListener changes = event -> changed();
  private final Consumer<ModelDocument> documents = this::follow;
  /** Saving changes nothing on the command stack, so that it does not tell of it. */
  private final IPropertyListener saves = (source, property) -> changed();
  private final Display display;
  private ModelDocument document;

  /** Starts to watch. */
  ModelSafety(ArchitectureEditor editor, UnsavedCopies copies) {
    this.editor = editor;
    this.copies = copies;
    bar = new NoticeBar(editor.frame());
    display = editor.frame().getDisplay();
    autosave = new Autosave(copies, editor::layout);
    editor.setSaveGuard(this);
    editor.addDocumentListener(documents);
    editor.addPropertyListener(saves);
    follow(editor.document());
    ResourcesPlugin.getWorkspace().addResourceChangeListener(this, IResourceChangeEvent.POST_CHANGE);
    offerCopy();
  }

  /** What is said above the editor. */
  public NoticeBar bar() {
    return bar;
  }

  private void follow(ModelDocument next) {
    if (document != null) {
      document.stack().removeCommandStackListener(changes);
    }
    document = next;
    document.stack().addCommandStackListener(changes);
    changed();
  }

  private void changed() {
    autosave.changed(document);
  }

  /** Stops watching: the editor was closed, which gives up what is unsaved, or goes on with a file of another name. */
  public void dispose() {
    editor.removeDocumentListener(documents);
    editor.removePropertyListener(saves);
    ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
    document.stack().removeCommandStackListener(changes);
    autosave.dispose();
    bar.clear();
  }

  @Override
  public void resourceChanged(IResourceChangeEvent event) {
    IFile file = editor.getEditorInput().getAdapter(IFile.class);
    IResourceDelta delta = event.getDelta();
    if (file != null && delta != null && !display.isDisposed()
        && (delta.findMember(file.getFullPath()) != null || delta.findMember(layout(file)) != null)) {
      display.asyncExec(this::look);
    }
  }

  private static IPath layout(IFile model) {
    return model.getParent().getFullPath()
        .append(LayoutFile.beside(Path.of(model.getName())).path().getFileName().toString());
  }

  /** Looks whether the files on the disk are still what the editor knows. */
  public void look() {
    Optional<Path> changed = editor.frame().isDisposed() ? Optional.empty() : document.changedOnDisk();
    if (changed.isEmpty()) {
      return;
    }
    Path file = document.file();
    if (!Files.exists(file)) {
      bar.show(file.getFileName() + " was deleted. What you see is still here; saving writes the file again.",
          List.of(new NoticeBar.Choice("Save", this::keepMine)));
    } else if (editor.isDirty()) {
      ask(changed.get().getFileName() + " was changed by someone else, and you have changes that are not saved.");
    } else {
      reload();
    }
  }

  private void ask(String what) {
    bar.show(what, List.of(new NoticeBar.Choice("Keep mine", this::keepMine),
        new NoticeBar.Choice("Read the file", this::reload), new NoticeBar.Choice("Compare", this::compare)));
  }

  private void keepMine() {
    try {
      document.acceptDisk();
      editor.doSave(new NullProgressMonitor());
    } catch (IOException e) {
      bar.show("The file cannot be looked at: " + firstLine(e),
          List.of(new NoticeBar.Choice("Try again", this::keepMine)));
    }
  }

  private void reload() {
    List<String> selected = selected();
    try {
      if (editor.isDirty()) {
        // mine is not lost: the copy stays until the next change
        copies.keep(document.file(), document.architecture(), editor.layout());
      }
      editor.reload();
      bar.clear();
      selected.stream().flatMap(id -> Contents.find(document.architecture(), id).stream()).findFirst()
          .ifPresent(editor::reveal);
    } catch (IOException e) {
      bar.show("The file was changed and cannot be read any more: " + firstLine(e), List.of(
          new NoticeBar.Choice("Keep mine", this::keepMine), new NoticeBar.Choice("Try again", this::reload)));
    }
  }

  private List<String> selected() {
    List<String> ids = new ArrayList<>();
    if (editor.getSite().getSelectionProvider() != null
        && editor.getSite().getSelectionProvider().getSelection()
            instanceof org.eclipse.jface.viewers.IStructuredSelection selection) {
      for (Object each : selection) {
        ArchitectureEditor.elementOf(each).stream().filter(Element.class::isInstance).map(Element.class::cast)
            .map(Element::getId).forEach(ids::add);
      }
    }
    return ids;
  }

  private void compare() {
    Path file = document.file();
    try {
      Architecture theirs = new ModelReader().read(file).architecture();
      List<Change> differences = ModelDiff.between(theirs, document.copy());
      new ChangesWindow(editor.getSite().getShell(), file.getFileName().toString(), differences).open();
    } catch (IOException e) {
      StatusManager.getManager().handle(HeadroomUi.error(firstLine(e), e), StatusManager.SHOW);
    }
    ask(file.getFileName() + " on the disk differs from what you see.");
  }

  @Override
  public boolean maySave(ArchitectureEditor which) {
    Optional<Path> changed = document.changedOnDisk();
    if (changed.isPresent() && Files.exists(document.file())) {
      ask(changed.get().getFileName() + " was changed by someone else since it was read. It was not saved.");
      return false;
    }
    return true;
  }

  @Override
  public void saveFailed(ArchitectureEditor which, IStatus reason) {
    // the details are in the log; the work goes on
    StatusManager.getManager().handle(reason, StatusManager.LOG);
    bar.show("Not saved: " + reason.getMessage().lines().findFirst().orElse("") + " Your changes are still here.",
        List.of(new NoticeBar.Choice("Try again", () -> editor.doSave(new NullProgressMonitor()))));
  }

  private void offerCopy() {
    try {
      Optional<UnsavedCopies.Copy> copy = copies.of(document.file());
      if (copy.isPresent()) {
        String when = TIME.format(copy.get().time().atZone(ZoneId.systemDefault()));
        bar.show("Headroom ended before changes of this model were saved. A copy from " + when + " is there.", List.of(
            new NoticeBar.Choice("Restore it", () -> restore(copy.get())),
            new NoticeBar.Choice("Discard it", this::forget)));
      }
    } catch (IOException e) {
      StatusManager.getManager()
          .handle(HeadroomUi.error("The copy of unsaved work cannot be read: " + firstLine(e), e));
    }
  }

  /** Takes over the copy as one change, which can be undone. */
  private void restore(UnsavedCopies.Copy copy) {
    try {
      Architecture restored = copy.read();
      Command places = document.places().take(restored, copy.layout());
      autosave.adopt(document.file());
      document.execute(Steps.of(RESTORE, document.edits().change(RESTORE, () -> take(restored)), places));
      editor.diagram().fit().atMostFullSize();
      // the button that was pressed is gone
      editor.setFocus();
    } catch (IOException e) {
      bar.show("The copy cannot be read: " + firstLine(e), List.of(new NoticeBar.Choice("Discard it", this::forget)));
    }
  }

  @SuppressWarnings("unchecked") // the features with many values of an architecture are its parts
  private void take(Architecture restored) {
    Architecture architecture = document.architecture();
    for (EStructuralFeature feature : architecture.eClass().getEAllStructuralFeatures()) {
      Object value = restored.eGet(feature);
      if (feature.isMany()) {
        List<EObject> parts = (List<EObject>) architecture.eGet(feature);
        parts.clear();
        parts.addAll(List.copyOf((List<? extends EObject>) value));
      } else if (restored.eIsSet(feature)) {
        architecture.eSet(feature, value);
      } else {
        architecture.eUnset(feature);
      }
    }
  }

  private void forget() {
    try {
      copies.forget(document.file());
    } catch (IOException e) {
      StatusManager.getManager().handle(HeadroomUi.error("The copy cannot be deleted: " + firstLine(e), e));
    }
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
