package org.headroom.simulation.ui.views;

import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.headroom.simulation.ui.run.ModelRuns;
import org.headroom.simulation.ui.timeline.Timeline;

/** Chooses the moment of a run that diagram and charts show. */
public final class TimeSlider {
  private final Scale scale;
  private final Label label;
  private final Button whole;
  private Timeline timeline = Timeline.EMPTY;

  /** A slider in a row of three columns; {@code chosen} is told seconds, NaN for the run as a whole. */
  TimeSlider(Composite row, DoubleConsumer chosen) {
    new Label(row, SWT.NONE).setText("Moment");
    scale = new Scale(row, SWT.HORIZONTAL);
    scale.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    scale.setToolTipText("Scrub over the run: the diagram and the charts follow. Arrow keys step.");
    scale.addListener(SWT.Selection, event -> {
      if (timeline.size() > 0) {
        chosen.accept(timeline.seconds()[Math.min(scale.getSelection(), timeline.size() - 1)]);
      }
    });
    Composite right = SessionView.columns(row, 2);
    right.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
    label = new Label(right, SWT.RIGHT);
    label.setLayoutData(new GridData(110, SWT.DEFAULT));
    whole = new Button(right, SWT.PUSH);
    whole.setText("Whole run");
    whole.setToolTipText("Show the means of the whole run, or the latest moment of one that goes on");
    whole.addListener(SWT.Selection, event -> chosen.accept(Double.NaN));
  }

  void show(Optional<ModelRuns> runs) {
    timeline = runs.map(ModelRuns::timeline).orElse(Timeline.EMPTY);
    double cursor = runs.map(ModelRuns::cursor).orElse(Double.NaN);
    boolean usable = timeline.size() > 1;
    scale.setEnabled(usable);
    whole.setEnabled(usable && !Double.isNaN(cursor));
    if (usable) {
      int last = timeline.size() - 1;
      if (scale.getMaximum() != last) {
        scale.setMaximum(last);
        scale.setPageIncrement(Math.max(1, last / 10));
      }
      int position = Double.isNaN(cursor) ? last : timeline.at(cursor);
      if (scale.getSelection() != position) {
        scale.setSelection(position);
      }
    }
    String text = !usable ? "" : Double.isNaN(cursor)
        ? runs.get().run().isActive() ? "now" : "whole run"
        : String.format(Locale.ROOT, "%.1f s of %.0f s", cursor, timeline.end());
    if (!label.getText().equals(text)) {
      label.setText(text);
    }
  }

  /** The slider; its selection is a position of the timeline. */
  public Scale scale() {
    return scale;
  }

  /** What stands beside the slider. */
  public String text() {
    return label.getText();
  }

  /** The button that shows the run as a whole. */
  public Button wholeButton() {
    return whole;
  }
}
