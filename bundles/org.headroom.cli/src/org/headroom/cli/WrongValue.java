package org.headroom.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Says in the words of the help what a value of an option has to be. */
final class WrongValue {

  private WrongValue() {
  }

  /** A sentence; nothing when the mistake is another one. */
  static Optional<String> of(ParameterException exception) {
    ArgSpec argument = exception.getArgSpec();
    if (argument == null || exception.getValue() == null) {
      return Optional.empty();
    }
    String wrong = (argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel()) + ": \""
        + exception.getValue() + "\" is ";
    Class<?> type = argument.type();
    if (type.isEnum()) {
      return Optional.of(wrong + "none of " + Arrays.stream(type.getEnumConstants()).map(WrongValue::word)
          .collect(Collectors.joining(", ")) + ".");
    }
    if (type == Integer.class || type == Long.class) {
      return Optional.of(wrong + "not a whole number, or too big for one.");
    }
    return Optional.empty();
  }

  private static String word(Object constant) {
    return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
