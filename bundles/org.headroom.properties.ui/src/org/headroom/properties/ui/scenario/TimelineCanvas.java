package org.headroom.properties.ui.scenario;

import java.time.Duration;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.headroom.chart.LinearAxis;
import org.headroom.chart.TimeAxis;
import org.headroom.chart.drawing.Ink;
import org.headroom.chart.drawing.Palette;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.notation.Theme;
import org.headroom.diagram.ui.WorkbenchTheme;
import org.headroom.model.Fault;

/** Draws loads and faults over one axis of time. Faults are moved by their middle and lengthened by their ends. */
final class TimelineCanvas extends Canvas {
  private static final int LEFT = 64;
  private static final int RIGHT = 16;
  private static final int TOP = 24;
  private static final int AXIS = 22;
  private static final int LANE = 24;
  private static final int PLOT = 120;
  private static final int GRIP = 6;

  private final BiConsumer<Fault, Move> mover;
  private Theme theme = WorkbenchTheme.current();
  private Timeline timeline;
  private Drag drag;

  /** Where a fault was dragged to. */
  record Move(Duration at, Duration lasting) {}

  private record Drag(Timeline.Bar bar, int grip, int from, double begin, double end) {
    Drag to(double newBegin, double newEnd) {
      return new Drag(bar, grip, from, newBegin, newEnd);
    }
  }

  TimelineCanvas(Composite parent, BiConsumer<Fault, Move> mover) {
    super(parent, SWT.DOUBLE_BUFFERED | SWT.BORDER);
    this.mover = mover;
    WorkbenchTheme.follow(WorkbenchTheme.own(this), this::takeColours);
    addListener(SWT.Paint, event -> paint(event.gc));
    addListener(SWT.MouseDown, this::press);
    addListener(SWT.MouseMove, this::move);
    addListener(SWT.MouseUp, event -> release());
  }

  private void takeColours(Theme next) {
    theme = next;
    setBackground(WorkbenchTheme.colour(Palette.of(theme).ground()));
    redraw();
  }

  private Color colour(Ink ink) {
    return WorkbenchTheme.colour(Palette.of(theme).colour(ink));
  }

  private Color colour(ColourRole role) {
    return WorkbenchTheme.colour(theme, role);
  }

  /** Shows a timeline; null for none. */
  void show(Timeline shown) {
    timeline = shown;
    drag = null;
    redraw();
  }

  @Override
  public Point computeSize(int width, int height, boolean changed) {
    int lanes = timeline == null ? 0 : timeline.bars().size();
    return new Point(Math.max(width, 300), TOP + PLOT + AXIS + Math.max(1, lanes) * LANE);
  }

  private int plotHeight() {
    return Math.max(40, getClientArea().height - TOP - AXIS - lanes() * LANE);
  }

  private int lanes() {
    return timeline == null ? 0 : timeline.bars().size();
  }

  private int x(double seconds) {
    return LEFT + (int) Math.round(seconds / timeline.seconds() * (getClientArea().width - LEFT - RIGHT));
  }

  private double seconds(int pixels) {
    return pixels * timeline.seconds() / (getClientArea().width - LEFT - RIGHT);
  }

  /** Where a fault is drawn. */
  Rectangle area(int index) {
    Timeline.Bar bar = timeline.bars().get(index);
    double begin = drag != null && drag.bar() == bar ? drag.begin() : bar.begin();
    double end = drag != null && drag.bar() == bar ? drag.end() : bar.end();
    int left = x(begin);
    return new Rectangle(left, TOP + plotHeight() + AXIS + index * LANE + 2,
        Math.max(GRIP, x(Math.min(end, timeline.seconds())) - left), LANE - 4);
  }

  private void press(Event event) {
    for (int i = 0; i < lanes(); i++) {
      Rectangle area = area(i);
      if (area.contains(event.x, event.y)) {
        int grip = event.x > area.x + area.width - GRIP ? 1 : event.x < area.x + GRIP && area.width > 3 * GRIP ? -1 : 0;
        Timeline.Bar bar = timeline.bars().get(i);
        drag = new Drag(bar, grip, event.x, bar.begin(), bar.end());
      }
    }
  }

  private void move(Event event) {
    if (drag == null) {
      return;
    }
    double by = seconds(event.x - drag.from());
    Timeline.Bar bar = drag.bar();
    double length = bar.end() - bar.begin();
    double step = step();
    double begin = drag.grip() > 0 ? bar.begin()
        : Math.max(0, Math.min(bar.begin() + by, drag.grip() < 0 ? bar.end() - step : timeline.seconds() - step));
    double snapped = Math.round(begin / step) * step;
    double end = drag.grip() == 0 ? snapped + length
        : drag.grip() > 0 ? Math.max(bar.begin() + step, Math.round((bar.end() + by) / step) * step) : bar.end();
    drag = drag.to(snapped, end);
    redraw();
  }

  /** Dragging goes in steps of a round number of seconds, about two hundred over the experiment. */
  private double step() {
    double least = timeline.seconds() / 200;
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    return least <= power ? power : least <= 2 * power ? 2 * power : least <= 5 * power ? 5 * power : 10 * power;
  }

  private void release() {
    Drag done = drag;
    drag = null;
    if (done != null && (done.begin() != done.bar().begin() || done.end() != done.bar().end())) {
      boolean endless = done.bar().fault().getLasting() == null && done.grip() <= 0;
      mover.accept(done.bar().fault(), new Move(duration(done.begin()),
          endless ? null : duration(done.end() - done.begin())));
    }
    redraw();
  }

  private static Duration duration(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }

  private void paint(GC gc) {
    gc.setAntialias(SWT.ON);
    if (timeline == null) {
      gc.setForeground(colour(Ink.of(Ink.Role.SOFT)));
      gc.drawText("Select a scenario to see its load and faults over time.", RIGHT, TOP, true);
      return;
    }
    paintAxes(gc);
    paintCurves(gc);
    paintFaults(gc);
  }

  private void paintAxes(GC gc) {
    int bottom = TOP + plotHeight();
    LinearAxis rates = LinearAxis.covering(0, Math.max(timeline.highest(), 1e-9));
    for (double tick : rates.ticks()) {
      int y = bottom - (int) Math.round(rates.share(tick) * plotHeight());
      gc.setForeground(colour(Ink.of(Ink.Role.GRID)));
      gc.drawLine(LEFT, y, getClientArea().width - RIGHT, y);
      gc.setForeground(colour(Ink.of(Ink.Role.SOFT)));
      String label = rates.label(tick);
      gc.drawText(label, LEFT - 6 - gc.textExtent(label).x, y - gc.getFontMetrics().getHeight() / 2, true);
    }
    TimeAxis times = TimeAxis.exactly(0, timeline.seconds());
    for (double tick : times.ticks()) {
      gc.setForeground(colour(Ink.of(Ink.Role.GRID)));
      gc.drawLine(x(tick), TOP, x(tick), getClientArea().height);
      gc.setForeground(colour(Ink.of(Ink.Role.SOFT)));
      String label = times.label(tick);
      gc.drawText(label, Math.min(x(tick) - gc.textExtent(label).x / 2,
          getClientArea().width - gc.textExtent(label).x - 2), bottom + 2, true);
    }
  }

  private void paintCurves(GC gc) {
    LinearAxis rates = LinearAxis.covering(0, Math.max(timeline.highest(), 1e-9));
    int bottom = TOP + plotHeight();
    int legend = LEFT;
    for (int i = 0; i < timeline.curves().size(); i++) {
      Timeline.Curve curve = timeline.curves().get(i);
      gc.setForeground(colour(Ink.series(i)));
      gc.setLineWidth(2);
      int last = curve.rates().length - 1;
      int[] points = new int[2 * (last + 1)];
      for (int p = 0; p <= last; p++) {
        points[2 * p] = x(timeline.seconds() * p / last);
        points[2 * p + 1] = bottom - (int) Math.round(rates.share(curve.rates()[p]) * plotHeight());
      }
      gc.drawPolyline(points);
      gc.setLineWidth(1);
      String name = curve.name() + String.format(Locale.ROOT, ", up to %,.0f rps", curve.highest());
      gc.drawText(name, legend, 4, true);
      legend += gc.textExtent(name).x + 2 * RIGHT;
    }
    if (!timeline.problem().isEmpty()) {
      gc.setForeground(colour(ColourRole.FAILED));
      gc.drawText(timeline.problem(), legend, 4, true);
    }
  }

  private void paintFaults(GC gc) {
    for (int i = 0; i < lanes(); i++) {
      Rectangle area = area(i);
      gc.setBackground(colour(ColourRole.LOAD_HIGH_FILL));
      gc.fillRoundRectangle(area.x, area.y, area.width, area.height, GRIP, GRIP);
      gc.setForeground(colour(ColourRole.FAILED));
      gc.drawRoundRectangle(area.x, area.y, area.width, area.height, GRIP, GRIP);
      String name = timeline.bars().get(i).name();
      int width = gc.textExtent(name).x;
      boolean fits = width + 2 * GRIP < area.width;
      boolean right = area.x + area.width + GRIP + width < getClientArea().width;
      gc.drawText(name, fits ? area.x + GRIP : right ? area.x + area.width + GRIP : area.x - GRIP - width, area.y + 2,
          true);
    }
  }
}
