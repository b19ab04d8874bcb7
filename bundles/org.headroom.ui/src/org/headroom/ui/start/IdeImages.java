package org.headroom.ui.start;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.ide.IDE.SharedImages;
import org.osgi.framework.Bundle;

/** Images that the explorer and the Problems view expect from the product. */
final class IdeImages {
  private static final String IDE = "org.eclipse.ui.ide";
  private static final String ERROR = "$nl$/icons/full/obj16/error_tsk";
  private static final int FULL_SIZE = 100;
  private static final String PROJECT = "$nl$/icons/full/obj16/prj_obj";
  private static final String CLOSED_PROJECT = "$nl$/icons/full/obj16/cprj_obj";

  private IdeImages() {
  }

  static void declare(IWorkbenchConfigurer configurer) {
    Bundle bundle = Platform.getBundle(IDE);
    declare(configurer, bundle, SharedImages.IMG_OBJ_PROJECT, PROJECT);
    declare(configurer, bundle, SharedImages.IMG_OBJ_PROJECT_CLOSED, CLOSED_PROJECT);
    declare(configurer, bundle, "IMG_OBJS_ERROR_PATH", ERROR);
    declare(configurer, bundle, "IMG_OBJS_WARNING_PATH", "$nl$/icons/full/obj16/warn_tsk");
    declare(configurer, bundle, "IMG_OBJS_INFO_PATH", "$nl$/icons/full/obj16/info_tsk");
  }

  private static void declare(IWorkbenchConfigurer configurer, Bundle bundle, String id, String path) {
    find(bundle, path).ifPresent(image -> configurer.declareImage(id, image, true));
  }

  private static Optional<ImageDescriptor> find(Bundle bundle, String path) {
    return bundle == null ? Optional.empty()
        : Stream.of(".svg", ".png").map(ending -> FileLocator.find(bundle, new Path(path + ending), null))
            .filter(Objects::nonNull).findFirst().map(ImageDescriptor::createFromURL);
  }

  /**
   * Draws a project and an error where nobody waits for it. What the platform needs to draw its icons takes a fifth of a
   * second to load, and would else be loaded when the first model with a problem is marked.
   */
  static void warm() {
    Bundle bundle = Platform.getBundle(IDE);
    Stream.of(PROJECT, ERROR).forEach(path -> find(bundle, path).ifPresent(image -> image.getImageData(FULL_SIZE)));
  }
}
