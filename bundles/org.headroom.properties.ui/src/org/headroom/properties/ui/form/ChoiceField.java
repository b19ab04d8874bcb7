package org.headroom.properties.ui.form;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** A list of the values of an enumeration, or yes and no; the first entry stands for the default. */
final class ChoiceField extends Field {
  private final EAttribute attribute;
  private final List<Object> values = new ArrayList<>();
  private CCombo combo;

  ChoiceField(FormContext context, Subject subject, EAttribute attribute) {
    super(context, subject, attribute);
    this.attribute = attribute;
    values.add(null);
    if (attribute.getEAttributeType() instanceof EEnum choice) {
      choice.getELiterals().forEach(literal -> values.add(literal.getInstance()));
    } else {
      values.add(Boolean.TRUE);
      values.add(Boolean.FALSE);
    }
  }

  @Override
  Control createEditor(Composite row) {
    combo = new CCombo(row, SWT.READ_ONLY | SWT.BORDER | SWT.FLAT);
    context.toolkit().adapt(combo, true, false);
    combo.setItems(values.stream().map(this::name).toArray(String[]::new));
    combo.setVisibleItemCount(Math.min(values.size(), 12));
    combo.addListener(SWT.Selection, event -> take());
    return combo;
  }

  private String name(Object value) {
    if (value == null) {
      return derived().map(text -> "default: " + word(text.value())).orElse("not stated");
    }
    return value instanceof Boolean ? word(value.toString())
        : EcoreUtil.convertToString(attribute.getEAttributeType(), value);
  }

  @Override
  String origin() {
    // the first entry says it, and needs the room
    String origin = super.origin();
    return origin.equals(Derivations.DEFAULT) ? "" : origin;
  }

  private static String word(String literal) {
    return switch (literal) {
      case "true" -> "yes";
      case "false" -> "no";
      default -> literal;
    };
  }

  @Override
  void showValue() {
    combo.setItem(0, name(null));
    if (!subject.agreesOn(attribute)) {
      combo.setText("several values");
    } else {
      combo.select(subject.isSet(attribute) ? values.indexOf(subject.first().eGet(attribute)) : 0);
    }
  }

  private void take() {
    int index = combo.getSelectionIndex();
    if (index < 0) {
      return;
    }
    Object value = values.get(index);
    if (subject.objects().stream().allMatch(each -> isAlready(each, attribute, value))) {
      refresh();
    } else {
      change(each -> {
        if (value == null) {
          each.eUnset(attribute);
        } else {
          each.eSet(attribute, value);
        }
      });
    }
  }
}
