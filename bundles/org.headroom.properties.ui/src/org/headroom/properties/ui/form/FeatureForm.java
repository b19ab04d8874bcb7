package org.headroom.properties.ui.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

  private final Composite control;
  private final List<Field> fields = new ArrayList<>();
  private final List<PartEditor> parts = new ArrayList<>();

  /** Creates the fields; they show their values at the first {@link #refresh}. */
  public FeatureForm(Composite parent, FormContext context, Subject subject, List<EStructuralFeature> features) {
    control = context.toolkit().createComposite(parent);
    GridLayout layout = new GridLayout();
    layout.marginHeight = 0;
    layout.marginWidth = 0;
    layout.verticalSpacing = 2;
    control.setLayout(layout);
    Composite columns = context.toolkit().createComposite(control);
    ColumnLayout flow = new ColumnLayout();
    flow.minNumColumns = 1;
    flow.maxNumColumns = MAX_COLUMNS;
    flow.horizontalSpacing = GAP;
    flow.verticalSpacing = 0;
    flow.topMargin = 0;
    flow.bottomMargin = 0;
    columns.setLayout(flow);
    columns.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    for (EStructuralFeature feature : features) {
      if (!(feature instanceof EReference reference && (reference.isContainment() || isCalls(reference)))) {
        Field field = field(context, subject, feature);
        field.create(columns);
        fields.add(field);
      }
    }
    for (EStructuralFeature feature : features) {
      if (subject.isSingle() && feature instanceof EReference reference
          && (reference.isContainment() || isCalls(reference))) {
        PartEditor part = reference.isMany() ? new PartListField(context, subject.first(), reference)
            : new PartField(context, subject.first(), reference);
        part.create(control).setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        parts.add(part);
      }
    }
    if (fields.isEmpty()) {
      columns.dispose();
    }
  }

  /** The connections of a component are no parts of it, but their order and number of calls are edited where it is. */
  private static boolean isCalls(EReference reference) {
    return reference == Literals.COMPONENT__OUTGOING;
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
    if (control.isDisposed()) {
      return;
    }
    fields.forEach(Field::refresh);
    parts.forEach(PartEditor::refresh);
  }

  /** Takes over what was typed and not yet taken over. */
  public void commit() {
    if (control.isDisposed()) {
      return;
    }
    fields.forEach(Field::commit);
    parts.forEach(PartEditor::commit);
  }
}
