package org.headroom.diagram.ui;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.text.rules.IRule;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.IWordDetector;
import org.eclipse.jface.text.rules.RuleBasedScanner;
import org.eclipse.jface.text.rules.SingleLineRule;
import org.eclipse.jface.text.rules.Token;
import org.eclipse.jface.text.rules.WordRule;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.swt.custom.LineStyleEvent;
import org.eclipse.swt.custom.LineStyleListener;
import org.eclipse.swt.custom.StyleRange;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.notation.Theme;

/**
 * Colours elements, attributes and values of a model's text, in the colours of the workbench. Only lines that are
 * shown are scanned, so that a large model costs no more than a small one: no value of a written model goes over the
 * end of a line.
 */
final class SourceColours implements LineStyleListener {
  private final SourceViewer viewer;
  private final RuleBasedScanner scanner = new RuleBasedScanner();
  private Theme theme = WorkbenchTheme.current();

  private SourceColours(SourceViewer viewer) {
    this.viewer = viewer;
    scanner.setRules(new IRule[] {
        new SingleLineRule("\"", "\"", new Token(ColourRole.DATA)),
        new SingleLineRule("<?", "?>", new Token(ColourRole.TEXT_MUTED)),
        new WordRule(words("</>"), new Token(ColourRole.COMPUTE)),
        new WordRule(words(""), new Token(ColourRole.NETWORK))});
  }

  /** Colours the text of a viewer from now on. */
  static SourceColours on(SourceViewer viewer) {
    SourceColours colours = new SourceColours(viewer);
    viewer.getTextWidget().addLineStyleListener(colours);
    WorkbenchTheme.follow(viewer.getTextWidget(), colours::take);
    return colours;
  }

  private void take(Theme current) {
    theme = current;
    // forgets how lines were drawn
    viewer.getTextWidget().setFont(viewer.getTextWidget().getFont());
  }

  /** Names with their prefix, that begin with a letter or, of elements, together with the marks around them. */
  private static IWordDetector words(String marks) {
    return new IWordDetector() {
      @Override
      public boolean isWordStart(char letter) {
        return marks.isEmpty() ? Character.isLetter(letter) : marks.indexOf(letter) >= 0;
      }

      @Override
      public boolean isWordPart(char letter) {
        return Character.isLetterOrDigit(letter) || ":-_.".indexOf(letter) >= 0 || marks.indexOf(letter) >= 0;
      }
    };
  }

  @Override
  public void lineGetStyle(LineStyleEvent line) {
    line.styles = styles(line.lineOffset, line.lineText.length());
  }

  /** Those of a part of the text. */
  StyleRange[] styles(int offset, int length) {
    List<StyleRange> styles = new ArrayList<>();
    scanner.setRange(viewer.getDocument(), offset, length);
    for (IToken token = scanner.nextToken(); !token.isEOF(); token = scanner.nextToken()) {
      if (token.getData() instanceof ColourRole role) {
        styles.add(new StyleRange(scanner.getTokenOffset(), scanner.getTokenLength(),
            WorkbenchTheme.colour(theme, role), null));
      }
    }
    return styles.toArray(StyleRange[]::new);
  }
}
