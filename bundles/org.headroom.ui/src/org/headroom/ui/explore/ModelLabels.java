package org.headroom.ui.explore;

import java.util.EnumMap;
import java.util.Map;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.navigator.IDescriptionProvider;
import org.headroom.diagram.notation.Notation;
import org.headroom.diagram.notation.Theme;
import org.headroom.diagram.ui.WorkbenchTheme;
import org.headroom.diagram.ui.draw.NodeIcons;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.HeadroomPackage.Literals;

/** Names and icons of what is inside model files. */
public final class ModelLabels extends LabelProvider implements IDescriptionProvider {
  private static final int SIZE = 16;
  /** The bundle with the pictures of runs. */
  private static final String SIMULATION = "org.headroom.simulation.ui";

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
    String name = folder.isScenario() ? "run" : folder.icon().equals(ModelFolder.RESULT) ? "result" : "met";
    return ResourceLocator.imageDescriptorFromBundle(SIMULATION, "icons/" + name + ".png").map(images::get)
        .orElse(null);
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
