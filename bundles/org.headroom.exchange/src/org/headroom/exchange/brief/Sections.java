package org.headroom.exchange.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.headroom.model.Architecture;
import org.headroom.model.Decision;
import org.headroom.model.HeadroomFactory;

/** Sorts the blocks of a brief into its title, its header, its phases, their items and the checklist. */
final class Sections {

  private static final Pattern ITEM = Pattern.compile("^\\s*(\\d{1,9})[.)]\\s*(.*)$", Pattern.DOTALL);
  private static final Pattern PHASE = Pattern.compile("(Phase\\s+(\\d{1,6})\\b.*)$", Pattern.DOTALL);
  private static final Pattern TITLE_PREFIX = Pattern.compile("^.*?\\bSystem Architecture:\\s*", Pattern.DOTALL);
  private static final Pattern DECORATION = Pattern.compile("^[^\\p{L}\\p{N}\\p{P}]+");

  final List<Item> items = new ArrayList<>();
  final List<Outline.Entry> checklist = new ArrayList<>();
  Outline.Heading checklistHeading;
  String goal;
  String pattern;
  Outline.Block goalBlock;
  boolean noObjectives;

  private final LineLog log;
  private final Architecture architecture;
  private final UnaryOperator<String> unique;

  /**
   * Sections of one brief.
   *
   * @param architecture gets its name, its owner and the phases
   * @param unique makes an id unique
   */
  Sections(LineLog log, Architecture architecture, UnaryOperator<String> unique) {
    this.log = log;
    this.architecture = architecture;
    this.unique = unique;
  }

  /** Sorts the blocks of a document. */
  void read(List<Outline.Block> blocks) {
    Item item = null;
    Decision phase = null;
    boolean inChecklist = false;
    boolean inHeader = true;
    for (Outline.Block block : blocks) {
      if (block instanceof Outline.Heading heading) {
        String text = heading.text().plain();
        item = null;
        inChecklist = false;
        Matcher numbered = ITEM.matcher(text);
        Matcher phased = PHASE.matcher(text);
        if (heading.level() == 1 && architecture.getName() == null) {
          title(heading, text);
        } else if (numbered.matches()) {
          item = new Item(heading, withoutMark(heading.text(), numbered.group(2)), phase);
          items.add(item);
          inHeader = false;
        } else if (text.toLowerCase(Locale.ROOT).contains("checklist") && checklistHeading == null) {
          checklistHeading = heading;
          inChecklist = true;
          inHeader = false;
        } else if (phased.find()) {
          phase = phase(heading, text, phased);
          inHeader = false;
        } else {
          phase = null;
          inHeader = false;
          log.ignored(heading, "a heading that groups items");
        }
      } else if (block instanceof Outline.Rule) {
        log.ignored(block, "a rule between sections");
      } else if (item != null) {
        item.body.add(block);
      } else if (block instanceof Outline.Foreign foreign) {
        foreign(log, foreign);
      } else if (inChecklist) {
        inChecklist(block);
      } else if (inHeader) {
        header(block);
      } else if (block instanceof Outline.Line line && phase != null && line.text().isAll(Phrase.Style.EMPHASIS)) {
        subtitle(phase, line);
      } else {
        log.notUnderstoodDeep(block, "Text between items is not read. Make it the SRE Note of an item.");
      }
    }
  }

  private static String withoutMark(Phrase heading, String plainTitle) {
    Matcher unmarked = ITEM.matcher(heading.withoutNewMarks().plain());
    return MarkdownText.unquoted(unmarked.matches() ? unmarked.group(2) : plainTitle);
  }

  static void foreign(LineLog log, Outline.Foreign foreign) {
    if (foreign.kind().equals("a comment")) {
      log.ignored(foreign, "a comment");
    } else {
      log.notUnderstood(foreign, "This is " + foreign.kind() + ", which briefs do not have. Write items instead.");
    }
  }

  private void title(Outline.Heading heading, String text) {
    Matcher prefix = TITLE_PREFIX.matcher(text);
    String name = prefix.find() ? text.substring(prefix.end()) : DECORATION.matcher(text).replaceFirst("");
    boolean quoted = name.strip().startsWith("\"");
    name = MarkdownText.unquoted(name);
    if (name.isBlank() && !quoted) {
      log.notUnderstood(heading, "The title is empty. Write \"# System Architecture: Name\".");
    } else {
      architecture.setName(name);
      log.understood(heading, "name of the architecture");
    }
  }

  private Decision phase(Outline.Heading heading, String text, Matcher phased) {
    Decision phase = HeadroomFactory.eINSTANCE.createDecision();
    phase.setTitle(phased.group(1).strip());
    phase.setId(unique.apply("phase-" + phased.group(2)));
    if (!text.strip().equals(phase.getTitle())) {
      Wording.HEADING.keep(phase, text.strip());
    }
    architecture.getDecisions().add(phase);
    log.understood(heading, phase.getId() + ".title (a design decision that groups the items below)");
    return phase;
  }

  private void subtitle(Decision phase, Outline.Line line) {
    String text = MarkdownText.unquoted(line.text().plain());
    phase.setText(phase.getText() == null ? text : phase.getText() + "\n" + text);
    log.understood(line, phase.getId() + ".text (why)");
  }

  private void inChecklist(Outline.Block block) {
    if (block instanceof Outline.Entry entry) {
      checklist.add(entry);
    } else {
      log.ignored(block, "a remark to the reader");
    }
  }

  private void header(Outline.Block block) {
    Phrase text = block instanceof Outline.Line line ? line.text()
        : block instanceof Outline.Entry entry ? entry.text() : Phrase.EMPTY;
    String key = text.key() == null ? "" : Kind.normal(text.key());
    String value = text.key() == null ? "" : MarkdownText.unquoted(text.value().plain());
    switch (key) {
      case "projectgoal", "goal" -> {
        goal = value;
        goalBlock = block;
        log.understood(block, "description of the architecture");
      }
      case "pattern" -> {
        pattern = value;
        log.understood(block, "description of the architecture");
      }
      case "owner" -> {
        architecture.setOwner(value);
        log.understood(block, "owner of the architecture");
      }
      case "objectives" -> {
        noObjectives = MarkdownText.isNone(value);
        if (noObjectives) {
          log.understood(block, "the goal is not read as objectives");
        } else {
          log.notUnderstood(block, "Write objectives as items with Component `Objective`, or \"none\" here.");
        }
      }
      default -> log.notUnderstoodDeep(block,
          "Before the first item only Project Goal, Pattern and Owner are read. Write \"**Project Goal**: …\".");
    }
  }
}
