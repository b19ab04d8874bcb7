package org.headroom.model.io;

import java.util.Objects;
import org.headroom.model.PrintableText;

/**
 * One reason why a file cannot be read.
 *
 * @param kind the kind of problem
 * @param location where it is; the start of the file when it concerns the whole file
 * @param element id of the element it belongs to, or the name of its XML tag; empty when it concerns the whole file
 * @param message what is wrong, as a sentence
 * @param remedy what to do, as a sentence
 */
public record ReadProblem(Kind kind, Location location, String element, String message, String remedy) {

  /** Kinds of problem. */
  public enum Kind {
    /** There is no such file. */
    MISSING,
    /** The path is a directory. */
    DIRECTORY,
    /** The operating system does not let the file be read. */
    UNREADABLE,
    /** The file has no content. */
    EMPTY,
    /** The file is not UTF-8. */
    ENCODING,
    /** The file is not XML. */
    NOT_XML,
    /** The XML ends too early. */
    TRUNCATED,
    /** The XML is not well-formed. */
    MALFORMED,
    /** The file has a document type declaration, which could pull in other files. */
    DOCTYPE,
    /** The XML is something else. */
    FOREIGN,
    /** The file was written by a later version. */
    NEWER_VERSION,
    /** The file has more bytes or elements than the limit. */
    TOO_BIG,
    /** The elements are nested more deeply than the limit. */
    TOO_DEEP,
    /** An element has a class that does not exist or does not fit. */
    UNKNOWN_CLASS,
    /** An element or attribute has a name that does not exist there. */
    UNKNOWN_FEATURE,
    /** A value cannot be read. */
    BAD_VALUE,
    /** A reference leads nowhere, or to something of the wrong class. */
    BAD_REFERENCE,
    /** Two elements have the same id. */
    DUPLICATE_ID
  }

  /** Checks that everything is there, and makes each text one line that a terminal shows as it is. */
  public ReadProblem {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(location);
    element = PrintableText.of(element);
    message = PrintableText.of(message);
    remedy = PrintableText.of(remedy);
  }
}
