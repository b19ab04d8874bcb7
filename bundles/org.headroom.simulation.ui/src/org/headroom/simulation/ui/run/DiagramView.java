package org.headroom.simulation.ui.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.headroom.analysis.result.RunResult;
import org.headroom.diagram.ui.ArchitectureEditor;
import org.headroom.model.Architecture;
import org.headroom.model.Connection;
import org.headroom.model.Contents;
import org.headroom.model.Role;
import org.headroom.report.content.RunOverlay;
import org.headroom.simulation.LiveSnapshot;
import org.headroom.simulation.ui.timeline.Frames;
import org.headroom.simulation.ui.timeline.Timeline;

/** Shows runs on the diagram. */
public final class DiagramView {
  private final ArchitectureEditor editor;
  private Map<String, Role> roles = Map.of();
  private boolean visible = true;
  private boolean closed;
  private Runnable again = () -> { };

  DiagramView(ArchitectureEditor editor) {
    this.editor = editor;
  }

  /** Whether the diagram shows runs. */
  public boolean isVisible() {
    return visible;
  }

  /** Shows or hides what is measured. */
  public void setVisible(boolean shown) {
    visible = shown;
    if (shown) {
      again.run();
    } else {
      editor.show(Optional.empty());
      clearMessages();
    }
  }

  /** Shows a moment: the one that is looked at, else the means of a result, else the latest of a run that goes on. */
  void show(Timeline timeline, double cursor, Optional<RunResult> result, String scenario) {
    again = () -> {
      int position = timeline.at(Double.isNaN(cursor) ? Double.POSITIVE_INFINITY : cursor);
      if (Double.isNaN(cursor) && result.isPresent()) {
        editor.show(Optional.of(RunOverlay.of(result.get(), editor.document().architecture())));
      } else if (position >= 0) {
        editor.show(Optional.of(Frames.at(timeline, position, scenario)));
      }
    };
    if (visible && !closed) {
      again.run();
    }
  }

  /** The editor is closed; a run that ends later must not reach for it. */
  void close() {
    closed = true;
  }

  /** From now on messages of this model are shown. */
  void begin(Architecture model) {
    roles = new HashMap<>();
    Contents.elements(model).filter(Connection.class::isInstance).map(Connection.class::cast)
        .forEach(connection -> roles.put(connection.getId(), connection.getRole()));
  }

  void showMessages(LiveSnapshot snapshot) {
    if (visible && !closed) {
      editor.showDots(MessageDots.of(snapshot, roles));
    }
  }

  void clearMessages() {
    if (!closed) {
      editor.showDots(List.of());
    }
  }
}
