package org.headroom.properties.ui;

import java.util.Optional;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.emf.common.command.CommandStackListener;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.views.properties.tabbed.AbstractPropertySection;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;
import org.headroom.diagram.ui.Later;
import org.headroom.properties.ui.form.Subject;

/** The fields of one concern for what is selected; the extension names the concern after a colon. */
public final class ConcernSection extends AbstractPropertySection implements IExecutableExtension {
  private final Later proceeding = new Later(this::proceed);
  private final Later resizing = new Later(this::resize);
  private final CommandStackListener follower = event -> update();
  private Concern concern;
  private TabbedPropertySheetPage page;
  private Composite area;
  private Optional<Subject> subject = Optional.empty();
  /** What is seen: of the subject, or until its form is complete that of the one before. */
  private ConcernForm shown;
  /** The form of the subject until it is complete. */
  private ConcernForm coming;

  @Override
  public void setInitializationData(IConfigurationElement element, String property, Object data) {
    concern = Concern.valueOf(String.valueOf(data));
  }

  @Override
  public void createControls(Composite parent, TabbedPropertySheetPage sheet) {
    super.createControls(parent, sheet);
    page = sheet;
    area = getWidgetFactory().createComposite(new ConcernArea(parent));
    area.setLayout(new GridLayout());
  }

  @Override
  public void setInput(IWorkbenchPart part, ISelection selection) {
    super.setInput(part, selection);
    Optional<Subject> next = Subject.of(selection);
    if (!next.equals(subject)) {
      leave();
      subject = next;
      subject.ifPresent(this::begin);
      proceeding.ask();
    }
  }

  private void leave() {
    subject.ifPresent(old -> old.document().stack().removeCommandStackListener(follower));
    if (coming != null) {
      coming.dispose();
      coming = null;
    }
    if (shown != null && shown.isAlive()) {
      shown.commit();
    } else if (shown != null) {
      shown.dispose();
      shown = null;
    }
    subject = Optional.empty();
  }

  private void begin(Subject next) {
    coming = new ConcernForm(area, getWidgetFactory(), next, concern, resizing::ask);
    next.document().stack().addCommandStackListener(follower);
    if (!next.document().values().isDone()) {
      Display display = area.getDisplay();
      next.document().values().whenComplete((values, failure) -> display.asyncExec(this::update));
    }
  }

  /** The form of what was selected before stays until there is another one, so that nothing flickers. */
  private void proceed() {
    if (area.isDisposed()) {
      return;
    }
    if (subject.filter(Subject::isAlive).isEmpty()) {
      leave();
    }
    ConcernForm next = coming == null ? shown : coming;
    if (subject.isPresent() && next.proceed()) {
      proceeding.ask();
    } else if (coming != null || subject.isEmpty()) {
      replace();
    }
  }

  private void replace() {
    if (shown != null) {
      shown.commit();
      shown.dispose();
    }
    shown = coming;
    coming = null;
    if (shown != null) {
      shown.show();
    }
    resize();
  }

  /** Once for all parts of the form that are larger or smaller than they were. */
  private void resize() {
    if (!area.isDisposed()) {
      area.layout(true, true);
      page.resizeScrolledComposite();
    }
  }

  /** Shows the values as they are now, soon and some at a time. */
  private void update() {
    ConcernForm form = coming == null ? shown : coming;
    if (form != null && subject.isPresent()) {
      form.outdate();
      proceeding.ask();
    }
  }

  /**
   * Called also when a field gets the focus: what is typed next must not be overwritten by what was to be shown before.
   */
  @Override
  public void refresh() {
    if (coming == null && shown != null && subject.filter(Subject::isAlive).isPresent()) {
      shown.refresh();
    }
  }

  @Override
  public void aboutToBeHidden() {
    if (shown != null) {
      shown.commit();
    }
  }

  @Override
  public void dispose() {
    subject.ifPresent(old -> old.document().stack().removeCommandStackListener(follower));
    super.dispose();
  }

  @Override
  public boolean shouldUseExtraSpace() {
    return true;
  }
}
