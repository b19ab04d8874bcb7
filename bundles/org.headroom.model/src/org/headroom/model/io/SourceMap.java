package org.headroom.model.io;

import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * Where the elements of a model are in the file from which it was read.
 *
 * <p>Places are computed at the first question. Safe for one thread at a time.
 */
public final class SourceMap {

  private final byte[] text;
  private final Map<String, Integer> tagsById;
  private final Map<EObject, Integer> tagsByObject;
  private TagScanner scanner;

  SourceMap(byte[] text, Map<String, Integer> tagsById, Map<EObject, Integer> tagsByObject) {
    this.text = text;
    this.tagsById = tagsById;
    this.tagsByObject = tagsByObject;
  }

  /** Where the start tag of the element with this id begins; empty when the file had no such element. */
  public Optional<Location> find(String id) {
    return Optional.ofNullable(tagsById.get(id)).map(tag -> scanner().tag(tag));
  }

  /** Where the start tag of the object begins; empty when it did not come from the file. */
  public Optional<Location> find(EObject object) {
    return Optional.ofNullable(tagsByObject.get(object)).map(tag -> scanner().tag(tag));
  }

  /** Where the attribute of the feature begins, else where the start tag of the object begins. */
  public Optional<Location> find(EObject object, EStructuralFeature feature) {
    return Optional.ofNullable(tagsByObject.get(object)).map(tag -> scanner().attribute(tag, feature.getName()));
  }

  private TagScanner scanner() {
    if (scanner == null) {
      scanner = new TagScanner(text);
    }
    return scanner;
  }
}
