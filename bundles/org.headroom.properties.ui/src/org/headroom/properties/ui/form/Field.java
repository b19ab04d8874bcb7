package org.headroom.properties.ui.form;

import java.util.Objects;
import java.util.Optional;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.headroom.model.edit.FeatureText;

/**
 * One row of a form: the name of a feature, its editor, and in grey what applies without a value of one's own, or in red
 * what is wrong with what was typed.
 */
abstract class Field implements Row {
  /** Key of the data by which the editor of a feature is found. */
  static final String FEATURE = "feature";

  static final int LABEL_WIDTH = 124;
  private static final int EDITOR_WIDTH = 100;
  /** Characters of a note that fit into two lines, and of an objection, which matters more; all are in the tool tip. */
  private static final int LONG = 60;
  private static final int LONG_OBJECTION = 150;
  private static final int NOTE_WIDTH = 110;
  /** That of a row with a label, an editor and a note. */
  static final int ROW_WIDTH = LABEL_WIDTH + EDITOR_WIDTH + NOTE_WIDTH;
  /** Between a field and its neighbours there is room for the mark of an error. */
  private static final int MARK = 8;

  final FormContext context;
  final Subject subject;
  final EStructuralFeature feature;
  private Control editor;
  private Label note;
  private ToolItem reset;
  /** Says that the text is wrong; null as long as it never was. */
  private ControlDecoration mark;

  Field(FormContext context, Subject subject, EStructuralFeature feature) {
    this.context = context;
    this.subject = subject;
    this.feature = feature;
  }

  @Override
  public Composite create(Composite parent) {
    Composite row = context.toolkit().createComposite(parent);
    GridLayout layout = new GridLayout(4, false);
    layout.marginHeight = 1;
    layout.marginWidth = 0;
    layout.horizontalSpacing = MARK;
    row.setLayout(layout);
    Label label = context.toolkit().createLabel(row, FeatureText.title(feature) + (feature.isRequired() ? " *" : ""),
        SWT.WRAP);
    GridData labelData = new GridData(SWT.LEFT, SWT.CENTER, false, false);
    labelData.widthHint = LABEL_WIDTH;
    label.setLayoutData(labelData);
    label.setToolTipText(FeatureText.documentation(feature));
    editor = createEditor(row);
    editor.setData(FEATURE, feature.getName());
    // the fields have borders of their own
    editor.setData(FormToolkit.KEY_DRAW_BORDER, Boolean.FALSE);
    editor.setToolTipText(FeatureText.documentation(feature));
    GridData editorData = new GridData(SWT.FILL, SWT.CENTER, true, false);
    editorData.widthHint = EDITOR_WIDTH;
    editor.setLayoutData(editorData);
    note = context.toolkit().createLabel(row, "", SWT.WRAP);
    GridData noteData = new GridData(SWT.FILL, SWT.CENTER, true, false);
    noteData.widthHint = NOTE_WIDTH;
    note.setLayoutData(noteData);
    note.setData(FEATURE, feature.getName() + ".note");
    createReset(row);
    return row;
  }

  private void createReset(Composite row) {
    ToolBar bar = new ToolBar(row, SWT.FLAT);
    context.toolkit().adapt(bar);
    reset = new ToolItem(bar, SWT.PUSH);
    LocalResourceManager images = new LocalResourceManager(JFaceResources.getResources(), bar);
    reset.setImage(images.create(Images.descriptor("reset")));
    reset.setToolTipText("Back to the default");
    reset.setData(FEATURE, feature.getName() + ".reset");
    reset.addListener(SWT.Selection, event -> reset());
  }

  private void reset() {
    context.document().execute(context.document().edits().change("Reset " + FeatureText.title(feature),
        () -> subject.objects().forEach(each -> each.eUnset(feature))));
  }

  /** Creates the widget with which the feature is changed. */
  abstract Control createEditor(Composite row);

  /** Shows the value as it is now. */
  abstract void showValue();

  @Override
  public void commit() {
    // most editors take over every change at once
  }

  @Override
  public final void refresh() {
    showValue();
    objectTo(Optional.empty());
    reset.setEnabled(subject.isSet(feature) && (!feature.isRequired() || feature.getDefaultValueLiteral() != null));
    reset.getParent().setVisible(reset.getEnabled());
  }

  /** Whether stating a value, or with null none, changes nothing; some features cannot tell their default from none. */
  static boolean isAlready(EObject object, EAttribute attribute, Object value) {
    return value == null ? !object.eIsSet(attribute)
        : (object.eIsSet(attribute) || !attribute.isUnsettable()) && Objects.equals(object.eGet(attribute), value);
  }

  /** What applies when the model does not state a value, and is the same for all objects. */
  final Optional<Derivations.Text> derived() {
    Optional<Derivations.Text> derived = context.derivations().of(subject.first(), feature);
    return subject.objects().stream().allMatch(each -> context.derivations().of(each, feature).equals(derived))
        ? derived : Optional.empty();
  }

  private String note() {
    if (!subject.agreesOn(feature)) {
      return "several values";
    }
    return subject.isSet(feature) ? context.derivations().facts(subject.first(), feature).orElse("")
        : origin();
  }

  /** Where the value comes from that applies without one of one's own; empty when the editor itself says it. */
  String origin() {
    return derived().map(Derivations.Text::origin).orElse("");
  }

  /** Leaves its room to the editor when there is none. */
  private void showNote(boolean shown) {
    GridData data = (GridData) note.getLayoutData();
    if (data.exclude == shown) {
      data.exclude = !shown;
      note.setVisible(shown);
      note.getParent().layout();
    }
  }

  /** A note of two lines needs more room than the field beside it. */
  private void growOrShrink() {
    Composite row = note.getParent();
    int width = row.getSize().x;
    if (width > 0 && row.computeSize(width, SWT.DEFAULT, true).y != row.getSize().y) {
      context.resized().run();
    }
  }

  /** Says at the field what is wrong with its text, or nothing any more. */
  final void objectTo(Optional<String> objection) {
    String text = objection.orElseGet(this::note);
    boolean another = !text.equals(note.getToolTipText());
    int most = objection.isPresent() ? LONG_OBJECTION : LONG;
    note.setText((text.length() > most ? text.substring(0, most) + "…" : text).replace("&", "&&"));
    note.setToolTipText(text);
    showNote(!text.isEmpty());
    if (another) {
      growOrShrink();
    }
    note.setForeground(objection.isPresent() ? JFaceResources.getColorRegistry().get("ERROR_COLOR")
        : note.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
    showMark(objection);
  }

  /** Most fields never get a mark: it is made when it is needed. */
  private void showMark(Optional<String> objection) {
    if (objection.isPresent()) {
      if (mark == null) {
        mark = new ControlDecoration(editor, SWT.LEFT | SWT.TOP, editor.getParent());
        mark.setImage(
            FieldDecorationRegistry.getDefault().getFieldDecoration(FieldDecorationRegistry.DEC_ERROR).getImage());
      }
      mark.setDescriptionText(objection.get());
      mark.show();
    } else if (mark != null) {
      mark.hide();
    }
  }

  /** Changes the feature of all objects, as one step. */
  final void change(java.util.function.Consumer<EObject> action) {
    context.document().execute(context.document().edits().change("Change " + FeatureText.title(feature),
        () -> subject.objects().forEach(action)));
  }
}
