package org.headroom.design;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.emf.common.CommonPlugin;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.headroom.model.Architecture;

/** Where an object of a model belongs. */
final class Place {
  private static final String MODEL_ENDING = "headroom";
  private static final String RESULT_ENDING = "result.json";

  private Place() {
  }

  /** The architecture that an object belongs to; nothing for an object outside any. */
  static Optional<Architecture> architecture(EObject object) {
    EObject each = object;
    while (each != null && !(each instanceof Architecture)) {
      each = each.eContainer();
    }
    return Optional.ofNullable((Architecture) each);
  }

  /** The file of a model on the disk, also when it lies in a workspace; nothing for one that was never saved. */
  static Optional<Path> file(Architecture architecture) {
    if (architecture.eResource() == null || architecture.eResource().getURI() == null) {
      return Optional.empty();
    }
    URI uri = CommonPlugin.asLocalURI(architecture.eResource().getURI());
    return uri.isFile() ? Optional.of(Path.of(uri.toFileString()).toAbsolutePath()) : Optional.empty();
  }

  /** The folder of a model file. */
  static Optional<Path> folder(Architecture architecture) {
    return file(architecture).map(Path::getParent);
  }

  /** Where the result of the last run lies: {@code NAME.result.json} beside {@code NAME.headroom}. */
  static Optional<Path> result(Architecture architecture) {
    return file(architecture).map(file -> {
      String name = file.getFileName().toString();
      String stem = name.endsWith("." + MODEL_ENDING) ? name.substring(0, name.length() - MODEL_ENDING.length() - 1)
          : name;
      return file.resolveSibling(stem + "." + RESULT_ENDING);
    });
  }
}
