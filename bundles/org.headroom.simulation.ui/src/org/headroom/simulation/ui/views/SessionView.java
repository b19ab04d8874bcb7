package org.headroom.simulation.ui.views;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
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
  /** Least height of a table or a drawing; in a lower view one scrolls. */
  private static final int LEAST_HEIGHT = 96;
  /** From this width on two parts stand side by side. */
  private static final int SIDE_BY_SIDE = 820;
  private static final int SPACING = 8;

  private final Consumer<Change> listener = this::follow;
  private Session session;
  private LocalResourceManager images;
  private GcPainter painter;
  private Composite area;

  @Override
  public final void createPartControl(Composite parent) {
    ScrolledComposite scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
    scroll.setExpandHorizontal(true);
    scroll.setExpandVertical(true);
    area = new Composite(scroll, SWT.NONE);
    scroll.setContent(area);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 4;
    layout.marginHeight = 4;
    layout.verticalSpacing = 4;
    area.setLayout(layout);
    scroll.addListener(SWT.Resize,
        event -> scroll.setMinHeight(area.computeSize(scroll.getClientArea().width, SWT.DEFAULT).y));
    images = new LocalResourceManager(JFaceResources.getResources(), area);
    painter = new GcPainter(area.getDisplay(), Palette.of(WorkbenchTheme.current()));
    area.addListener(SWT.Dispose, event -> painter.dispose());
    session = Session.of(getSite().getWorkbenchWindow());
    create(area);
    WorkbenchTheme.follow(area, this::paint);
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

  /** A row of widgets in columns. */
  static Composite columns(Composite parent, int columns) {
    Composite row = wide(new Composite(parent, SWT.NONE));
    GridLayout layout = new GridLayout(columns, false);
    layout.marginHeight = 0;
    layout.marginWidth = 0;
    row.setLayout(layout);
    return row;
  }

  /** A row of widgets that goes on in the next line where there is little width. */
  static Composite row(Composite parent) {
    Composite row = wide(new Composite(parent, SWT.NONE));
    RowLayout layout = new RowLayout(SWT.HORIZONTAL);
    layout.center = true;
    layout.marginLeft = 0;
    layout.marginRight = 0;
    layout.marginTop = 0;
    layout.marginBottom = 0;
    layout.spacing = SPACING;
    row.setLayout(layout);
    return row;
  }

  /** The place of a widget in a row, with its name in front of it. */
  static Composite named(Composite row, String name) {
    Composite place = new Composite(row, SWT.NONE);
    GridLayout layout = new GridLayout(2, false);
    layout.marginHeight = 0;
    layout.marginWidth = 0;
    place.setLayout(layout);
    new Label(place, SWT.NONE).setText(name);
    return place;
  }

  /** Two parts side by side, or one above the other where there is little width. */
  static SashForm parts(Composite parent) {
    SashForm parts = filling(new SashForm(parent, SWT.HORIZONTAL));
    ((GridData) parts.getLayoutData()).heightHint = 2 * LEAST_HEIGHT;
    parts.addListener(SWT.Resize, event -> {
      int direction = parts.getSize().x >= SIDE_BY_SIDE ? SWT.HORIZONTAL : SWT.VERTICAL;
      if (parts.getOrientation() != direction) {
        parts.setOrientation(direction);
      }
    });
    return parts;
  }

  static <T extends Control> T wide(T control) {
    control.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    return control;
  }

  static <T extends Control> T filling(T control) {
    GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
    data.heightHint = LEAST_HEIGHT;
    control.setLayoutData(data);
    return control;
  }

  /** Says something that may take several lines. */
  static void say(Label label, String text) {
    String shown = LegacyActionTools.escapeMnemonics(text);
    if (!label.getText().equals(shown)) {
      label.setText(shown);
      label.requestLayout();
    }
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
