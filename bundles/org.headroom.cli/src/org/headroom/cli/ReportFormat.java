package org.headroom.cli;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A form in which a report is written. */
enum ReportFormat {
  HTML,
  PDF,
  DOCX,
  MD;

  /** Ending of the file, without the dot. */
  String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The formats of "html,pdf". */
  static Set<ReportFormat> parse(List<String> names) {
    Set<ReportFormat> formats = new LinkedHashSet<>();
    for (String name : names) {
      formats.add(Arrays.stream(values()).filter(format -> format.ending().equalsIgnoreCase(name.strip())).findFirst()
          .orElseThrow(() -> Failure.usage("--format: There is no format \"" + name + "\". Choose of "
              + Arrays.stream(values()).map(ReportFormat::ending).collect(Collectors.joining(", ")) + ".")));
    }
    return formats;
  }
}
