package org.headroom.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.headroom.catalogue.Catalogue;
import org.headroom.catalogue.CatalogueException;
import org.headroom.model.Architecture;
import org.headroom.model.io.LoadedModel;
import org.headroom.model.io.Location;
import org.headroom.model.io.ModelReadException;
import org.headroom.model.io.ModelReader;
import org.headroom.model.io.ReadLimits;
import org.headroom.model.io.ReadProblem;

/**
 * A model that the user named.
 *
 * @param name as the user gave it; "standard input" for "-"
 * @param path the file; empty for the standard input
 * @param loaded its content
 */
record ModelFile(String name, Optional<Path> path, LoadedModel loaded) {

  static ModelFile read(String argument, Terminal terminal) {
    try {
      if (argument.equals("-")) {
        byte[] content = terminal.in().readNBytes(ReadLimits.STANDARD.bytes() + 1);
        return new ModelFile("standard input", Optional.empty(), new ModelReader().read("standard input", content));
      }
      Path path = Output.path(argument);
      return new ModelFile(argument, Optional.of(path), new ModelReader().read(path));
    } catch (ModelReadException e) {
      throw unreadable(e);
    } catch (IOException e) {
      throw Failure.unreadable("The standard input cannot be read: " + e.getMessage() + ".");
    }
  }

  /** Another version of a file: its project is that of the file as it is now. */
  static ModelFile version(String name, Path path, byte[] content) {
    try {
      return new ModelFile(name, Optional.of(path), new ModelReader().read(name, content));
    } catch (ModelReadException e) {
      throw unreadable(e);
    }
  }

  /** Every problem of a file, with its place and remedy. */
  static Failure unreadable(ModelReadException e) {
    return Failure.unreadable(
        e.problems().stream().map(problem -> sentence(e.file(), problem)).toArray(String[]::new));
  }

  private static String sentence(String file, ReadProblem problem) {
    boolean whole = problem.location().line() == 1 && problem.location().column() == 1;
    String place = whole ? file : file + ":" + problem.location().line() + ":" + problem.location().column();
    String element = problem.element().isEmpty() ? "" : problem.element() + ": ";
    return place + ": " + element + problem.message() + " " + problem.remedy();
  }

  Architecture architecture() {
    return loaded.architecture();
  }

  /** The folder that project files are looked for in. */
  Path folder() {
    return path.map(file -> file.toAbsolutePath().getParent()).orElseGet(() -> Path.of("").toAbsolutePath());
  }

  /** Name without folders and extension, for the names of outputs. */
  String stem() {
    return path.map(file -> file.getFileName().toString().replaceFirst("\\.headroom$", "")).orElse("model");
  }

  /** Where an element stands. */
  Optional<Location> locate(String element) {
    return element.isEmpty() ? Optional.empty() : loaded.sources().find(element);
  }

  /** "shop.headroom:12: " for an element, for messages. */
  String place(String element) {
    return name + locate(element).map(place -> ":" + place.line()).orElse("") + ": ";
  }

  Catalogue catalogue() {
    return catalogue(folder());
  }

  static Catalogue catalogue(Path folder) {
    try {
      return Catalogue.forProject(folder);
    } catch (CatalogueException e) {
      List<String> problems = e.problems().stream().map(Object::toString).toList();
      throw Failure.unreadable(problems.isEmpty() ? new String[] {e.getMessage()} : problems.toArray(String[]::new));
    } catch (UncheckedIOException e) {
      throw Failure.unreadable("The project's catalogue cannot be read: " + e.getMessage()
          + ". Make the files of .headroom/catalogue readable text in UTF-8.");
    }
  }
}
