package org.headroom.model.edit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.headroom.model.Architecture;
import org.headroom.model.Contents;
import org.headroom.model.Node;
import org.headroom.model.io.DiagramLayout;
import org.headroom.model.io.DiagramLayout.Bounds;
import org.headroom.model.io.LayoutFile;
import org.headroom.model.io.ModelReader;
import org.headroom.model.io.ModelWriter;

/**
 * Which nodes of a model were copied, as bytes that another program can read: with the whole model around them, so that
 * what they refer to is known by id and kind where they are pasted.
 */
public final class CopiedModel {
  private static final String FORMAT = "headroom.copy/1";
  private static final String NAME = "what was copied";

  private final Architecture architecture;
  private final List<String> ids;
  private final DiagramLayout layout;

  private CopiedModel(Architecture architecture, List<String> ids, DiagramLayout layout) {
    this.architecture = architecture;
    this.ids = List.copyOf(ids);
    this.layout = layout;
  }

  /**
   * What is copied; later changes of the model do not matter.
   *
   * @param selection nodes; other elements are left out
   * @param shown where the nodes of the model stand
   */
  public static CopiedModel of(Architecture architecture, Collection<? extends EObject> selection,
      Map<Node, Bounds> shown) {
    Map<String, Bounds> places = new LinkedHashMap<>();
    shown.forEach((node, bounds) -> {
      if (node.getId() != null) {
        places.put(node.getId(), bounds);
      }
    });
    List<String> ids =
        Snippet.outermost(selection).stream().map(Node::getId).filter(Objects::nonNull).toList();
    return new CopiedModel(EcoreUtil.copy(architecture), ids, new DiagramLayout(places, Map.of()));
  }

  /**
   * Reads bytes.
   *
   * @throws IOException when they are not those of {@link #toBytes()}, or damaged
   */
  public static CopiedModel read(byte[] bytes) throws IOException {
    DataInputStream input = new DataInputStream(new ByteArrayInputStream(bytes));
    if (!input.readUTF().equals(FORMAT)) {
      throw new IOException("What was copied comes from another version of Headroom. Copy it in this version.");
    }
    Architecture architecture = new ModelReader().read(NAME, part(input)).architecture();
    DiagramLayout layout = LayoutFile.read(NAME, part(input));
    List<String> ids = new ArrayList<>();
    for (int left = input.readInt(); left > 0; left--) {
      ids.add(input.readUTF());
    }
    return new CopiedModel(architecture, ids, layout);
  }

  private static byte[] part(DataInputStream input) throws IOException {
    int length = input.readInt();
    if (length < 0 || length > input.available()) {
      throw new IOException("What was copied is damaged. Copy it once more.");
    }
    return input.readNBytes(length);
  }

  /**
   * Bytes to read again.
   *
   * @throws IOException when the model cannot be written as it is
   */
  public byte[] toBytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream output = new DataOutputStream(bytes);
    output.writeUTF(FORMAT);
    for (byte[] part : List.of(new ModelWriter().toBytes(architecture), LayoutFile.toBytes(layout, NAME))) {
      output.writeInt(part.length);
      output.write(part);
    }
    output.writeInt(ids.size());
    for (String id : ids) {
      output.writeUTF(id);
    }
    return bytes.toByteArray();
  }

  /** The nodes, to be pasted. */
  public Snippet snippet() {
    List<Node> nodes = ids.stream().flatMap(id -> Contents.find(architecture, id).stream())
        .filter(Node.class::isInstance).map(Node.class::cast).toList();
    Map<Node, Bounds> places = new LinkedHashMap<>();
    Contents.nodes(architecture).filter(node -> layout.nodes().containsKey(node.getId()))
        .forEach(node -> places.put(node, layout.nodes().get(node.getId())));
    return Snippet.of(architecture, nodes, places);
  }
}
