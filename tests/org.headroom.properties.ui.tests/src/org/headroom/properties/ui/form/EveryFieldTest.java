package org.headroom.properties.ui.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.headroom.model.Element;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.HeadroomPackage.Literals;
import org.headroom.model.edit.AttributeText;
import org.headroom.model.edit.ModelDocument;
import org.headroom.properties.ui.Concern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every attribute of every class of the metamodel has a field, whose edits are one step that can be undone. */
class EveryFieldTest {
  /** At least one of them is a value of every type, and another value than the default. */
  private static final List<String> SAMPLES = List.of("7", "0.25", "35 %", "3 s", "2 GB", "120 /min", "5 Mbit/s",
      "2031-02-03", "eu-west-1", "something", "READ", "10.1.0.0/16", "HR302");

  private final Shell shell = new Shell(Display.getCurrent());
  private final FormToolkit toolkit = new FormToolkit(Display.getCurrent());
  private Path file;
  private ModelDocument document;

  @BeforeEach
  void open() throws IOException {
    file = Files.createTempFile("every-field", ".headroom");
    Files.writeString(file, "<headroom:Architecture xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\" "
        + "xmlns:headroom=\"http://headroom.org/model/1\" name=\"every field\"/>\n");
    document = ModelDocument.open(file);
    shell.setLayout(new FillLayout());
  }

  @AfterEach
  void close() throws IOException {
    shell.dispose();
    toolkit.dispose();
    Files.delete(file);
  }

  static Stream<EClass> classes() {
    return HeadroomPackage.eINSTANCE.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
        .filter(type -> !type.isAbstract() && !type.isInterface() && type != Literals.ARCHITECTURE);
  }

  /** A new object of a class at some place in the document where it is allowed. */
  private Optional<EObject> place(EClass type, Set<EClass> tried) {
    tried.add(type);
    for (EClass owner : Stream.concat(Stream.of(Literals.ARCHITECTURE), classes()).toList()) {
      Optional<EReference> containment = owner.getEAllContainments().stream()
          .filter(reference -> reference.getEReferenceType().isSuperTypeOf(type)).findFirst();
      if (containment.isPresent()) {
        Optional<EObject> parent = owner == Literals.ARCHITECTURE ? Optional.of(document.architecture())
            : tried.contains(owner) ? Optional.empty() : place(owner, tried);
        if (parent.isPresent()) {
          return Optional.of(put(parent.get(), containment.get(), type));
        }
      }
    }
    return Optional.empty();
  }

  @SuppressWarnings("unchecked") // the reference is a list of objects
  private static EObject put(EObject parent, EReference containment, EClass type) {
    EObject object = EcoreUtil.create(type);
    if (object instanceof Element element) {
      element.setId("e" + parent.eContents().size() + type.getName());
    }
    if (containment.isMany()) {
      ((EList<EObject>) parent.eGet(containment)).add(object);
    } else {
      parent.eSet(containment, object);
    }
    return object;
  }

  private static List<EAttribute> attributes(EClass type) {
    return type.getEAllAttributes().stream().filter(each -> each.isChangeable() && !each.isDerived()).toList();
  }

  private static Control editor(Composite parent, EAttribute attribute) {
    List<Control> found = new ArrayList<>();
    collect(parent, attribute.getName(), found);
    assertEquals(1, found.size(), () -> "fields of " + attribute.getName());
    return found.get(0);
  }

  private static void collect(Control control, String name, List<Control> found) {
    if ((control instanceof Text || control instanceof CCombo) && name.equals(control.getData(Field.FEATURE))) {
      found.add(control);
    } else if (control instanceof Composite composite && !(control instanceof CCombo)) {
      Arrays.stream(composite.getChildren()).forEach(child -> collect(child, name, found));
    }
  }

  private static String shown(Control editor) {
    return editor instanceof Text text ? text.getText() : ((CCombo) editor).getText();
  }

  /** As a user does: types a value, or chooses one that is not chosen yet. */
  private static void edit(Control editor, EAttribute attribute, Object before) {
    if (editor instanceof Text text) {
      String sample = SAMPLES.stream().filter(each -> AttributeText.objection(attribute, each).isEmpty())
          .filter(each -> !AttributeText.parse(attribute, each).equals(before)).findFirst().orElseThrow();
      text.setText(sample);
      text.notifyListeners(SWT.DefaultSelection, new Event());
    } else if (editor instanceof CCombo combo) {
      choose(combo, IntStream.range(1, combo.getItemCount())
          .filter(each -> !combo.getItem(each).equals(word(attribute, before))).findFirst().orElseThrow());
    }
  }

  private static String word(EAttribute attribute, Object value) {
    return value instanceof Boolean flag ? flag ? "yes" : "no"
        : EcoreUtil.convertToString(attribute.getEAttributeType(), value);
  }

  private static void choose(CCombo combo, int index) {
    combo.select(index);
    combo.notifyListeners(SWT.Selection, new Event());
  }

  @ParameterizedTest
  @MethodSource("classes")
  void everyAttributeIsEditedAndUndone(EClass type) {
    EObject object = place(type, new HashSet<>()).orElseThrow();
    Subject subject = Subject.of(document, object);
    FormContext context = new FormContext(document, toolkit, () -> { });
    FeatureForm form = new FeatureForm(shell, context, subject, List.copyOf(attributes(type)));
    form.refresh();
    for (EAttribute attribute : attributes(type)) {
      String what = type.getName() + "." + attribute.getName();
      assertTrue(Arrays.stream(Concern.values()).anyMatch(each -> each.of(subject.features()).contains(attribute)),
          what + " is on no tab");
      Control editor = editor(form.control(), attribute);
      Object before = attribute.isMany() ? List.copyOf((List<?>) object.eGet(attribute)) : object.eGet(attribute);
      boolean stated = object.eIsSet(attribute);
      if (editor instanceof CCombo combo && !attribute.isUnsettable() && before != null) {
        choose(combo, combo.indexOf(word(attribute, before)));
        assertFalse(document.stack().canUndo(), what + " had this value before");
      }
      String text = shown(editor);
      edit(editor, attribute, before);
      assertFalse(Objects.equals(before, object.eGet(attribute)) && object.eIsSet(attribute) == stated,
          what + " was not changed");
      document.stack().undo();
      assertFalse(document.stack().canUndo(), what + " took more than one step");
      assertEquals(before, object.eGet(attribute), what);
      assertEquals(stated, object.eIsSet(attribute), what);
      form.refresh();
      assertEquals(text, shown(editor), what);
    }
  }
}
