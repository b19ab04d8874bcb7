package org.headroom.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How long processors were used, in milliseconds; as Linux counts it. */
final class Processors {
  private Processors() {}

  /** By all programs since the machine was started. */
  static long usedByAll() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/stat"))) {
      // cpu user nice system idle iowait irq softirq steal, in hundredths of a second
      String[] used = lines.findFirst().orElseThrow().split(" +");
      return IntStream.of(1, 2, 3, 6, 7, 8).mapToLong(field -> Long.parseLong(used[field]) * 10).sum();
    }
  }

  /** By this program. */
  static long usedHere() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
  }

  /** By this thread. */
  static long usedByThread() throws IOException {
    // nanoseconds that the thread ran, nanoseconds that it waited for a processor, ...
    return Long.parseLong(Files.readString(Path.of("/proc/thread-self/schedstat")).split(" ")[0]) / 1_000_000;
  }
}
