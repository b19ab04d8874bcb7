package org.headroom.diagram.ui.actions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.headroom.diagram.notation.Captions;
import org.headroom.model.Architecture;
import org.headroom.model.Element;
import org.headroom.model.Node;
import org.headroom.model.edit.CopiedModel;
import org.headroom.model.edit.Snippet;
import org.headroom.model.io.DiagramLayout.Bounds;

/**
 * What was copied last on this desktop, in this workbench or in another one that runs beside it. Programs for text get
 * the names.
 */
final class SharedClipboard {
  private static final String TOKEN = "headroom-copy-token/1";
  private static final String MODEL = "headroom-copy/1";

  /** Where the display keeps what this workbench copied last, so that nothing is written and read for itself. */
  private static final String OWN = "org.headroom.diagram.ui.copied";

  private final Display display;

  SharedClipboard(Display display) {
    this.display = display;
  }

  /**
   * Something to paste.
   *
   * @param token tells one copying from another
   * @param snippet what was copied
   */
  record Copied(String token, Snippet snippet) {
  }

  /** Copies the nodes of a selection. */
  Copied copy(Architecture architecture, Collection<? extends Element> selection, Map<Node, Bounds> places) {
    Copied copied = new Copied(UUID.randomUUID().toString(), Snippet.of(architecture, selection, places));
    display.setData(OWN, copied);
    CopiedModel model = CopiedModel.of(architecture, selection, places);
    String names =
        Snippet.outermost(selection).stream().map(Captions::label).collect(Collectors.joining(System.lineSeparator()));
    Supplier<byte[]> token = () -> copied.token().getBytes(StandardCharsets.UTF_8);
    Supplier<byte[]> content = () -> bytes(model);
    Clipboard shared = new Clipboard(display);
    try {
      shared.setContents(new Object[] {token, content, names},
          new Transfer[] {new CopyTransfer(TOKEN), new CopyTransfer(MODEL), TextTransfer.getInstance()});
    } finally {
      shared.dispose();
    }
    return copied;
  }

  private static byte[] bytes(CopiedModel model) {
    try {
      return model.toBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("What was copied cannot be given to another program: " + e.getMessage(), e);
    }
  }

  /**
   * What was copied last; nothing when that were no nodes.
   *
   * @throws IOException when it comes from elsewhere and cannot be read
   */
  Optional<Copied> read() throws IOException {
    Clipboard shared = new Clipboard(display);
    try {
      if (!(shared.getContents(new CopyTransfer(TOKEN)) instanceof byte[] bytes)) {
        return Optional.empty();
      }
      String token = new String(bytes, StandardCharsets.UTF_8);
      if (display.getData(OWN) instanceof Copied own && own.token().equals(token)) {
        return Optional.of(own);
      }
      return shared.getContents(new CopyTransfer(MODEL)) instanceof byte[] content
          ? Optional.of(new Copied(token, CopiedModel.read(content).snippet())) : Optional.empty();
    } finally {
      shared.dispose();
    }
  }
}
