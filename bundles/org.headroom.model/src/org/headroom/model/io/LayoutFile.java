package org.headroom.model.io;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.headroom.model.io.DiagramLayout.Point;

/**
 * Reads and writes layout files, which lie beside model files ({@code shop.headroom}, {@code shop.layout}): XML in
 * UTF-8 with one line per element, ordered by id, the same bytes for the same layout.
 */
public final class LayoutFile {

  static final String NAMESPACE = "http://headroom.org/layout/1";
  private static final String MODEL_EXTENSION = ".headroom";
  private static final String EXTENSION = ".layout";

  private final Path path;
  private final ReadLimits limits;
  private final Disk disk;

  /** The layout file with this path. */
  public LayoutFile(Path path) {
    this(path, ReadLimits.STANDARD, new Disk());
  }

  LayoutFile(Path path, ReadLimits limits, Disk disk) {
    this.path = Objects.requireNonNull(path);
    this.limits = Objects.requireNonNull(limits);
    this.disk = Objects.requireNonNull(disk);
  }

  /** The layout file that belongs to a model file. */
  public static LayoutFile beside(Path model) {
    String name = model.getFileName().toString();
    String stem = name.endsWith(MODEL_EXTENSION) ? name.substring(0, name.length() - MODEL_EXTENSION.length()) : name;
    return new LayoutFile(model.resolveSibling(stem + EXTENSION));
  }

  /** Where the file is. */
  public Path path() {
    return path;
  }

  /**
   * Reads the file.
   *
   * @throws ModelReadException with all problems when it cannot be read completely
   */
  public DiagramLayout read() throws ModelReadException {
    return read(XmlSource.read(path, limits), limits);
  }

  /**
   * Reads the content of a layout file.
   *
   * @param name what problems call the file
   * @throws ModelReadException with all problems when the content cannot be read completely
   */
  public static DiagramLayout read(String name, byte[] content) throws ModelReadException {
    return read(new XmlSource(name, content.clone()), ReadLimits.STANDARD);
  }

  private static DiagramLayout read(XmlSource source, ReadLimits limits) throws ModelReadException {
    Problems problems = new Problems();
    TagCounter counter = new TagCounter(limits, problems);
    LayoutBinder binder = new LayoutBinder(counter, problems);
    counter.setContentHandler(binder);
    source.parse(limits, counter, problems);
    return binder.layout();
  }

  /**
   * Replaces the file as a whole or not at all, or creates it.
   *
   * @throws ModelWriteException when that failed; the file is as it was
   */
  public void write(DiagramLayout layout) throws ModelWriteException {
    new SafeFile(path, disk).write(toBytes(layout, path.toString()));
  }

  /**
   * The content of the file of a layout.
   *
   * @param name of the file, for messages
   * @throws ModelWriteException when it could not be read again
   */
  public static byte[] toBytes(DiagramLayout layout, String name) throws ModelWriteException {
    List<String> unwritable = new ArrayList<>();
    for (String id : layout.ids()) {
      if (XmlText.firstIllegal(id) >= 0) {
        unwritable.add("The id \"" + id + "\" contains a character that XML cannot represent. Remove the character.");
      }
    }
    if (!unwritable.isEmpty()) {
      throw new ModelWriteException(name, unwritable, null);
    }
    return text(layout).getBytes(StandardCharsets.UTF_8);
  }

  private static String text(DiagramLayout layout) {
    StringBuilder output = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<layout xmlns=\"" + NAMESPACE
        + "\">\n");
    layout.nodes().forEach((id, bounds) -> {
      begin(output, "node", id);
      output.append(" x=\"").append(number(bounds.x())).append("\" y=\"").append(number(bounds.y()))
          .append("\" width=\"").append(number(bounds.width()))
          .append("\" height=\"").append(number(bounds.height())).append('"');
      end(output, layout, id);
    });
    layout.connections().forEach((id, points) -> {
      begin(output, "connection", id);
      output.append(" points=\"");
      String separator = "";
      for (Point point : points) {
        output.append(separator).append(number(point.x())).append(',').append(number(point.y()));
        separator = " ";
      }
      output.append('"');
      end(output, layout, id);
    });
    return output.append("</layout>\n").toString();
  }

  private static void begin(StringBuilder output, String tag, String id) {
    output.append("  <").append(tag).append(" id=\"");
    XmlText.appendAttribute(output, id);
    output.append('"');
  }

  private static void end(StringBuilder output, DiagramLayout layout, String id) {
    output.append(layout.automatic().contains(id) ? " automatic=\"true\"/>\n" : "/>\n");
  }

  private static String number(double value) {
    return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
