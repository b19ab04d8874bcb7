package org.headroom.properties.ui.form;

import java.util.List;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.headroom.diagram.ui.WorkbenchTheme;
import org.headroom.model.Architecture;
import org.headroom.model.edit.FeatureText;

/** A single part, such as a scaling policy: whether there is one, of which kind, and its fields. */
final class PartField implements Row {
  private static final int INDENT = 20;
  private static final int KIND_WIDTH = 160;

  private final FormContext context;
  private final EObject owner;
  private final EReference reference;
  private final List<EClass> kinds;
  private Composite area;
  private Button present;
  private CCombo kind;
  private FeatureForm form;
  private EObject shown;

  PartField(FormContext context, EObject owner, EReference reference) {
    this.context = context;
    this.owner = owner;
    this.reference = reference;
    kinds = Prototypes.kinds(reference);
  }

  @Override
  public Composite create(Composite parent) {
    area = context.toolkit().createComposite(parent);
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 0;
    layout.marginHeight = 1;
    area.setLayout(layout);
    if (reference.isRequired()) {
      GridData data = new GridData(SWT.LEFT, SWT.CENTER, false, false);
      data.widthHint = Field.LABEL_WIDTH;
      context.toolkit().createLabel(area, FeatureText.title(reference)).setLayoutData(data);
    } else {
      present = context.toolkit().createButton(area, FeatureText.title(reference), SWT.CHECK);
      // with a background of its own GTK draws no tick
      WorkbenchTheme.own(present);
      present.setBackground(null);
      present.setToolTipText(FeatureText.documentation(reference));
      present.setData(Field.FEATURE, reference.getName());
      present.addListener(SWT.Selection, event -> put(present.getSelection() ? kinds.get(0) : null));
    }
    if (kinds.size() > 1) {
      kind = new CCombo(area, SWT.READ_ONLY | SWT.BORDER | SWT.FLAT);
      context.toolkit().adapt(kind, true, false);
      kind.setItems(kinds.stream().map(FeatureText::title).toArray(String[]::new));
      kind.setVisibleItemCount(kinds.size());
      kind.setData(Field.FEATURE, reference.getName() + ".kind");
      GridData data = new GridData(SWT.LEFT, SWT.CENTER, true, false);
      data.widthHint = KIND_WIDTH;
      kind.setLayoutData(data);
      kind.addListener(SWT.Selection, event -> put(kinds.get(kind.getSelectionIndex())));
    } else {
      context.toolkit().createLabel(area, "");
    }
    return area;
  }

  private Object value() {
    return owner.eGet(reference);
  }

  private void put(EClass type) {
    EObject old = (EObject) value();
    if (old == null ? type == null : type == old.eClass()) {
      return;
    }
    Architecture architecture = context.document().architecture();
    EObject part = type == null ? null
        : old == null ? Prototypes.create(type, architecture) : Prototypes.converted(old, type, architecture);
    context.document().execute(context.document().edits().change(
        (type == null ? "Remove " : "Change ") + FeatureText.title(reference), () -> owner.eSet(reference, part)));
  }

  @Override
  public void refresh() {
    EObject part = (EObject) value();
    if (present != null) {
      present.setSelection(part != null);
    }
    if (kind != null) {
      kind.select(part == null ? -1 : kinds.indexOf(part.eClass()));
      kind.setToolTipText(part == null ? "" : FeatureText.documentation(part.eClass()));
    }
    if (part != shown) {
      if (form != null) {
        form.control().dispose();
        form = null;
      }
      shown = part;
      if (part != null) {
        form = new FeatureForm(area, context, Subject.of(context.document(), part),
            part.eClass().getEAllStructuralFeatures());
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1);
        data.horizontalIndent = INDENT;
        form.control().setLayoutData(data);
      } else {
        context.resized().run();
      }
    }
    if (form != null) {
      form.outdate();
    }
  }

  @Override
  public boolean proceed() {
    return form != null && form.advance();
  }

  @Override
  public void commit() {
    if (form != null) {
      form.commit();
    }
  }
}
