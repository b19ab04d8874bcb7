package org.headroom.exchange.brief;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.headroom.exchange.tree.ImportException;

/** The blocks of a Markdown document with their lines, reduced to what briefs are made of. */
final class Outline {

  /** A block of the document; lines count from 1. */
  sealed interface Block {
    /** First line. */
    int line();

    /** Last line, without nested blocks. */
    int lastLine();
  }

  record Heading(int level, Phrase text, int line, int lastLine) implements Block {
  }

  /** One line of a paragraph; several source lines when they end in hard breaks. */
  record Line(Phrase text, int line, int lastLine) implements Block {
  }

  /** An item of a list, with what is nested under it. */
  record Entry(Phrase text, boolean numbered, List<Block> children, int line, int lastLine) implements Block {

    List<Entry> entries() {
      return children.stream().filter(Entry.class::isInstance).map(Entry.class::cast).toList();
    }
  }

  /** A horizontal rule. */
  record Rule(int line, int lastLine) implements Block {
  }

  /** Something that briefs do not use. */
  record Foreign(String kind, int line, int lastLine) implements Block {
  }

  /** Deeper nesting than this has no meaning in a brief. */
  static final int DEEPEST_NESTING = 60;

  private Outline() {
  }

  static List<Block> of(String markdown) throws ImportException {
    try {
      Node document = Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .maxOpenBlockParsers(4 * DEEPEST_NESTING).build().parse(markdown);
      return blocks(document, 0);
    } catch (StackOverflowError e) {
      // emphasis and links nest without a bound of their own
      throw new ImportException(0, "Emphasis or links are nested thousands of levels deep. Remove them.");
    }
  }

  private static List<Block> blocks(Node parent, int depth) throws ImportException {
    if (depth > DEEPEST_NESTING) {
      throw new ImportException(firstLine(parent), "Lists are nested more than " + DEEPEST_NESTING
          + " levels deep; a brief needs three. Flatten the list.");
    }
    List<Block> blocks = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof org.commonmark.node.Heading heading) {
        blocks.add(new Heading(heading.getLevel(), inlines(heading), firstLine(node), lastLine(node)));
      } else if (node instanceof Paragraph) {
        blocks.addAll(lines(node));
      } else if (node instanceof ListBlock list) {
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
          blocks.add(entry(item, list instanceof OrderedList, depth));
        }
      } else if (node instanceof ThematicBreak) {
        blocks.add(new Rule(firstLine(node), lastLine(node)));
      } else {
        blocks.add(new Foreign(kind(node), firstLine(node), lastLine(node)));
      }
    }
    return blocks;
  }

  private static Entry entry(Node item, boolean numbered, int depth) throws ImportException {
    List<Block> children = new ArrayList<>(blocks(item, depth + 1));
    if (item.getFirstChild() instanceof Paragraph first) {
      int count = lines(first).size();
      children.subList(0, count).clear();
      return new Entry(inlines(first), numbered, List.copyOf(children), firstLine(first), lastLine(first));
    }
    return new Entry(Phrase.EMPTY, numbered, List.copyOf(children), firstLine(item), firstLine(item));
  }

  private static String kind(Node node) {
    if (node instanceof HtmlBlock html) {
      return html.getLiteral().strip().startsWith("<!--") ? "a comment" : "HTML";
    }
    if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
      return "a code block";
    }
    if (node instanceof BlockQuote) {
      return "a quotation";
    }
    return node instanceof LinkReferenceDefinition ? "a link definition" : "an unknown block";
  }

  /** Splits a paragraph at its soft line breaks. */
  private static List<Line> lines(Node paragraph) {
    List<SourceSpan> spans = paragraph.getSourceSpans();
    List<Line> lines = new ArrayList<>();
    Inlines inlines = new Inlines();
    int first = 0;
    int current = 0;
    for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof SoftLineBreak) {
        lines.add(line(inlines, spans, first, current));
        inlines = new Inlines();
        current++;
        first = current;
        continue;
      }
      int before = inlines.breaks;
      node.accept(inlines);
      current += inlines.breaks - before;
    }
    lines.add(line(inlines, spans, first, spans.size() - 1));
    return lines;
  }

  private static Line line(Inlines inlines, List<SourceSpan> spans, int first, int last) {
    int end = Math.min(last, spans.size() - 1);
    return new Line(inlines.phrase(), spans.get(Math.min(first, end)).getLineIndex() + 1,
        spans.get(end).getLineIndex() + 1);
  }

  private static Phrase inlines(Node block) {
    Inlines inlines = new Inlines();
    for (Node node = block.getFirstChild(); node != null; node = node.getNext()) {
      node.accept(inlines);
    }
    return inlines.phrase();
  }

  private static int firstLine(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty() ? 1 : spans.get(0).getLineIndex() + 1;
  }

  private static int lastLine(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty() ? 1 : spans.get(spans.size() - 1).getLineIndex() + 1;
  }

  /** Collects inline nodes as pieces; the outermost style wins. */
  private static final class Inlines extends AbstractVisitor {

    private final List<Phrase.Piece> pieces = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private Phrase.Style runStyle = Phrase.Style.PLAIN;
    private Phrase.Style style = Phrase.Style.PLAIN;
    private int breaks;

    Phrase phrase() {
      endRun();
      return new Phrase(pieces);
    }

    private void add(Phrase.Style pieceStyle, String text) {
      if (pieceStyle != runStyle || pieceStyle == Phrase.Style.CODE) {
        endRun();
        runStyle = pieceStyle;
      }
      run.append(text);
    }

    private void endRun() {
      if (!run.isEmpty()) {
        pieces.add(new Phrase.Piece(runStyle, run.toString()));
        run.setLength(0);
      }
    }

    private void within(Phrase.Style inner, Node node) {
      Phrase.Style outer = style;
      style = outer == Phrase.Style.PLAIN ? inner : outer;
      visitChildren(node);
      style = outer;
    }

    @Override
    public void visit(Text text) {
      add(style, text.getLiteral());
    }

    @Override
    public void visit(Code code) {
      add(style == Phrase.Style.PLAIN ? Phrase.Style.CODE : style, code.getLiteral());
    }

    @Override
    public void visit(StrongEmphasis strong) {
      within(Phrase.Style.STRONG, strong);
    }

    @Override
    public void visit(Emphasis emphasis) {
      within(Phrase.Style.EMPHASIS, emphasis);
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
      breaks++;
      add(style, " ");
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
      breaks++;
      add(style, "\n");
    }

    @Override
    public void visit(HtmlInline html) {
      add(style, html.getLiteral());
    }

    @Override
    public void visit(Link link) {
      visitChildren(link);
    }

    @Override
    public void visit(Image image) {
      visitChildren(image);
    }
  }
}
