package org.headroom.simulation.ui.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.headroom.diagram.ui.ArchitectureEditor;

/** The runs of all models that are open in a window; views follow the editor that was active last. */
public final class Session {
  private static final String KEYS = "org.headroom.simulation.ui.keys";

  private final IWorkbenchPage page;
  private final Map<ArchitectureEditor, ModelRuns> models = new HashMap<>();
  private final List<Consumer<Change>> listeners = new ArrayList<>();
  private ModelRuns current;
  private IContextActivation keys;

  private Session(IWorkbenchPage page) {
    this.page = page;
    page.addPartListener(new Follower());
    if (page.getActiveEditor() instanceof ArchitectureEditor editor) {
      follow(editor);
    }
    offerKeys();
  }

  /** The keys of runs are at work as long as a model is the editor in front. */
  private void offerKeys() {
    boolean offered = page.getActiveEditor() instanceof ArchitectureEditor;
    if (offered != (keys != null)) {
      IContextService contexts = page.getWorkbenchWindow().getService(IContextService.class);
      if (offered) {
        keys = contexts.activateContext(KEYS);
      } else {
        contexts.deactivateContext(keys);
        keys = null;
      }
    }
  }

  /** The session of a window. */
  public static Session of(IWorkbenchWindow window) {
    IEclipseContext context = window.getService(IEclipseContext.class);
    Session session = context.getLocal(Session.class.getName()) instanceof Session known ? known : null;
    if (session == null) {
      session = new Session(window.getActivePage());
      context.set(Session.class.getName(), session);
    }
    return session;
  }

  /** The runs of the model that is looked at; empty without one. */
  public Optional<ModelRuns> current() {
    return Optional.ofNullable(current);
  }

  /** Tells a listener what changes in the model that is looked at. */
  public void addListener(Consumer<Change> listener) {
    listeners.add(listener);
  }

  /** Ends that. */
  public void removeListener(Consumer<Change> listener) {
    listeners.remove(listener);
  }

  private void tell(Change change) {
    List.copyOf(listeners).forEach(listener -> listener.accept(change));
  }

  private void follow(ArchitectureEditor editor) {
    ModelRuns runs = models.get(editor);
    if (runs == null) {
      // while it is being made it has nothing to tell
      ModelRuns[] made = new ModelRuns[1];
      runs = new ModelRuns(editor, change -> {
        if (made[0] != null && made[0] == current) {
          tell(change);
        }
      });
      made[0] = runs;
      models.put(editor, runs);
    }
    if (current != runs) {
      current = runs;
      tell(Change.MODEL);
    }
  }

  private void forget(ArchitectureEditor editor) {
    ModelRuns runs = models.remove(editor);
    if (runs != null) {
      runs.dispose();
      if (current == runs) {
        current = null;
        if (page.getActiveEditor() instanceof ArchitectureEditor other && other != editor) {
          follow(other);
        } else {
          tell(Change.MODEL);
        }
      }
    }
  }

  private final class Follower implements IPartListener2 {
    @Override
    public void partActivated(IWorkbenchPartReference reference) {
      if (reference.getPart(false) instanceof ArchitectureEditor editor) {
        follow(editor);
      }
      offerKeys();
    }

    @Override
    public void partBroughtToTop(IWorkbenchPartReference reference) {
      partActivated(reference);
    }

    @Override
    public void partClosed(IWorkbenchPartReference reference) {
      if (reference.getPart(false) instanceof ArchitectureEditor editor) {
        forget(editor);
      }
      offerKeys();
    }
  }
}
