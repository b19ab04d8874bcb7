package org.headroom.properties.ui;

import java.util.Optional;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.emf.common.command.CommandStackListener;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.views.properties.tabbed.AbstractPropertySection;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;
import org.headroom.diagram.ui.Later;
import org.headroom.properties.ui.form.FeatureForm;
import org.headroom.properties.ui.form.FormContext;
import org.headroom.properties.ui.form.Subject;

/** The fields of one concern for what is selected; the extension names the concern after a colon. */
public final class ConcernSection extends AbstractPropertySection implements IExecutableExtension {
  private final Later filling = new Later(this::fill);
  private final Later resizing = new Later(this::resize);
  private final CommandStackListener follower = event -> filling.ask();
  private Concern concern;
  private TabbedPropertySheetPage page;
  private Composite area;
  private Optional<Subject> subject = Optional.empty();
  private FeatureForm form;
  private CostTable costs;
  private boolean filled;

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
    if (next.equals(subject) && form != null) {
      return;
    }
    clear();
    subject = next;
    subject.ifPresent(this::show);
  }

  private void show(Subject shown) {
    FormContext context = new FormContext(shown.document(), getWidgetFactory(), resizing::ask);
    filled = false;
    form = new FeatureForm(area, context, shown, concern.of(shown.features()));
    form.control().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    if (concern == Concern.COST) {
      costs = new CostTable(area, context, shown);
    }
    shown.document().stack().addCommandStackListener(follower);
    Display display = area.getDisplay();
    shown.document().values().whenComplete((values, failure) -> display.asyncExec(filling::ask));
  }

  private void clear() {
    subject.ifPresent(old -> old.document().stack().removeCommandStackListener(follower));
    if (form != null) {
      if (subject.filter(Subject::isAlive).isPresent()) {
        form.commit();
      }
      form.control().dispose();
      form = null;
    }
    if (costs != null) {
      costs.dispose();
      costs = null;
    }
  }

  private void fill() {
    if (form != null && !area.isDisposed() && subject.filter(Subject::isAlive).isPresent()) {
      filled = true;
      form.refresh();
      if (costs != null) {
        costs.refresh();
      }
    }
  }

  /** Once for all parts of the form that are larger or smaller than they were. */
  private void resize() {
    if (!area.isDisposed()) {
      area.layout(true, true);
      page.resizeScrolledComposite();
    }
  }

  /** Shows the values; in fields that were just made, soon: to make them was enough for one dispatch. */
  @Override
  public void refresh() {
    if (filled) {
      fill();
    } else {
      filling.ask();
    }
  }

  @Override
  public void aboutToBeHidden() {
    if (form != null && subject.filter(Subject::isAlive).isPresent()) {
      form.commit();
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
