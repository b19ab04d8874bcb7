package org.headroom.report.content;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The content of a report.
 *
 * @param title name of the system
 * @param subtitle scenario, engine and load in one line
 * @param verdicts of the objectives, for the cover
 * @param sections in reading order
 * @param recording the run over time, when its engine records it
 */
public record Report(
    String title, String subtitle, List<VerdictCard> verdicts, List<Section> sections, Optional<Recording> recording) {

  public Report {
    title = Plain.text(title);
    subtitle = Plain.text(subtitle);
    verdicts = List.copyOf(verdicts);
    sections = List.copyOf(sections);
  }

  /** All blocks of one kind, in reading order. */
  public <B extends Block> List<B> blocks(Class<B> kind) {
    return sections.stream().flatMap(s -> s.blocks().stream()).filter(kind::isInstance).map(kind::cast).toList();
  }

  /**
   * One objective on the cover.
   *
   * @param title what is promised
   * @param state how it ended
   * @param observed the observation with its unit
   * @param threshold the promise with its comparison: "&lt; 100 ms"
   * @param detail a sentence
   */
  public record VerdictCard(String title, State state, String observed, String threshold, String detail) {
    public VerdictCard {
      title = Plain.text(title);
      detail = Plain.text(detail);
    }
  }

  /** How something stands; shown in words, with a colour beside. */
  public enum State {
    GOOD("met"),
    BAD("missed"),
    UNKNOWN("no verdict");

    private final String word;

    State(String word) {
      this.word = word;
    }

    /** The word that is shown. */
    public String word() {
      return word;
    }
  }

  /**
   * A chapter.
   *
   * @param id anchor, unique in the report
   * @param title heading
   * @param blocks in reading order
   */
  public record Section(String id, String title, List<Block> blocks) {
    public Section {
      blocks = List.copyOf(blocks);
    }
  }

  /** A part of a section. */
  public sealed interface Block {
    /** Name of its kind, for templates: {@code text}, {@code facts}, {@code table} or {@code drawing}. */
    default String kind() {
      return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
  }

  /** A paragraph of plain text. */
  public record Text(String text) implements Block {
    public Text {
      text = Plain.text(text);
    }
  }

  /** Names and values. */
  public record Facts(List<Fact> facts) implements Block {
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  /** One name and its value. */
  public record Fact(String name, String value) {
    public Fact {
      name = Plain.text(name);
      value = Plain.text(value);
    }
  }

  /**
   * A table; numeric columns are aligned right and sorted by value.
   *
   * @param caption what it shows
   * @param columns heads
   * @param rows each with a cell per column
   */
  public record Table(String caption, List<Column> columns, List<List<Cell>> rows) implements Block {
    public Table {
      caption = Plain.text(caption);
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<Cell> row : rows) {
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException("a row of '" + caption + "' must have " + columns.size() + " cells");
        }
      }
    }
  }

  /** A head of a table. */
  public record Column(String title, boolean numeric) {}

  /**
   * A cell.
   *
   * @param text what is shown
   * @param sortKey what it is sorted by: a number for numeric columns, NaN last; else ignored
   * @param mark severity or state as a lower-case word for styling; empty for none
   */
  public record Cell(String text, double sortKey, String mark) {
    public Cell {
      text = Plain.text(text);
    }

    /** The sort key as JavaScript reads numbers: {@code NaN}, {@code Infinity}, or decimal digits. */
    public String sortValue() {
      return Double.toString(sortKey);
    }

    /** Plain text. */
    public static Cell of(String text) {
      return new Cell(text, Double.NaN, "");
    }

    /** A number as it is printed and as it is sorted. */
    public static Cell number(String text, double value) {
      return new Cell(text, value, "");
    }

    /** Text with a mark. */
    public static Cell marked(String text, String mark) {
      return new Cell(text, Double.NaN, mark);
    }
  }

  /**
   * A drawing.
   *
   * @param svg the {@code <svg>} element, trusted: made by this project's own drawing code, which escapes all text
   * @param caption what it shows
   * @param placement where it belongs
   */
  public record Drawing(String svg, String caption, Placement placement) implements Block {
    public Drawing {
      caption = Plain.text(caption);
    }

    /** The placement as a lower-case word, for templates. */
    public String placementWord() {
      return placement.name().toLowerCase(Locale.ROOT);
    }

    /** Whether it has the width of a column. */
    public boolean isChart() {
      return placement != Placement.DIAGRAM;
    }

    /** How a drawing is placed. */
    public enum Placement {
      /** Across the page; can be panned and zoomed on screens. */
      DIAGRAM,
      /** As wide as a column. */
      CHART,
      /** A chart over the time of the run. */
      TIMELINE
    }
  }
}
