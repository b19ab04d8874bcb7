package org.headroom.properties.ui.form;

import java.util.List;
import java.util.Set;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.headroom.model.Connection;
import org.headroom.model.Element;
import org.headroom.model.HeadroomPackage.Literals;
import org.headroom.model.edit.FeatureText;

/** A list of parts, such as demands or faults: one line each, and the fields of the selected one below them. */
final class PartListField implements Row {
  private static final int LIST_WIDTH = 160;
  private static final int LINES = 4;
  /** What matters of a connection where the component that calls is edited. */
  private static final List<EStructuralFeature> CALL = List.of(Literals.CONNECTION__CALLS_PER_REQUEST,
      Literals.CONNECTION__ORDER, Literals.CONNECTION__WEIGHT, Literals.CONNECTION__OPERATIONS,
      Literals.CONNECTION__ACCEPTS);
  /** What says little about a part of a list and would crowd it. */
  private static final Set<EStructuralFeature> SELDOM = Set.of(Literals.ELEMENT__ID, Literals.ELEMENT__DOCUMENTATION,
      Literals.ELEMENT__NOTE, Literals.ELEMENT__OWNER, Literals.ELEMENT__TAGS, Literals.ELEMENT__PROPERTIES,
      Literals.ELEMENT__SUPPRESSIONS);

  private final FormContext context;
  private final EObject owner;
  private final EReference reference;
  private Composite area;
  private Composite detail;
  private org.eclipse.swt.widgets.List lines;
  private Button remove;
  private Button up;
  private Button down;
  private FeatureForm form;
  private EObject shown;
  /** What is to be selected once it is in the list. */
  private EObject wanted;

  PartListField(FormContext context, EObject owner, EReference reference) {
    this.context = context;
    this.owner = owner;
    this.reference = reference;
  }

  @Override
  public Composite create(Composite parent) {
    area = context.toolkit().createComposite(parent);
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 0;
    layout.marginHeight = 1;
    area.setLayout(layout);
    Label title = context.toolkit().createLabel(area, FeatureText.title(reference));
    title.setToolTipText(FeatureText.documentation(reference));
    title.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, false, false, 2, 1));
    lines = new org.eclipse.swt.widgets.List(area, SWT.SINGLE | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
    lines.setData(Field.FEATURE, reference.getName());
    lines.setToolTipText(FeatureText.documentation(reference));
    GridData data = new GridData(SWT.FILL, SWT.FILL, true, false);
    data.widthHint = LIST_WIDTH;
    data.heightHint = LINES * lines.getItemHeight();
    lines.setLayoutData(data);
    lines.addListener(SWT.Selection, event -> {
      showSelected();
      if (form != null) {
        form.refresh();
      }
    });
    createButtons();
    detail = context.toolkit().createComposite(area);
    GridLayout filling = new GridLayout();
    filling.marginHeight = 0;
    filling.marginWidth = 0;
    detail.setLayout(filling);
    GridData detailData = new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1);
    // one row is enough, though there may be room for two beside each other
    detailData.widthHint = Field.ROW_WIDTH;
    detail.setLayoutData(detailData);
    return area;
  }

  private void createButtons() {
    Composite buttons = context.toolkit().createComposite(area);
    GridLayout layout = new GridLayout();
    layout.marginHeight = 0;
    layout.marginWidth = 0;
    layout.verticalSpacing = 1;
    buttons.setLayout(layout);
    buttons.setLayoutData(new GridData(SWT.LEFT, SWT.TOP, false, false));
    if (reference.isContainment()) {
      button(buttons, "Add", ".add", this::add);
      remove = button(buttons, "Remove", ".remove", this::remove);
      up = button(buttons, "Up", ".up", () -> move(-1));
      down = button(buttons, "Down", ".down", () -> move(1));
    }
  }

  private Button button(Composite parent, String text, String key, Runnable effect) {
    Button button = context.toolkit().createButton(parent, text, SWT.PUSH);
    button.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    button.setData(Field.FEATURE, reference.getName() + key);
    button.addListener(SWT.Selection, event -> effect.run());
    return button;
  }

  @SuppressWarnings("unchecked") // the reference is a list of objects
  private EList<EObject> parts() {
    return (EList<EObject>) owner.eGet(reference);
  }

  private String name() {
    String title = FeatureText.title(reference.getEReferenceType());
    return title.toLowerCase(java.util.Locale.ROOT);
  }

  private void add() {
    EObject part = Prototypes.create(reference.getEReferenceType(), context.document().architecture());
    wanted = part;
    context.document().execute(context.document().edits().add(owner, reference, part,
        part instanceof Element ? FeatureText.title(part.eClass()) : name()));
  }

  private void remove() {
    int index = lines.getSelectionIndex();
    if (index >= 0) {
      EObject part = parts().get(index);
      context.document().execute(context.document().edits().change("Remove " + name(), () -> EcoreUtil.remove(part)));
    }
  }

  private void move(int by) {
    int from = lines.getSelectionIndex();
    int to = from + by;
    if (from >= 0 && to >= 0 && to < parts().size()) {
      context.document().execute(context.document().edits().change("Move " + name(), () -> parts().move(to, from)));
    }
  }

  private void showSelected() {
    int index = lines.getSelectionIndex();
    show(index < 0 ? null : parts().get(index));
  }

  private void show(EObject part) {
    if (form != null && part == shown) {
      form.outdate();
      return;
    }
    if (form != null) {
      form.commit();
      form.control().dispose();
      form = null;
    }
    shown = part;
    if (part != null) {
      form = new FeatureForm(detail, context, Subject.of(context.document(), part), features(part));
      form.control().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    }
    enable();
    if (form == null) {
      context.resized().run();
    }
  }

  @Override
  public boolean proceed() {
    return form != null && form.advance();
  }

  private static List<EStructuralFeature> features(EObject part) {
    return part instanceof Connection ? CALL
        : part.eClass().getEAllStructuralFeatures().stream().filter(each -> !SELDOM.contains(each)).toList();
  }

  private void enable() {
    if (remove != null) {
      int index = lines.getSelectionIndex();
      boolean last = reference.isRequired() && parts().size() <= 1;
      remove.setEnabled(index >= 0 && !last);
      up.setEnabled(index > 0);
      down.setEnabled(index >= 0 && index < parts().size() - 1);
    }
  }

  @Override
  public void refresh() {
    List<EObject> parts = parts();
    String[] texts = parts.stream().map(each -> each instanceof Connection connection ? call(connection)
        : Prototypes.summary(each)).toArray(String[]::new);
    if (!java.util.Arrays.equals(texts, lines.getItems())) {
      lines.setItems(texts);
    }
    int index = parts.indexOf(parts.contains(wanted) ? wanted : shown);
    wanted = null;
    lines.setSelection(index >= 0 ? index : parts.isEmpty() ? -1 : 0);
    enable();
    showSelected();
  }

  private static String call(Connection connection) {
    String target = connection.getTarget() == null ? "" : Candidates.name(connection.getTarget(), List.of());
    return target + " – " + connection.getCallsPerRequest() + " × " + connection.getRole().getLiteral() + ", order "
        + connection.getOrder();
  }

  @Override
  public void commit() {
    if (form != null && shown.eResource() != null) {
      form.commit();
    }
  }
}
