package org.headroom.ui.explore;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.navigator.IDescriptionProvider;
import org.headroom.diagram.ui.draw.ElementIcons;
import org.headroom.model.HeadroomPackage;

/** Names and icons of what is inside model files. */
public final class ModelLabels extends LabelProvider implements IDescriptionProvider {
  /** The bundle with the pictures of runs. */
  private static final String SIMULATION = "org.headroom.simulation.ui";

  private final ElementIcons icons = new ElementIcons();
  private final LocalResourceManager images = new LocalResourceManager(JFaceResources.getResources());

  @Override
  public String getText(Object element) {
    return element instanceof ModelFolder folder ? folder.label() : null;
  }

  @Override
  public Image getImage(Object element) {
    if (element instanceof ModelFolder folder && folder.isElement()
        && HeadroomPackage.eINSTANCE.getEClassifier(folder.icon()) instanceof EClass type) {
      return icons.of(type).map(images::get).orElse(null);
    }
    if (element instanceof ModelFolder folder && folder.icon().equals(ModelFolder.RESULT)) {
      return ResourceLocator.imageDescriptorFromBundle(SIMULATION, "icons/result.png").map(images::get).orElse(null);
    }
    return element instanceof ModelFolder
        ? PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJ_FOLDER) : null;
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
