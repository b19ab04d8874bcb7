package org.headroom.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Lets people write {@code --duration 30 s} and {@code --load 80000 rps} without quotation marks. */
final class Arguments {

  private static final Set<String> WITH_UNIT = Set.of("--duration", "--load", "--precision");
  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
  private static final Pattern UNIT =
      Pattern.compile("%|ns|us|µs|ms|s|sec|min|h|d|[kMG]?rps|[kMG]?/(s|min|h|d)");

  private Arguments() {
  }

  static String[] joinUnits(String[] arguments) {
    List<String> joined = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      boolean unit = i >= 2 && WITH_UNIT.contains(arguments[i - 2]) && NUMBER.matcher(arguments[i - 1]).matches()
          && UNIT.matcher(arguments[i]).matches() && !Files.exists(Path.of(arguments[i]));
      if (unit) {
        joined.set(joined.size() - 1, arguments[i - 1] + " " + arguments[i]);
      } else {
        joined.add(arguments[i]);
      }
    }
    return joined.toArray(String[]::new);
  }
}
