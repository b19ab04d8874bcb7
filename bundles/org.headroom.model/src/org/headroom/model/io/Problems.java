package org.headroom.model.io;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.eclipse.emf.ecore.EObject;
import org.headroom.model.Element;
import org.headroom.model.io.ReadProblem.Kind;

/** Collects problems by the number of the start tag they belong to, and finds their places at the end. */
final class Problems {

  /** More are not shown: a file with so many was not written for us. */
  private static final int MOST = 1000;
  private static final int WHOLE_FILE = -1;
  private static final int LONGEST = 60;

  private final List<Function<TagScanner, ReadProblem>> found = new ArrayList<>();

  /** Adds a problem of an attribute, or of the whole tag when the attribute is null. */
  void add(Kind kind, int tag, String attribute, String element, String message, String remedy) {
    add(kind, tag, attribute, element, scanner -> message, remedy);
  }

  void add(Kind kind, int tag, String attribute, String element, Function<TagScanner, String> message, String remedy) {
    add(scanner -> new ReadProblem(kind, attribute == null ? scanner.tag(tag) : scanner.attribute(tag, attribute),
        element, message.apply(scanner), remedy));
  }

  void addAt(Kind kind, Location location, String message, String remedy) {
    add(scanner -> new ReadProblem(kind, location, "", message, remedy));
  }

  void addOfFile(Kind kind, String message, String remedy) {
    add(kind, WHOLE_FILE, null, "", message, remedy);
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  List<ReadProblem> locate(byte[] text) {
    TagScanner scanner = new TagScanner(text);
    Comparator<ReadProblem> byPlace = Comparator.<ReadProblem>comparingInt(each -> each.location().line())
        .thenComparingInt(each -> each.location().column());
    return found.stream().map(each -> each.apply(scanner)).sorted(byPlace).toList();
  }

  private void add(Function<TagScanner, ReadProblem> problem) {
    if (found.size() < MOST) {
      found.add(problem);
    }
  }

  /** What a problem calls an object: the id of an element; for a part of one, its class and the id of the element. */
  static String called(EObject object) {
    if (object instanceof Element element && element.getId() != null) {
      return element.getId();
    }
    String own = object.eClass().getName();
    for (EObject each = object.eContainer(); each != null; each = each.eContainer()) {
      if (each instanceof Element element && element.getId() != null) {
        return own + " in " + element.getId();
      }
    }
    return own;
  }

  /** The beginning of a text that may be long. */
  static String shortened(CharSequence text) {
    String stripped = text.toString().strip();
    return stripped.length() > LONGEST ? stripped.substring(0, LONGEST) + "..." : stripped;
  }
}
