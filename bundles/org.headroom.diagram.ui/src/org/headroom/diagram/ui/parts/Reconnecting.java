package org.headroom.diagram.ui.parts;

import java.util.Optional;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.requests.ReconnectRequest;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.edit.ConnectionAdvice;
import org.headroom.model.edit.ModelEdits;

/**
 * One end of a connection on its way to another component.
 *
 * @param connection the connection
 * @param movesTarget whether it is the end and not the start
 */
record Reconnecting(Connection connection, boolean movesTarget) {

  static Reconnecting of(ReconnectRequest request) {
    return new Reconnecting((Connection) request.getConnectionEditPart().getModel(),
        RequestConstants.REQ_RECONNECT_TARGET.equals(request.getType()));
  }

  /** The end that stays. */
  Component fixed() {
    return movesTarget ? connection.getSource() : connection.getTarget();
  }

  /** Where the connection starts when the moved end is at a component. */
  Component source(Component end) {
    return movesTarget ? connection.getSource() : end;
  }

  /** Where the connection ends when the moved end is at a component. */
  Component target(Component end) {
    return movesTarget ? end : connection.getTarget();
  }

  /** Whether the moved end may be at a component, and why; nothing where it is already. */
  Optional<ConnectionAdvice> advice(ModelEdits edits, Component end) {
    return end == (movesTarget ? connection.getTarget() : connection.getSource()) ? Optional.empty()
        : Optional.of(edits.adviceOn(connection, source(end), target(end)));
  }
}
