package org.headroom.ui.check;

import java.util.function.Consumer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.emf.common.command.CommandStackListener;
import org.eclipse.swt.widgets.Display;
import org.headroom.diagram.ui.ArchitectureEditor;
import org.headroom.model.edit.ModelDocument;
import org.headroom.ui.HeadroomUi;
import org.headroom.ui.preferences.Settings;

/** Checks one open model after each change, unless the user switched that off. */
public final class LiveChecks {
  private final ArchitectureEditor editor;
  private final CheckJob job;
  private final Display display;
  private final CommandStackListener changes = event -> changed();
  private final Consumer<ModelDocument> documents = this::follow;
  private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode(HeadroomUi.BUNDLE);
  private final IEclipsePreferences.IPreferenceChangeListener switched = event -> switched(event.getKey());
  private ModelDocument document;

  /** Starts to check. */
  public LiveChecks(IFile file, ArchitectureEditor editor) {
    this.editor = editor;
    job = new CheckJob(file, editor);
    display = Display.getCurrent();
    editor.addDocumentListener(documents);
    preferences.addPreferenceChangeListener(switched);
    follow(editor.document());
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
    if (Settings.liveChecks()) {
      job.soon();
    }
  }

  private void switched(String key) {
    if (key.equals(Settings.LIVE_CHECKS)) {
      display.asyncExec(this::changed);
    }
  }

  /** Checks no longer; the findings stay with the file. */
  public void dispose() {
    preferences.removePreferenceChangeListener(switched);
    editor.removeDocumentListener(documents);
    document.stack().removeCommandStackListener(changes);
    job.stop();
  }
}
