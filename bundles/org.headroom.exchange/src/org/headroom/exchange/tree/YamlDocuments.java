package org.headroom.exchange.tree;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads the documents of a YAML stream. Aliases and merge keys are followed within bounds; tags and types are not
 * interpreted.
 */
public final class YamlDocuments {

  /** More parts than this, aliases counted as often as they are used, are refused. */
  static final int MOST_PARTS = 200_000;

  private static final int DEEPEST = 60;
  private static final int MOST_ALIASES = 1_000;
  private static final String MERGE = "<<";

  private final Map<Node, Tree> read = new IdentityHashMap<>();
  private final Map<Node, Boolean> open = new IdentityHashMap<>();

  private YamlDocuments() {
  }

  /**
   * Reads a stream.
   *
   * @return the documents that are not empty
   * @throws ImportException when it is not YAML, nested or repeated too much, or a key occurs twice
   */
  public static List<Tree> read(String text) throws ImportException {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(SourceText.LONGEST);
    options.setMaxAliasesForCollections(MOST_ALIASES);
    options.setNestingDepthLimit(DEEPEST);
    List<Tree> documents = new ArrayList<>();
    long parts = 0;
    try {
      for (Node node : new Yaml(options).composeAll(new StringReader(text))) {
        Tree document = new YamlDocuments().tree(node);
        parts += document.size();
        require(parts <= MOST_PARTS, node, "The file says more than " + MOST_PARTS
            + " things, aliases counted as often as they are used. Split it, or remove aliases of aliases.");
        if (document.isMap() || document.isList()) {
          documents.add(document);
        }
      }
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      throw refusal(line, "This is not YAML: " + e.getProblem() + ". Correct it.", e);
    } catch (YAMLException e) {
      throw refusal(0, "This is not YAML that can be read: " + e.getMessage().split("\n")[0] + ". Correct it.", e);
    }
    return documents;
  }

  private static ImportException refusal(int line, String message, Exception cause) {
    ImportException refusal = new ImportException(line, message);
    refusal.initCause(cause);
    return refusal;
  }

  private Tree tree(Node node) throws ImportException {
    Tree known = read.get(node);
    if (known != null) {
      return known;
    }
    require(open.put(node, true) == null, node, "An alias refers to what it is part of. Remove it.");
    Tree tree;
    if (node instanceof MappingNode map) {
      tree = map(map);
    } else if (node instanceof SequenceNode list) {
      List<Tree> items = new ArrayList<>();
      for (Node item : list.getValue()) {
        items.add(tree(item));
      }
      tree = Tree.list(line(node), Collections.unmodifiableList(items));
    } else {
      tree = Tree.text(line(node), SourceText.plain(((ScalarNode) node).getValue(), line(node)));
    }
    open.remove(node);
    read.put(node, tree);
    return tree;
  }

  private Tree map(MappingNode map) throws ImportException {
    Map<String, Tree> entries = new LinkedHashMap<>();
    Map<String, Tree> merged = new LinkedHashMap<>();
    for (NodeTuple tuple : map.getValue()) {
      Node keyNode = tuple.getKeyNode();
      require(keyNode instanceof ScalarNode, keyNode, "A key is not a text. Write \"key: value\".");
      String key = SourceText.plain(((ScalarNode) keyNode).getValue(), line(keyNode));
      Tree value = tree(tuple.getValueNode());
      if (key.equals(MERGE)) {
        (value.isList() ? value.items() : List.of(value)).forEach(part -> part.entries().forEach(merged::putIfAbsent));
      } else {
        require(entries.put(key, value) == null, keyNode, "The key \"" + key + "\" occurs twice. Remove one.");
      }
    }
    merged.forEach(entries::putIfAbsent);
    return Tree.map(line(map), Collections.unmodifiableMap(entries));
  }

  private static int line(Node node) {
    return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
  }

  private static void require(boolean condition, Node node, String sentence) throws ImportException {
    if (!condition) {
      throw new ImportException(line(node), sentence);
    }
  }
}
