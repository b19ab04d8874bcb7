package org.headroom.ui.explore;

import java.util.EnumMap;
import java.util.Map;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.navigator.IDescriptionProvider;
import org.headroom.diagram.notation.Notation;
import org.headroom.diagram.notation.Theme;
import org.headroom.diagram.ui.WorkbenchTheme;
import org.headroom.diagram.ui.draw.NodeIcons;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.HeadroomPackage.Literals;
import org.headroom.ui.HeadroomUi;

/** Names and icons of what is inside model files. */
public final class ModelLabels extends LabelProvider implements IDescriptionProvider {
  private static final int SIZE = 16;

  private final Map<Theme, NodeIcons> icons = new EnumMap<>(Theme.class);
  private final LocalResourceManager images = new LocalResourceManager(JFaceResources.getResources());

  @Override
  public String getText(Object element) {
    return element instanceof ModelFolder folder ? folder.label() : null;
  }

  @Override
  public Image getImage(Object element) {
    if (!(element instanceof ModelFolder folder) || !folder.isElement()) {
      return null;
    }
    if (HeadroomPackage.eINSTANCE.getEClassifier(folder.icon()) instanceof EClass type
        && Literals.NODE.isSuperTypeOf(type)) {
      return images.get(icons.computeIfAbsent(WorkbenchTheme.current(), NodeIcons::new).descriptor(Notation.of(type), SIZE));
    }
    return images.get(HeadroomUi.image(folder.icon().equals("Scenario") ? "run" : "met"));
  }

  @Override
  public String getDescription(Object element) {
    return element instanceof ModelFolder folder && folder.isElement() ? folder.icon() + " " + folder.id() : null;
  }

  @Override
  public void dispose() {
    images.dispose();
    super.dispose();
  }
}
