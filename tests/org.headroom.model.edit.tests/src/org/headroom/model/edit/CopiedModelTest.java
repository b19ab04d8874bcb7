package org.headroom.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.headroom.model.Architecture;
import org.headroom.model.Contents;
import org.headroom.model.Node;
import org.headroom.model.io.DiagramLayout.Bounds;
import org.headroom.model.io.ModelReader;
import org.headroom.rules.ConnectionMatrix;
import org.junit.jupiter.api.Test;

/** What was copied in one program is pasted in another. */
class CopiedModelTest {
  private static final Bounds PLACE = new Bounds(10, 20, 200, 60);

  private static Architecture example() throws IOException {
    return new ModelReader().read(
        Path.of(System.getProperty("headroom.root"), "examples", "global-ecommerce-catalog.headroom")).architecture();
  }

  private static CopiedModel copied(Architecture model, String... ids) {
    List<Node> nodes = Arrays.stream(ids).map(id -> (Node) Contents.find(model, id).orElseThrow()).toList();
    return CopiedModel.of(model, nodes, Map.of(nodes.get(0), PLACE));
  }

  @Test
  void nodesConnectionsAndPlacesArrive() throws IOException {
    Architecture target = example();
    byte[] bytes = copied(example(), "product-svc", "product-cache").toBytes();
    Pasting pasting = new ModelEdits(target, ConnectionMatrix.standard())
        .paste(CopiedModel.read(bytes).snippet(), null);
    pasting.command().canExecute();
    pasting.command().execute();
    assertEquals(List.of("product-svc-2", "product-cache-2"), pasting.nodes().stream().map(Node::getId).toList());
    assertEquals(1, pasting.connections().size());
    assertEquals(Map.of(pasting.nodes().get(0), PLACE), pasting.places());
  }

  @Test
  void laterChangesOfTheModelAreNotCopied() throws IOException {
    Architecture model = example();
    CopiedModel copied = copied(model, "product-svc");
    Contents.find(model, "product-svc").orElseThrow().setLabel("Later");
    Pasting pasting = new ModelEdits(model, ConnectionMatrix.standard())
        .paste(CopiedModel.read(copied.toBytes()).snippet(), null);
    assertEquals("Product Svc", pasting.nodes().get(0).getLabel());
  }

  @Test
  void damagedBytesAreRefused() throws IOException {
    byte[] bytes = copied(example(), "product-svc").toBytes();
    assertThrows(IOException.class, () -> CopiedModel.read(Arrays.copyOf(bytes, bytes.length / 2)));
    assertThrows(IOException.class, () -> CopiedModel.read(new byte[] {0, 1, 'x', 0}));
    bytes[5] = '?';
    assertTrue(assertThrows(IOException.class, () -> CopiedModel.read(bytes)).getMessage().contains("another version"));
  }
}
