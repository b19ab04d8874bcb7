package org.headroom.diagram.ui.parts;

import java.util.List;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.model.edit.ConnectionAdvice;
import org.headroom.model.edit.ConnectionAlternative;

/** Says beside the mouse why a connection is not allowed, and offers what is. It vanishes when one clicks elsewhere. */
final class ConnectBalloon {
  private static final int WIDTH = 420;
  private static final int BESIDE = 12;

  private final DiagramContext context;

  ConnectBalloon(DiagramContext context) {
    this.context = context;
  }

  void open(Control canvas, Point at, ConnectionAdvice advice, List<ConnectionAlternative> alternatives) {
    Shell frame = new Shell(canvas.getShell(), SWT.TOOL | SWT.ON_TOP);
    frame.setText("Not allowed");
    frame.setBackground(context.inks().colour(ColourRole.BOUNDARY));
    FillLayout edge = new FillLayout();
    edge.marginWidth = 1;
    edge.marginHeight = 1;
    frame.setLayout(edge);
    Composite content = new Composite(frame, SWT.NONE);
    colour(content);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 12;
    layout.marginHeight = 10;
    layout.verticalSpacing = 8;
    content.setLayout(layout);
    Label reason = new Label(content, SWT.WRAP);
    reason.setText(advice.reason());
    colour(reason);
    GridData wrapped = new GridData(SWT.FILL, SWT.FILL, true, true);
    wrapped.widthHint = WIDTH;
    reason.setLayoutData(wrapped);
    if (!alternatives.isEmpty()) {
      offer(frame, content, alternatives);
    }
    frame.addListener(SWT.Deactivate, event -> {
      if (!frame.isDisposed()) {
        frame.close();
      }
    });
    frame.addListener(SWT.Traverse, event -> {
      if (event.detail == SWT.TRAVERSE_ESCAPE) {
        frame.close();
      }
    });
    frame.addListener(SWT.Dispose, event -> context.status().say("", false));
    frame.pack();
    org.eclipse.swt.graphics.Point place = canvas.toDisplay(at.x + BESIDE, at.y + BESIDE);
    org.eclipse.swt.graphics.Rectangle screen = canvas.getMonitor().getClientArea();
    frame.setLocation(Math.max(screen.x, Math.min(place.x, screen.x + screen.width - frame.getSize().x)),
        Math.max(screen.y, Math.min(place.y, screen.y + screen.height - frame.getSize().y)));
    frame.open();
    context.status().say(advice.reason(), true);
  }

  private void offer(Shell frame, Composite content, List<ConnectionAlternative> alternatives) {
    Composite buttons = new Composite(content, SWT.NONE);
    colour(buttons);
    GridLayout column = new GridLayout();
    column.marginWidth = 0;
    buttons.setLayout(column);
    for (ConnectionAlternative alternative : alternatives) {
      Button button = new Button(buttons, SWT.PUSH);
      button.setText(alternative.title());
      button.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
      button.addListener(SWT.Selection, event -> {
        frame.close();
        context.scene().document().execute(alternative.command());
      });
    }
  }

  private void colour(Control control) {
    control.setBackground(context.inks().colour(ColourRole.CARD));
    control.setForeground(context.inks().colour(ColourRole.TEXT));
  }
}
