package org.headroom.design.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** All checks of a specification. */
final class SpecificationCheck {
  private static final String VERSION = "12.0.0.2017041100";

  private SpecificationCheck() {
  }

  /**
   * What is wrong with a specification.
   *
   * @param bundle folder of the bundle that it belongs to
   */
  static List<String> problems(String xml, Path bundle) throws IOException {
    Vsm vsm = new Vsm(xml);
    Problems problems = new Problems();
    if (!vsm.root().getAttribute("version").equals(VERSION)) {
      problems.add(vsm.root(), "Sirius refuses the version " + vsm.root().getAttribute("version"));
    }
    new FormCheck(vsm, bundle, problems).run();
    new ExpressionCheck(vsm, new Services(vsm, problems), problems).run();
    new GapCheck(vsm, problems).run();
    return problems.sentences();
  }
}
