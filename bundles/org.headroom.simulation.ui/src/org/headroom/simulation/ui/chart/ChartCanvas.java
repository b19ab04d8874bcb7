package org.headroom.simulation.ui.chart;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.headroom.chart.Chart;
import org.headroom.chart.LineChart;
import org.headroom.chart.drawing.Drawing;
import org.headroom.chart.drawing.Plot;
import org.headroom.chart.drawing.Shape;

/** A chart on the screen, as large as its place. Pointing at it with a pressed button chooses a horizontal value. */
public final class ChartCanvas {
  private final Canvas canvas;
  private final GcPainter painter;
  private Optional<Chart> chart = Optional.empty();
  private Drawing drawing;
  private DoubleConsumer chosen = value -> { };
  private IntConsumer named = series -> { };
  private Zoom zoom = (value, steps) -> { };

  /** Looks closer, or from farther away. */
  public interface Zoom {
    /** Wants to see more of the surroundings of a horizontal value by so many steps, or with a negative number less. */
    void by(double value, int steps);
  }

  /** A chart in a parent; the painter is the caller's. */
  public ChartCanvas(Composite parent, GcPainter painter) {
    this.painter = painter;
    canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
    canvas.addPaintListener(event -> {
      event.gc.setBackground(painter.ground());
      event.gc.fillRectangle(canvas.getClientArea());
      drawing().ifPresent(d -> painter.paint(event.gc, d, 0, 0));
    });
    canvas.addListener(SWT.Resize, event -> drawing = null);
    canvas.addListener(SWT.MouseDown, this::press);
    canvas.addListener(SWT.MouseWheel, event -> {
      if ((event.stateMask & SWT.MOD1) != 0) {
        event.doit = false;
        plot().ifPresent(area -> zoom.by(area.valueAt(event.x), Integer.signum(event.count)));
      }
    });
    canvas.addListener(SWT.MouseMove, event -> {
      hint(event);
      if ((event.stateMask & SWT.BUTTON1) != 0 && plot().filter(area -> area.contains(event.x, event.y)).isPresent()) {
        point(event);
      }
    });
    canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
      @Override
      public void getName(AccessibleEvent event) {
        event.result = words();
      }
    });
  }

  /** The widget. */
  public Canvas control() {
    return canvas;
  }

  /** What is shown. */
  public Optional<Chart> chart() {
    return chart;
  }

  /** Shows a chart; nothing is painted before the event loop gets to it. */
  public void show(Chart shown) {
    chart = Optional.of(shown);
    drawing = null;
    canvas.redraw();
  }

  /** Tells somebody which horizontal value is pointed at. */
  public void onChoice(DoubleConsumer listener) {
    chosen = listener;
  }

  /** Tells somebody which series of the legend is pointed at, by its position. */
  public void onKey(IntConsumer listener) {
    named = listener;
  }

  /** Tells somebody that the wheel is turned with Ctrl pressed. */
  public void onZoom(Zoom listener) {
    zoom = listener;
  }

  /** The chart as it is laid out now; empty without a chart or room. */
  public Optional<Drawing> drawing() {
    Rectangle area = canvas.getClientArea();
    if (drawing == null && chart.isPresent() && area.width > 0 && area.height > 0) {
      drawing = chart.get().draw(area.width, area.height);
    }
    return Optional.ofNullable(drawing);
  }

  /** All words of the chart, for readers who do not see it and for tests. */
  public String words() {
    StringBuilder words = new StringBuilder();
    drawing().ifPresent(d -> d.shapes().forEach(shape -> {
      if (shape instanceof Shape.Words word) {
        words.append(words.isEmpty() ? "" : ", ").append(word.text());
      }
    }));
    return words.toString();
  }

  private Optional<Plot> plot() {
    return drawing().flatMap(Drawing::plot);
  }

  private void press(Event event) {
    Optional<Drawing.Key> key =
        drawing().flatMap(d -> d.keys().stream().filter(k -> k.contains(event.x, event.y)).findFirst());
    if (event.button == 1) {
      key.ifPresentOrElse(k -> named.accept(k.series()), () -> point(event));
    }
  }

  private void point(Event event) {
    plot().ifPresent(area -> chosen.accept(area.valueAt(event.x)));
  }

  private void hint(Event event) {
    String hint = plot().filter(area -> area.contains(event.x, event.y))
        .flatMap(area -> chart.filter(LineChart.class::isInstance).map(LineChart.class::cast)
            .map(lines -> lines.wordsAt(area.valueAt(event.x)))).orElse("");
    for (Shape shape : drawing().map(Drawing::shapes).orElse(List.of())) {
      if (shape instanceof Shape.Bar bar && event.x >= bar.x() && event.x <= bar.x() + bar.width()
          && event.y >= bar.y() && event.y <= bar.y() + bar.height()) {
        hint = bar.hint();
      }
    }
    if (!hint.equals(canvas.getToolTipText() == null ? "" : canvas.getToolTipText())) {
      canvas.setToolTipText(hint.isEmpty() ? null : hint);
    }
  }
}
