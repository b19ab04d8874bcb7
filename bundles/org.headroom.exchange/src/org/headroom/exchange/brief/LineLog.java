package org.headroom.exchange.brief;

import java.util.ArrayList;
import java.util.List;
import org.headroom.exchange.imports.ImportLine;
import org.headroom.exchange.imports.ImportReport;

/** Collects what became of each line; a line that nobody mentions was not understood. */
final class LineLog {

  private final String[] lines;
  private final ImportLine.Status[] states;
  private final List<List<String>> explanations = new ArrayList<>();

  LineLog(String text) {
    lines = text.split("\r\n|\r|\n", -1);
    states = new ImportLine.Status[lines.length];
    for (int i = 0; i < lines.length; i++) {
      explanations.add(new ArrayList<>());
    }
  }

  String line(int number) {
    return lines[number - 1];
  }

  void understood(Outline.Block block, String became) {
    log(block.line(), block.lastLine(), ImportLine.Status.UNDERSTOOD, became);
  }

  void ignored(Outline.Block block, String why) {
    log(block.line(), block.lastLine(), ImportLine.Status.IGNORED, why);
  }

  void notUnderstood(Outline.Block block, String reasonAndRemedy) {
    log(block.line(), block.lastLine(), ImportLine.Status.NOT_UNDERSTOOD, reasonAndRemedy);
  }

  /** Says the same of a block and of everything nested in it. */
  void notUnderstoodDeep(Outline.Block block, String reasonAndRemedy) {
    notUnderstood(block, reasonAndRemedy);
    if (block instanceof Outline.Entry entry) {
      entry.children().forEach(child -> notUnderstoodDeep(child, reasonAndRemedy));
    }
  }

  private void log(int first, int last, ImportLine.Status status, String explanation) {
    for (int number = first; number <= Math.min(last, lines.length); number++) {
      int index = number - 1;
      boolean worse = states[index] == null || status == ImportLine.Status.NOT_UNDERSTOOD
          || states[index] == ImportLine.Status.IGNORED;
      if (worse) {
        states[index] = status;
      }
      if (!explanations.get(index).contains(explanation)) {
        explanations.get(index).add(explanation);
      }
    }
  }

  ImportReport report() {
    List<ImportLine> report = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].isBlank()) {
        continue;
      }
      ImportLine.Status status = states[i] == null ? ImportLine.Status.NOT_UNDERSTOOD : states[i];
      String explanation = states[i] == null
          ? "Nothing in a brief looks like this. Make it part of an item, such as \"- **SRE Note**: …\"."
          : String.join("; ", explanations.get(i));
      report.add(new ImportLine(i + 1, lines[i], status, explanation));
    }
    return new ImportReport("lines", report);
  }
}
