package org.headroom.properties.ui.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.headroom.model.Element;
import org.headroom.model.edit.AttributeText;

/** Several values or elements, separated by commas. */
final class ManyField extends Field {
  private static final String SEPARATOR = ", ";

  private Text text;
  private String shown = "";
  private boolean refreshing;

  ManyField(FormContext context, Subject subject, EStructuralFeature feature) {
    super(context, subject, feature);
  }

  @Override
  Control createEditor(Composite row) {
    text = context.toolkit().createText(row, "", SWT.SINGLE | SWT.BORDER);
    text.addListener(SWT.Modify, event -> {
      if (!refreshing) {
        objectTo(parsed(text.getText()).objection());
      }
    });
    text.addListener(SWT.FocusOut, event -> commit());
    text.addListener(SWT.DefaultSelection, event -> commit());
    text.addListener(SWT.Traverse, event -> {
      if (event.detail == SWT.TRAVERSE_ESCAPE && !text.getText().equals(shown)) {
        event.doit = false;
        refresh();
      }
    });
    Proposals.attachToList(text, context, feature);
    return text;
  }

  private List<Element> candidates() {
    return feature instanceof EReference reference
        ? Candidates.of(context.document().architecture(), reference.getEReferenceType()) : List.of();
  }

  @Override
  void showValue() {
    refreshing = true;
    List<Element> candidates = candidates();
    shown = !subject.agreesOn(feature) ? ""
        : ((List<?>) subject.first().eGet(feature)).stream().map(each -> print(each, candidates))
            .collect(Collectors.joining(SEPARATOR));
    if (!text.getText().equals(shown)) {
      text.setText(shown);
    }
    text.setMessage(!subject.agreesOn(feature) ? "several values" : feature instanceof EReference ? "all" : "");
    refreshing = false;
  }

  private String print(Object value, List<Element> candidates) {
    return feature instanceof EAttribute attribute ? EcoreUtil.convertToString(attribute.getEAttributeType(), value)
        : Candidates.name((EObject) value, candidates);
  }

  /** What a text means, or what is wrong with it. */
  private record Parsed(List<Object> values, Optional<String> objection) {}

  private Parsed parsed(String typed) {
    List<Element> candidates = candidates();
    List<Object> values = new ArrayList<>();
    for (String part : Arrays.stream(typed.split(",")).map(String::strip).filter(each -> !each.isEmpty()).toList()) {
      if (feature instanceof EAttribute attribute) {
        Optional<String> objection = AttributeText.objection(attribute, part);
        if (objection.isPresent()) {
          return new Parsed(List.of(), objection);
        }
        values.add(AttributeText.parse(attribute, part));
      } else {
        Optional<Element> found = Candidates.find(part, candidates);
        if (found.isEmpty()) {
          return new Parsed(List.of(), Optional.of("There is no \"" + part + "\"; known are "
              + candidates.stream().map(each -> Candidates.name(each, candidates))
              .collect(Collectors.joining(SEPARATOR))
              + "."));
        }
        values.add(found.get());
      }
    }
    return new Parsed(values.stream().distinct().toList(), Optional.empty());
  }

  @Override
  public void commit() {
    Parsed parsed = parsed(text.getText());
    if (text.getText().equals(shown) || parsed.objection().isPresent() || !subject.isAlive()) {
      return;
    }
    shown = text.getText();
    if (subject.objects().stream().allMatch(each -> parsed.values().equals(each.eGet(feature)))) {
      refresh();
    } else {
      change(each -> each.eSet(feature, parsed.values()));
    }
  }
}
