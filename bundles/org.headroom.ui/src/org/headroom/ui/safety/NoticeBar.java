package org.headroom.ui.safety;

import java.util.List;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.ui.WorkbenchTheme;

/** A line above an editor that tells something and offers what to do, without stopping the work. */
public final class NoticeBar {
  private static final int MARGIN = 4;
  private static final int WIDTH = 300;

  private final Composite page;
  private Composite bar;

  /** A bar that appears at the upper edge of a composite with a grid layout of one column. */
  public NoticeBar(Composite page) {
    this.page = page;
  }

  /**
   * Something to do.
   *
   * @param name on the button
   * @param effect what it does; the notice goes away before
   */
  public record Choice(String name, Runnable effect) {}

  /** Shows a notice instead of the one before. */
  public void show(String text, List<Choice> choices) {
    clear();
    Composite notice = WorkbenchTheme.own(new Composite(page, SWT.NONE));
    bar = notice;
    bar.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    GridLayout layout = new GridLayout(choices.size() + 2, false);
    layout.marginHeight = MARGIN;
    bar.setLayout(layout);
    Label image = WorkbenchTheme.own(new Label(bar, SWT.NONE));
    image.setImage(JFaceResources.getImage(Dialog.DLG_IMG_MESSAGE_WARNING));
    Label words = WorkbenchTheme.own(new Label(bar, SWT.WRAP));
    words.setText(text);
    GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
    wide.widthHint = WIDTH;
    words.setLayoutData(wide);
    for (Choice choice : choices) {
      Button button = new Button(bar, SWT.PUSH);
      button.setText(choice.name());
      button.addListener(SWT.Selection, event -> {
        clear();
        choice.effect().run();
      });
    }
    WorkbenchTheme.follow(notice, theme -> {
      Color paper = WorkbenchTheme.colour(theme, ColourRole.LOAD_MEDIUM_FILL);
      for (Control part : new Control[] {notice, image, words}) {
        part.setBackground(paper);
        part.setForeground(WorkbenchTheme.colour(theme, ColourRole.TEXT));
      }
    });
    Control first = page.getChildren()[0];
    if (first != bar) {
      bar.moveAbove(first);
    }
    page.layout(true, true);
  }

  /** Takes the notice away. */
  public void clear() {
    if (bar != null && !bar.isDisposed()) {
      bar.dispose();
      page.layout(true, true);
    }
    bar = null;
  }

  /** The widgets of the notice; null when none is shown. */
  public Composite shown() {
    return bar == null || bar.isDisposed() ? null : bar;
  }
}
