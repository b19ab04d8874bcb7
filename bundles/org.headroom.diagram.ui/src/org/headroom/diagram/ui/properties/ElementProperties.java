package org.headroom.diagram.ui.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.ui.views.properties.ComboBoxPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.PropertyDescriptor;
import org.eclipse.ui.views.properties.TextPropertyDescriptor;
import org.headroom.model.Element;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.edit.AttributeText;
import org.headroom.model.edit.ModelDocument;

/**
 * The attributes of an object and of its single parts, such as a scaling policy. Text is read with units; what cannot be
 * read is refused with the reason.
 */
public final class ElementProperties implements IPropertySource {
  /** Category of what all elements have. */
  static final String GENERAL = "General";

  private static final String[] FLAG = {"", "false", "true"};

  private final ModelDocument document;
  private final EObject object;

  /** The properties of an object of a document. */
  public ElementProperties(ModelDocument document, EObject object) {
    this.document = document;
    this.object = object;
  }

  private record Key(EObject owner, EAttribute attribute) {
    String choiceOf(Object value) {
      return value == null ? "" : EcoreUtil.convertToString(attribute.getEAttributeType(), value);
    }
  }

  @Override
  public IPropertyDescriptor[] getPropertyDescriptors() {
    List<IPropertyDescriptor> descriptors = new ArrayList<>();
    describe(object, "", descriptors);
    for (EReference part : object.eClass().getEAllContainments()) {
      if (!part.isMany() && object.eGet(part) instanceof EObject value) {
        describe(value, words(part.getName()) + ": ", descriptors);
      }
    }
    return descriptors.toArray(IPropertyDescriptor[]::new);
  }

  private void describe(EObject owner, String prefix, List<IPropertyDescriptor> descriptors) {
    for (EAttribute attribute : owner.eClass().getEAllAttributes()) {
      if (attribute.isMany() || !attribute.isChangeable()) {
        continue;
      }
      Key key = new Key(owner, attribute);
      String name = prefix + words(attribute.getName());
      PropertyDescriptor descriptor;
      if (attribute == HeadroomPackage.Literals.ELEMENT__ID) {
        descriptor = new PropertyDescriptor(key, name);
      } else if (choices(attribute).length > 0) {
        descriptor = new ComboBoxPropertyDescriptor(key, name, choices(attribute));
        descriptor.setLabelProvider(new ChoiceLabels(choices(attribute)));
      } else {
        descriptor = new TextPropertyDescriptor(key, name);
        descriptor.setValidator(value -> AttributeText.objection(attribute, String.valueOf(value)).orElse(null));
      }
      descriptor.setCategory(category(attribute));
      descriptor.setDescription(documentation(attribute));
      descriptors.add(descriptor);
    }
  }

  private static String category(EAttribute attribute) {
    EClass type = attribute.getEContainingClass();
    return type == HeadroomPackage.Literals.ELEMENT || type == HeadroomPackage.Literals.NODE ? GENERAL
        : words(type.getName());
  }

  private static String documentation(EAttribute attribute) {
    String text = EcoreUtil.getDocumentation(attribute);
    return text == null ? attribute.getEAttributeType().getName() : text;
  }

  private static String[] choices(EAttribute attribute) {
    if (attribute.getEAttributeType() instanceof EEnum choice) {
      return Stream.concat(Stream.of(""), choice.getELiterals().stream().map(EEnumLiteral::getLiteral))
          .toArray(String[]::new);
    }
    return attribute.getEAttributeType() == HeadroomPackage.Literals.FLAG ? FLAG : new String[0];
  }

  private static String words(String name) {
    String spaced = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
    return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
  }

  @Override
  public Object getPropertyValue(Object id) {
    Key key = (Key) id;
    String[] choices = choices(key.attribute());
    if (choices.length == 0) {
      return AttributeText.print(key.owner(), key.attribute());
    }
    return Math.max(0, List.of(choices).indexOf(key.choiceOf(key.owner().eGet(key.attribute()))));
  }

  @Override
  public void setPropertyValue(Object id, Object value) {
    Key key = (Key) id;
    String[] choices = choices(key.attribute());
    String text = choices.length == 0 ? String.valueOf(value)
        : (Integer) value < 0 ? "" : choices[(Integer) value];
    Object parsed = AttributeText.parse(key.attribute(), text);
    if (!java.util.Objects.equals(parsed, key.owner().eGet(key.attribute()))) {
      document.execute(key.attribute() == HeadroomPackage.Literals.ELEMENT__LABEL && parsed != null
          ? document.edits().rename((Element) key.owner(), (String) parsed)
          : document.edits().set(key.owner(), key.attribute(), parsed));
    }
  }

  @Override
  public boolean isPropertySet(Object id) {
    return ((Key) id).owner().eIsSet(((Key) id).attribute());
  }

  @Override
  public void resetPropertyValue(Object id) {
    Key key = (Key) id;
    document.execute(document.edits().set(key.owner(), key.attribute(), null));
  }

  @Override
  public Object getEditableValue() {
    return object;
  }
}
