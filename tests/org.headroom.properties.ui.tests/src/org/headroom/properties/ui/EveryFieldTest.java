package org.headroom.properties.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Widget;
import org.headroom.diagram.notation.NodeNotation;
import org.headroom.diagram.notation.Notation;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.HeadroomPackage.Literals;
import org.headroom.model.Node;
import org.headroom.model.edit.AttributeText;
import org.headroom.ui.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each field of each kind of node changes the attribute that it names, and no attribute is without a field. */
class EveryFieldTest {
  private static final Map<EDataType, String> TEXTS = Map.ofEntries(Map.entry(Literals.IDENTIFIER, "other-id"),
      Map.entry(Literals.TEXT, "some text"), Map.entry(Literals.DURATION, "1500 ms"), Map.entry(Literals.RATE, "90 rps"),
      Map.entry(Literals.DATA_SIZE, "3 GiB"), Map.entry(Literals.BANDWIDTH, "2 GB/s"), Map.entry(Literals.RATIO, "45 %"),
      Map.entry(Literals.POSITIVE_INT, "7"), Map.entry(Literals.NON_NEGATIVE_INT, "7"),
      Map.entry(Literals.POSITIVE_LONG, "77"), Map.entry(Literals.POSITIVE_NUMBER, "1.5"),
      Map.entry(Literals.NON_NEGATIVE_NUMBER, "0.5"), Map.entry(Literals.COUNT, "12"));

  private Robot robot;

  @AfterEach
  void close() {
    robot.close();
  }

  @Test
  void everyFieldOfEveryNodeChangesItsAttribute() throws CoreException, IOException {
    robot = Robot.onEmptyModel("fields");
    Sheet sheet = new Sheet(robot);
    for (NodeNotation notation : Notation.nodes()) {
      Node node = (Node) HeadroomFactory.eINSTANCE.create(notation.type());
      robot.editor().document().execute(robot.editor().document().edits().create(node, null, notation.name()));
      Robot.settle();
      sheet.select(node);
      Set<String> edited = new HashSet<>();
      for (Concern concern : Concern.values()) {
        if (!concern.of(notation.type().getEAllStructuralFeatures()).isEmpty()) {
          sheet.open(concern);
          edit(sheet, node, edited);
        }
      }
      List<String> missing = attributes(notation.type());
      missing.removeAll(edited);
      assertEquals(List.of(), missing, notation.name());
      while (robot.editor().document().stack().canUndo()) {
        robot.undo();
      }
    }
  }

  private static List<String> attributes(EClass type) {
    List<String> names = new ArrayList<>();
    type.getEAllAttributes().stream().filter(EAttribute::isChangeable).forEach(each -> names.add(each.getName()));
    return names;
  }

  private static void edit(Sheet sheet, Node node, Set<String> edited) {
    for (Widget widget : sheet.widgets()) {
      if (!widget.isDisposed() && widget.getData("feature") instanceof String name
          && node.eClass().getEStructuralFeature(name) instanceof EAttribute attribute && edited.add(name)) {
        edit(sheet, node, attribute, widget);
      }
    }
  }

  private static void edit(Sheet sheet, Node node, EAttribute attribute, Widget widget) {
    String where = node.eClass().getName() + "." + attribute.getName();
    if (widget instanceof Text && attribute.isMany()) {
      sheet.type(attribute.getName(), "first, second");
      assertEquals(List.of("first", "second"), node.eGet(attribute), where);
    } else if (widget instanceof Text) {
      String text = TEXTS.get(attribute.getEAttributeType());
      assertTrue(text != null, where);
      sheet.type(attribute.getName(), text);
      assertEquals(AttributeText.parse(attribute, text), node.eGet(attribute), where);
      assertEquals(text, sheet.text(attribute.getName()), where);
    } else if (widget instanceof CCombo combo) {
      String choice = combo.getItem(combo.getItemCount() - 1);
      combo.select(combo.getItemCount() - 1);
      combo.notifyListeners(SWT.Selection, new Event());
      Robot.settle();
      assertEquals(choice.equals("no") ? "false" : choice, AttributeText.print(node, attribute), where);
      assertTrue(node.eIsSet(attribute) || choice.equals(String.valueOf(attribute.getDefaultValue())), where);
    }
  }
}
