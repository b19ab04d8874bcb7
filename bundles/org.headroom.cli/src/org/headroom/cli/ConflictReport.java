package org.headroom.cli;

import java.util.List;
import java.util.Optional;
import org.headroom.compare.Conflict;

/** What a merge could not decide, for people. */
final class ConflictReport {

  private ConflictReport() {
  }

  /** One sentence for the terminal. */
  static String line(Conflict conflict) {
    return PlainText.line(subject(conflict) + ": " + conflict.explanation()
        + values(conflict).map(values -> " (" + values + ")").orElse(""));
  }

  private static String subject(Conflict conflict) {
    return (conflict.element().isEmpty() ? "the architecture" : conflict.element())
        + conflict.feature().map(feature -> " " + feature).orElse("");
  }

  private static Optional<String> values(Conflict conflict) {
    return conflict.feature().map(feature -> "base " + conflict.base().orElse("–") + ", ours "
        + conflict.ours().orElse("–") + ", theirs " + conflict.theirs().orElse("–"));
  }

  /** A page in Markdown. */
  static String markdown(List<Conflict> conflicts) {
    StringBuilder out = new StringBuilder("# Merge of the architecture\n\n");
    if (conflicts.isEmpty()) {
      return out.append("No conflicts: all changes of both sides are in the merged model.\n").toString();
    }
    out.append("Conflicts: ").append(conflicts.size()).append(". The merged model has our side of each; everything "
        + "else is merged. Make the changes of the other side that you want, then commit.\n");
    for (Conflict conflict : conflicts) {
      out.append("\n## ").append(conflict.element().isEmpty() ? "The architecture" : PlainText.code(conflict.element()))
          .append(conflict.feature().map(feature -> ", " + PlainText.code(feature)).orElse("")).append("\n\n")
          .append(PlainText.markdown(conflict.explanation())).append("\n\n");
      version("Base", conflict.base(), out);
      version("Ours", conflict.ours(), out);
      version("Theirs", conflict.theirs(), out);
    }
    return out.toString();
  }

  private static void version(String side, Optional<String> value, StringBuilder out) {
    out.append("- ").append(side).append(": ").append(value.map(PlainText::code).orElse("–")).append('\n');
  }
}
