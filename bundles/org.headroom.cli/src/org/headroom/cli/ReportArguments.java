package org.headroom.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.headroom.report.files.ReportFormat;
import picocli.CommandLine.Option;

/** Options about the looks of a report, shared by the commands that write one. */
final class ReportArguments {

  private static final Path PROJECT_TEMPLATES = Path.of(".headroom", "templates");

  @Option(names = "--format", paramLabel = "FORMAT", split = ",", defaultValue = "html",
      description = "Any of html, pdf, docx, md, separated by commas (default: ${DEFAULT-VALUE}).")
  private List<String> format;

  @Option(names = "--templates", paramLabel = "DIR",
      description = "Folder whose templates and styles replace the built-in ones (default: .headroom/templates beside "
          + "the model).")
  private String templates;

  @Option(names = "--template", paramLabel = "FILE",
      description = "Word document (.docx, .dotx) whose styles, page size, header and footer the DOCX gets.")
  private String template;

  Set<ReportFormat> formats() {
    Set<ReportFormat> formats = new LinkedHashSet<>();
    for (String name : format) {
      formats.add(Arrays.stream(ReportFormat.values()).filter(known -> known.ending().equalsIgnoreCase(name.strip()))
          .findFirst().orElseThrow(() -> Failure.usage("--format: There is no format \"" + name + "\". Choose of "
              + Arrays.stream(ReportFormat.values()).map(ReportFormat::ending).collect(Collectors.joining(", "))
              + ".")));
    }
    return formats;
  }

  /** The folder with the templates of the user, or of the model's project. */
  Optional<Path> templates(ModelFile model) {
    if (templates == null) {
      return Optional.of(model.folder().resolve(PROJECT_TEMPLATES)).filter(Files::isDirectory);
    }
    Path folder = Output.path(templates);
    if (!Files.isDirectory(folder)) {
      throw Failure.usage("--templates: " + templates + " is no folder. Name the folder with the templates.");
    }
    return Optional.of(folder);
  }

  Optional<Path> wordTemplate() {
    return Optional.ofNullable(template).map(name -> {
      Path file = Output.path(name);
      if (!Files.isRegularFile(file)) {
        throw Failure.usage("--template: There is no file " + name + ". Name a Word document.");
      }
      return file;
    });
  }

  /**
   * The date that documents carry: none, unless the environment sets one for reproducible builds
   * (https://reproducible-builds.org/specs/source-date-epoch/).
   */
  static Optional<Instant> date(String sourceDateEpoch) {
    if (sourceDateEpoch == null || sourceDateEpoch.isBlank()) {
      return Optional.empty();
    }
    if (!sourceDateEpoch.matches("\\d{1,11}")) {
      throw Failure.usage("SOURCE_DATE_EPOCH is \"" + sourceDateEpoch
          + "\". Set it to whole seconds since 1970, or not.");
    }
    return Optional.of(Instant.ofEpochSecond(Long.parseLong(sourceDateEpoch)));
  }
}
