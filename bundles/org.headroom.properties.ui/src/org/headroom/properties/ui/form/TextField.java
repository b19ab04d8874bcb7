package org.headroom.properties.ui.form;

import java.util.Optional;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.headroom.model.Contents;
import org.headroom.model.Element;
import org.headroom.model.HeadroomPackage.Literals;
import org.headroom.model.edit.AttributeText;

/**
 * A text for one value, with its unit. Enter and leaving the field take it over, Escape takes it back; what cannot be
 * read stays in the field, is explained there, and changes nothing.
 */
final class TextField extends Field {
  private static final int LINES = 3;

  private final EAttribute attribute;
  private final boolean large;
  private Text text;
  private String shown = "";
  private boolean refreshing;

  TextField(FormContext context, Subject subject, EAttribute attribute, boolean large) {
    super(context, subject, attribute);
    this.attribute = attribute;
    this.large = large;
  }

  @Override
  public Composite create(Composite parent) {
    Composite row = super.create(parent);
    if (large) {
      ((GridData) text.getLayoutData()).heightHint = LINES * text.getLineHeight();
    }
    return row;
  }

  @Override
  Control createEditor(Composite row) {
    text = context.toolkit().createText(row, "",
        large ? SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER : SWT.SINGLE | SWT.BORDER);
    text.addListener(SWT.Modify, event -> {
      if (!refreshing) {
        objectTo(objection());
      }
    });
    text.addListener(SWT.FocusOut, event -> commit());
    text.addListener(SWT.DefaultSelection, event -> commit());
    text.addListener(SWT.Traverse, this::leave);
    if (!large) {
      Proposals.attach(text, context, subject, attribute);
    }
    return text;
  }

  private void leave(Event event) {
    if (event.detail == SWT.TRAVERSE_ESCAPE && !text.getText().equals(shown)) {
      event.doit = false;
      refresh();
    } else if (large && (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS)) {
      event.doit = true;
    }
  }

  @Override
  void showValue() {
    refreshing = true;
    shown = subject.agreesOn(attribute) && subject.isSet(attribute)
        ? context.document().entered().print(subject.first(), attribute) : "";
    if (!text.getText().equals(shown)) {
      text.setText(shown);
    }
    text.setMessage(!subject.agreesOn(attribute) ? "several values"
        : derived().map(Derivations.Text::value).orElse(""));
    refreshing = false;
  }

  private Optional<String> objection() {
    String typed = text.getText();
    if (typed.isBlank()) {
      return attribute.isRequired() && attribute.getDefaultValueLiteral() == null && subject.agreesOn(attribute)
          ? Optional.of("A value is needed.") : Optional.empty();
    }
    if (attribute == Literals.ELEMENT__ID) {
      Optional<Element> other = Contents.find(context.document().architecture(), typed.strip())
          .filter(each -> !subject.isSingle() || each != subject.first());
      if (other.isPresent()) {
        return Optional.of("\"" + typed.strip() + "\" is the id of another element.");
      }
    }
    return AttributeText.objection(attribute, typed);
  }

  @Override
  public void commit() {
    String typed = text.getText();
    if (typed.equals(shown) || objection().isPresent() || !subject.isAlive()) {
      return;
    }
    shown = typed;
    Object value = AttributeText.parse(attribute, typed);
    if (value != null) {
      subject.objects().forEach(each -> context.document().entered().remember(each, attribute, value, typed.strip()));
    }
    if (subject.objects().stream().allMatch(each -> isAlready(each, attribute, value))) {
      refresh();
    } else if (attribute == Literals.ELEMENT__LABEL && value != null && subject.isSingle()) {
      context.document().execute(context.document().edits().rename((Element) subject.first(), (String) value));
    } else {
      change(each -> set(each, value));
    }
  }

  private void set(EObject object, Object value) {
    if (value == null) {
      object.eUnset(attribute);
    } else {
      object.eSet(attribute, value);
    }
  }
}
