package org.headroom.ui.start;

import java.net.URL;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.ide.IDE.SharedImages;
import org.osgi.framework.Bundle;

/** Images that the explorer and the Problems view expect from the product. */
final class IdeImages {
  private static final String PROJECT = "$nl$/icons/full/obj16/prj_obj";
  private static final String CLOSED_PROJECT = "$nl$/icons/full/obj16/cprj_obj";

  private IdeImages() {
  }

  static void declare(IWorkbenchConfigurer configurer) {
    Bundle bundle = Platform.getBundle("org.eclipse.ui.ide");
    declare(configurer, bundle, SharedImages.IMG_OBJ_PROJECT, PROJECT);
    declare(configurer, bundle, SharedImages.IMG_OBJ_PROJECT_CLOSED, CLOSED_PROJECT);
    declare(configurer, bundle, "IMG_OBJS_ERROR_PATH", "$nl$/icons/full/obj16/error_tsk");
    declare(configurer, bundle, "IMG_OBJS_WARNING_PATH", "$nl$/icons/full/obj16/warn_tsk");
    declare(configurer, bundle, "IMG_OBJS_INFO_PATH", "$nl$/icons/full/obj16/info_tsk");
  }

  private static void declare(IWorkbenchConfigurer configurer, Bundle bundle, String id, String path) {
    for (String ending : new String[] {".svg", ".png"}) {
      URL url = bundle == null ? null : FileLocator.find(bundle, new Path(path + ending), null);
      if (url != null) {
        configurer.declareImage(id, ImageDescriptor.createFromURL(url), true);
        return;
      }
    }
  }
}
