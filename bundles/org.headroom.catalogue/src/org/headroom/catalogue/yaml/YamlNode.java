package org.headroom.catalogue.yaml;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A part of a YAML file that knows its line, so that a complaint can name it. Scalars stay text as written; anchors,
 * tags and types of YAML are not interpreted.
 */
public final class YamlNode {
  private static final int MAX_CHARACTERS = 16 * 1024 * 1024;

  private final Node node;

  private YamlNode(Node node) {
    this.node = node;
  }

  /**
   * Reads one document.
   *
   * @throws YamlSyntaxException with the line, when the text is not YAML or has several documents
   */
  public static YamlNode read(Reader text) throws IOException {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MAX_CHARACTERS);
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(20);
    try (text) {
      Node node = new Yaml(options).compose(text);
      return new YamlNode(node == null ? new MappingNode(Tag.MAP, List.of(), DumperOptions.FlowStyle.BLOCK) : node);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      throw new YamlSyntaxException(line, e.getProblem(), e);
    } catch (YAMLException e) {
      if (e.getCause() instanceof IOException unreadable) {
        throw unreadable;
      }
      throw new YamlSyntaxException(0, e.getMessage(), e);
    }
  }

  /** Line of the first character, from 1. */
  public int line() {
    return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
  }

  public boolean isMap() {
    return node instanceof MappingNode;
  }

  public boolean isList() {
    return node instanceof SequenceNode;
  }

  public boolean isText() {
    return node instanceof ScalarNode;
  }

  /** The text of a scalar; empty for {@code key:} without a value. */
  public String text() {
    return ((ScalarNode) node).getValue();
  }

  /** The items of a list. */
  public List<YamlNode> items() {
    return ((SequenceNode) node).getValue().stream().map(YamlNode::new).toList();
  }

  /** The entries of a map in the order of the file; of a repeated key only the first, see {@link #repeatedKeys()}. */
  public Map<String, YamlNode> entries() {
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : ((MappingNode) node).getValue()) {
      entries.putIfAbsent(keyOf(tuple), new YamlNode(tuple.getValueNode()));
    }
    return entries;
  }

  /** Keys of a map that occur again, each at its later line. */
  public List<YamlNode> repeatedKeys() {
    Map<String, NodeTuple> seen = new LinkedHashMap<>();
    List<YamlNode> repeated = new ArrayList<>();
    for (NodeTuple tuple : ((MappingNode) node).getValue()) {
      if (seen.putIfAbsent(keyOf(tuple), tuple) != null) {
        repeated.add(new YamlNode(tuple.getKeyNode()));
      }
    }
    return repeated;
  }

  private static String keyOf(NodeTuple tuple) {
    return tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : tuple.getKeyNode().toString();
  }
}
