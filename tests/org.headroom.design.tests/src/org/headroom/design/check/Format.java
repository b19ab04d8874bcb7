package org.headroom.design.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The classes of the specification format with their features, from the table {@code vsm-format.txt}. */
final class Format {
  /**
   * A feature.
   *
   * @param kind text, flag, integer, number, enum, expression, image, class, feature, contains or refers
   * @param details allowed words of an enumeration, or the class of the other side
   */
  record Feature(String name, String kind, boolean required, boolean many, List<String> details) {
    boolean isContainment() {
      return kind.equals("contains");
    }

    boolean isReference() {
      return kind.equals("refers");
    }

    String otherSide() {
      return details.get(0);
    }
  }

  /** A class. */
  record Type(String name, Set<String> superTypes, Map<String, Feature> features) {
    boolean is(String other) {
      return name.equals(other) || superTypes.contains(other) || other.equals("ecore:EObject");
    }
  }

  private final Map<String, Type> types = new LinkedHashMap<>();

  private Format() {
  }

  /** The format as the table tells it. */
  static Format read() {
    Format format = new Format();
    try (BufferedReader lines = new BufferedReader(
        new InputStreamReader(Format.class.getResourceAsStream("vsm-format.txt"), StandardCharsets.UTF_8))) {
      Type type = null;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        List<String> words = Arrays.asList(line.strip().split(" "));
        if (line.startsWith(" ")) {
          String kind = words.get(1);
          type.features().put(words.get(0), new Feature(words.get(0), kind.replaceAll("[!*]", ""), kind.contains("!"),
              kind.contains("*"), words.subList(2, words.size())));
        } else if (!line.startsWith("#")) {
          Set<String> supers = words.size() > 2 ? Set.copyOf(words.subList(2, words.size())) : Set.of();
          type = new Type(words.get(0), supers, new LinkedHashMap<>());
          format.types.put(type.name(), type);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return format;
  }

  /** The class with this name. */
  Optional<Type> type(String name) {
    return Optional.ofNullable(types.get(name));
  }
}
