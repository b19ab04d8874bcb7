package org.headroom.properties.ui.form;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.ColumnLayout;
import org.headroom.model.HeadroomPackage.Literals;

/**
 * Fields for features of one or several objects. Plain fields flow in as many columns as there is room for; parts and lists
 * of parts follow below, for single objects only.
 */
public final class FeatureForm {
  /** What a row needs, in pixels, with the arrow at its end and the margins around. */
  public static final int LEAST_WIDTH = Field.ROW_WIDTH + 64;

  private static final Set<EStructuralFeature> LARGE = Set.of(Literals.ELEMENT__DOCUMENTATION, Literals.ELEMENT__NOTE,
      Literals.ARCHITECTURE__DESCRIPTION, Literals.DECISION__TEXT, Literals.OBJECTIVE__REQUIREMENT);
  private static final int MAX_COLUMNS = 2;
  private static final int GAP = 16;

  /** A third of what a dispatch may take, since a row may itself take as long. */
  private static final long AT_A_TIME = 15_000_000;

  private final FormContext context;
  private final Composite control;
  private final List<Row> fields;
  /** Fields, then parts. */
  private final List<Row> rows;
  private Composite columns;
  private int made;
  private int fresh;
  /** Whether somebody was told how large it is. */
  private boolean isSized;
  /** Whether the row that is next has begun to show its value. */
  private boolean begun;

  /** A form without rows: they are made and show their values at the first {@link #refresh}, or some at a time. */
  public FeatureForm(Composite parent, FormContext context, Subject subject, List<EStructuralFeature> features) {
    this.context = context;
    fields = features.stream().filter(each -> !isOfParts(each)).<Row>map(each -> field(context, subject, each))
        .toList();
    Stream<Row> parts = features.stream().filter(each -> subject.isSingle() && isOfParts(each))
        .map(each -> parts(context, subject, (EReference) each));
    rows = Stream.concat(fields.stream(), parts).toList();
    control = context.toolkit().createComposite(parent);
    GridLayout layout = new GridLayout();
    layout.marginHeight = 0;
    layout.marginWidth = 0;
    layout.verticalSpacing = 2;
    control.setLayout(layout);
    if (!fields.isEmpty()) {
      createColumns(context);
    }
  }

  private void createColumns(FormContext context) {
    columns = context.toolkit().createComposite(control);
    ColumnLayout flow = new ColumnLayout();
    flow.minNumColumns = 1;
    flow.maxNumColumns = MAX_COLUMNS;
    flow.horizontalSpacing = GAP;
    flow.verticalSpacing = 0;
    flow.topMargin = 0;
    flow.bottomMargin = 0;
    columns.setLayout(flow);
    columns.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
  }

  /** The connections of a component are no parts of it, but their order and number of calls are edited where it is. */
  private static boolean isOfParts(EStructuralFeature feature) {
    return feature instanceof EReference reference && reference.isContainment()
        || feature == Literals.COMPONENT__OUTGOING;
  }

  private static Row parts(FormContext context, Subject subject, EReference reference) {
    return reference.isMany() ? new PartListField(context, subject.first(), reference)
        : new PartField(context, subject.first(), reference);
  }

  private static Field field(FormContext context, Subject subject, EStructuralFeature feature) {
    if (feature.isMany()) {
      return new ManyField(context, subject, feature);
    }
    if (feature instanceof EAttribute attribute) {
      boolean choice = attribute.getEAttributeType() instanceof EEnum
          || attribute.getEAttributeType() == Literals.FLAG;
      return choice ? new ChoiceField(context, subject, attribute)
          : new TextField(context, subject, attribute, LARGE.contains(attribute));
    }
    return new ReferenceField(context, subject, (EReference) feature);
  }

  /** The widget that holds the fields. */
  public Composite control() {
    return control;
  }

  /** Shows the values as they are now. */
  public void refresh() {
    outdate();
    boolean more = true;
    while (more) {
      more = advance();
    }
  }

  /** Says that values have changed: {@link #proceed} shows them. */
  public void outdate() {
    fresh = 0;
    begun = false;
  }

  /**
   * Makes a few of the rows that are missing, or shows a few of the values that changed, as many as one dispatch of the
   * event loop has time for.
   *
   * @return whether there was anything to do
   */
  public boolean proceed() {
    long begin = System.nanoTime();
    boolean any = advance();
    boolean more = any;
    while (more && System.nanoTime() - begin < AT_A_TIME) {
      more = advance();
    }
    return any;
  }

  /** Does the next step, and says whether there was one. */
  boolean advance() {
    if (control.isDisposed() || isDone() && isSized) {
      return false;
    }
    if (!isDone()) {
      step();
    }
    if (isDone() && !isSized) {
      isSized = true;
      context.resized().run();
    }
    return true;
  }

  private boolean isDone() {
    return fresh == rows.size();
  }

  private void step() {
    if (made == rows.size()) {
      show(rows.get(fresh));
    } else if (made < fields.size()) {
      rows.get(made++).create(columns);
    } else {
      rows.get(made++).create(control).setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    }
  }

  private void show(Row row) {
    if (!begun) {
      begun = true;
      row.refresh();
    } else if (!row.proceed()) {
      begun = false;
      fresh++;
    }
  }

  /** Takes over what was typed and not yet taken over. */
  public void commit() {
    if (!control.isDisposed()) {
      rows.subList(0, made).forEach(Row::commit);
    }
  }
}
