package org.headroom.simulation.ui.views;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.headroom.chart.drawing.Palette;
import org.headroom.diagram.notation.Theme;
import org.headroom.diagram.ui.WorkbenchTheme;
import org.headroom.simulation.ui.SimulationUi;
import org.headroom.simulation.ui.chart.GcPainter;
import org.headroom.simulation.ui.run.Change;
import org.headroom.simulation.ui.run.ModelRuns;
import org.headroom.simulation.ui.run.Session;

/** A view on the runs of the model that is looked at. */
public abstract class SessionView extends ViewPart {
  private final Consumer<Change> listener = this::follow;
  private Session session;
  private LocalResourceManager images;
  private GcPainter painter;
  private Composite area;

  @Override
  public final void createPartControl(Composite parent) {
    area = parent;
    GridLayout layout = new GridLayout();
    layout.marginWidth = 4;
    layout.marginHeight = 4;
    layout.verticalSpacing = 4;
    parent.setLayout(layout);
    images = new LocalResourceManager(JFaceResources.getResources(), parent);
    painter = new GcPainter(parent.getDisplay(), Palette.of(WorkbenchTheme.current()));
    parent.addListener(SWT.Dispose, event -> painter.dispose());
    session = Session.of(getSite().getWorkbenchWindow());
    create(parent);
    WorkbenchTheme.follow(parent, this::paint);
    session.addListener(listener);
    changed(Change.MODEL);
  }

  private void paint(Theme theme) {
    painter.setPalette(Palette.of(theme));
    themed(theme);
    Point size = area.getSize();
    area.redraw(0, 0, size.x, size.y, true);
  }

  /** Takes the colours of a theme; what is painted with {@link #painter()} follows anyway. */
  void themed(Theme theme) {
    // most views have no colours of their own
  }

  /** Makes the widgets. */
  abstract void create(Composite parent);

  /** Shows what has changed; {@link Change#MODEL} stands for everything. */
  abstract void changed(Change change);

  private void follow(Change change) {
    if (!area.isDisposed()) {
      changed(change);
    }
  }

  /** The runs of the model that is looked at. */
  final Optional<ModelRuns> runs() {
    return session.current();
  }

  /** What follows what is said of a result when the model has changed since; else nothing. */
  final String outdated() {
    return runs().filter(ModelRuns::isOutdated).isPresent() ? " The model has changed since; run it again." : "";
  }

  final GcPainter painter() {
    return painter;
  }

  final Image image(String name) {
    return images.create(SimulationUi.image(name));
  }

  /** A row of widgets. */
  static Composite row(Composite parent, int columns) {
    Composite row = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(columns, false);
    layout.marginHeight = 0;
    layout.marginWidth = 0;
    row.setLayout(layout);
    row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    return row;
  }

  static <T extends Control> T wide(T control) {
    control.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    return control;
  }

  static <T extends Control> T filling(T control) {
    control.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    return control;
  }

  static void name(Composite parent, String text) {
    new Label(parent, SWT.NONE).setText(text);
  }

  final Button button(Composite parent, String text, String image, String hint, Runnable effect) {
    Button button = button(parent, text, hint, effect);
    button.setImage(image(image));
    return button;
  }

  static Button button(Composite parent, String text, String hint, Runnable effect) {
    Button button = new Button(parent, SWT.PUSH);
    button.setText(text);
    button.setToolTipText(hint);
    button.addListener(SWT.Selection, event -> effect.run());
    return button;
  }

  @Override
  public void dispose() {
    if (session != null) {
      session.removeListener(listener);
    }
    super.dispose();
  }
}
