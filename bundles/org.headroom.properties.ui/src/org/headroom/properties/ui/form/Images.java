package org.headroom.properties.ui.form;

import org.eclipse.jface.resource.ImageDescriptor;

/** The images of this bundle. */
final class Images {
  private Images() {
  }

  static ImageDescriptor descriptor(String name) {
    return ImageDescriptor.createFromURL(Images.class.getResource("/icons/" + name + ".png"));
  }
}
