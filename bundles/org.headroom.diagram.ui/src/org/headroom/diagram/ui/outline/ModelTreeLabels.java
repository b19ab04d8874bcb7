package org.headroom.diagram.ui.outline;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.headroom.diagram.notation.Captions;
import org.headroom.diagram.ui.draw.ElementIcons;
import org.headroom.model.Connection;
import org.headroom.model.Decision;
import org.headroom.model.Element;

/** Names and icons of elements. */
final class ModelTreeLabels extends LabelProvider {
  private final ElementIcons icons = new ElementIcons();
  private final LocalResourceManager images = new LocalResourceManager(JFaceResources.getResources());

  @Override
  public String getText(Object element) {
    if (element instanceof ModelTree.Group group) {
      return group.title() + " (" + group.elements().size() + ")";
    }
    if (element instanceof Connection connection && connection.getSource() != null && connection.getTarget() != null) {
      return Captions.label(connection.getSource()) + " → " + Captions.label(connection.getTarget()) + " ("
          + connection.getRole().getLiteral() + ")";
    }
    return element instanceof Decision decision && decision.getTitle() != null ? decision.getTitle()
        : Captions.label((Element) element);
  }

  @Override
  public Image getImage(Object element) {
    return element instanceof Element known ? icons.of(known).map(images::get).orElse(null)
        : PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJ_FOLDER);
  }

  @Override
  public void dispose() {
    images.dispose();
    super.dispose();
  }
}
