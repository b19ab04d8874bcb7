package org.headroom.design.check;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** What is wrong with a specification. */
final class Problems {
  private final List<String> sentences = new ArrayList<>();

  void add(Element place, String sentence) {
    sentences.add(Vsm.place(place) + ": " + sentence);
  }

  List<String> sentences() {
    return List.copyOf(sentences);
  }
}
