package org.headroom.diagram.ui;

import org.eclipse.gef.EditDomain;
import org.eclipse.gef.EditPartViewer;
import org.eclipse.gef.ui.parts.DomainEventDispatcher;
import org.eclipse.gef.ui.parts.ScrollingGraphicalViewer;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.widgets.Event;

/** A viewer whose hover card goes when a button is pressed or the wheel turned: it would cover what one drags to. */
final class DiagramViewer extends ScrollingGraphicalViewer {
  private DomainEventDispatcher dispatcher;

  @Override
  public void setEditDomain(EditDomain domain) {
    super.setEditDomain(domain);
    dispatcher = new Dispatcher(domain, this);
    getLightweightSystem().setEventDispatcher(dispatcher);
  }

  @Override
  protected DomainEventDispatcher getEventDispatcher() {
    return dispatcher;
  }

  private static final class Dispatcher extends DomainEventDispatcher {
    Dispatcher(EditDomain domain, EditPartViewer viewer) {
      super(domain, viewer);
    }

    @Override
    public void dispatchMousePressed(MouseEvent event) {
      hideCard();
      super.dispatchMousePressed(event);
    }

    @Override
    public void dispatchMouseWheelScrolled(Event event) {
      hideCard();
      super.dispatchMouseWheelScrolled(event);
    }

    private void hideCard() {
      getToolTipHelper().updateToolTip(null, null, 0, 0);
    }
  }
}
