package org.headroom.exchange.brief;

import java.util.ArrayList;
import java.util.List;

/** Collects what became of each line; a line that nobody mentions was not understood. */
final class LineLog {

  private final String[] lines;
  private final BriefLine.Status[] states;
  private final List<List<String>> explanations = new ArrayList<>();

  LineLog(String text) {
    lines = text.split("\r\n|\r|\n", -1);
    states = new BriefLine.Status[lines.length];
    for (int i = 0; i < lines.length; i++) {
      explanations.add(new ArrayList<>());
    }
  }

  String line(int number) {
    return lines[number - 1];
  }

  void understood(Outline.Block block, String became) {
    log(block.line(), block.lastLine(), BriefLine.Status.UNDERSTOOD, became);
  }

  void ignored(Outline.Block block, String why) {
    log(block.line(), block.lastLine(), BriefLine.Status.IGNORED, why);
  }

  void notUnderstood(Outline.Block block, String reasonAndRemedy) {
    log(block.line(), block.lastLine(), BriefLine.Status.NOT_UNDERSTOOD, reasonAndRemedy);
  }

  /** Says the same of a block and of everything nested in it. */
  void notUnderstoodDeep(Outline.Block block, String reasonAndRemedy) {
    notUnderstood(block, reasonAndRemedy);
    if (block instanceof Outline.Entry entry) {
      entry.children().forEach(child -> notUnderstoodDeep(child, reasonAndRemedy));
    }
  }

  private void log(int first, int last, BriefLine.Status status, String explanation) {
    for (int number = first; number <= Math.min(last, lines.length); number++) {
      int index = number - 1;
      boolean worse = states[index] == null || status == BriefLine.Status.NOT_UNDERSTOOD
          || states[index] == BriefLine.Status.IGNORED;
      if (worse) {
        states[index] = status;
      }
      if (!explanations.get(index).contains(explanation)) {
        explanations.get(index).add(explanation);
      }
    }
  }

  BriefReport report() {
    List<BriefLine> report = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].isBlank()) {
        continue;
      }
      BriefLine.Status status = states[i] == null ? BriefLine.Status.NOT_UNDERSTOOD : states[i];
      String explanation = states[i] == null
          ? "Nothing in a brief looks like this. Make it part of an item, such as \"- **SRE Note**: …\"."
          : String.join("; ", explanations.get(i));
      report.add(new BriefLine(i + 1, lines[i], status, explanation));
    }
    return new BriefReport(report);
  }
}
