package org.headroom.properties.ui.form;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.Element;
import org.headroom.model.HeadroomPackage.Literals;
import org.headroom.model.edit.ConnectionAdvice;

/** A list of the elements that a reference may point at. */
final class ReferenceField extends Field {
  private static final int VISIBLE = 15;

  private final EReference reference;
  private List<Element> candidates = List.of();
  private CCombo combo;

  ReferenceField(FormContext context, Subject subject, EReference reference) {
    super(context, subject, reference);
    this.reference = reference;
  }

  @Override
  Control createEditor(Composite row) {
    combo = new CCombo(row, SWT.READ_ONLY | SWT.BORDER | SWT.FLAT);
    context.toolkit().adapt(combo, true, false);
    combo.setVisibleItemCount(VISIBLE);
    combo.addListener(SWT.Selection, event -> take());
    return combo;
  }

  private int offset() {
    return reference.isRequired() ? 0 : 1;
  }

  @Override
  void showValue() {
    candidates = Candidates.of(context.document().architecture(), reference.getEReferenceType());
    String[] names = new String[candidates.size() + offset()];
    if (!reference.isRequired()) {
      names[0] = reference == Literals.OBJECTIVE__REQUEST_CLASS ? "all" : "none";
    }
    for (int i = 0; i < candidates.size(); i++) {
      names[i + offset()] = Candidates.name(candidates.get(i), candidates);
    }
    combo.setItems(names);
    if (!subject.agreesOn(reference)) {
      combo.setText("several values");
    } else {
      int index = candidates.indexOf(subject.first().eGet(reference));
      combo.select(index < 0 ? reference.isRequired() ? -1 : 0 : index + offset());
    }
  }

  private void take() {
    int index = combo.getSelectionIndex();
    if (index < 0) {
      return;
    }
    Element chosen = index < offset() ? null : candidates.get(index - offset());
    if (subject.objects().stream().allMatch(each -> Objects.equals(each.eGet(reference), chosen))) {
      return;
    }
    if (subject.first() instanceof Connection connection && chosen instanceof Component end) {
      reconnect(connection, end);
    } else {
      change(each -> each.eSet(reference, chosen));
    }
  }

  private void reconnect(Connection connection, Component end) {
    boolean source = reference == Literals.CONNECTION__SOURCE;
    Component from = source ? end : connection.getSource();
    Component to = source ? connection.getTarget() : end;
    Command command = context.document().edits().reconnect(connection, from, to);
    if (command.canExecute()) {
      context.document().execute(command);
    } else {
      ConnectionAdvice advice = context.document().edits().adviceOn(from, to);
      showValue();
      objectTo(Optional.of(advice.reason()));
    }
  }
}
