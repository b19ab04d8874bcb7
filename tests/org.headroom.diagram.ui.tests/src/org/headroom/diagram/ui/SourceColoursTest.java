package org.headroom.diagram.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Shell;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.notation.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The source tells elements, attributes and values apart. */
class SourceColoursTest {
  private final Shell shell = new Shell();

  @AfterEach
  void close() {
    shell.dispose();
  }

  private List<String> coloured(String text, ColourRole role) {
    SourceViewer viewer = new SourceViewer(shell, null, SWT.NONE);
    viewer.setDocument(new Document(text));
    Color colour = WorkbenchTheme.colour(Theme.LIGHT, role);
    List<String> words = new ArrayList<>();
    for (StyleRange range : SourceColours.on(viewer).styles(0, text.length())) {
      if (range.foreground.equals(colour)) {
        words.add(text.substring(range.start, range.start + range.length));
      }
    }
    return words;
  }

  @Test
  void elementsAreColouredWithTheMarksAroundThem() {
    assertEquals(List.of("<nodes", ">", "</nodes>"), coloured("<nodes id=\"a\">\n  </nodes>", ColourRole.COMPUTE));
  }

  @Test
  void attributesAreNames() {
    assertEquals(List.of("xsi:type", "id"), coloured("<nodes xsi:type=\"headroom:Cdn\" id=\"a\"/>", ColourRole.NETWORK));
  }

  @Test
  void valuesMayHoldWhatLooksLikeAnElement() {
    assertEquals(List.of("\"a </b> c=\""), coloured("  note=\"a </b> c=\"", ColourRole.DATA));
  }

  @Test
  void theFirstLineStandsBack() {
    String first = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    assertEquals(List.of(first), coloured(first, ColourRole.TEXT_MUTED));
  }
}
