package org.headroom.design;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.headroom.analysis.result.ResultJsonReader;
import org.headroom.analysis.result.RunResult;
import org.headroom.model.Architecture;

/** The result of the last run of a model, read from its file and read again when that has changed. */
final class LastRun extends AdapterImpl {
  private record Stamp(Path file, FileTime changed, long size) {
  }

  private Stamp stamp;
  private Optional<RunResult> result = Optional.empty();
  private String problem = "";

  private LastRun() {
  }

  /** The last run of a model. */
  static LastRun of(Architecture architecture) {
    LastRun known = (LastRun) EcoreUtil.getExistingAdapter(architecture, LastRun.class);
    if (known == null) {
      known = new LastRun();
      architecture.eAdapters().add(known);
    }
    return known;
  }

  /** The result; nothing when the model was never run, or when the file cannot be read. */
  Optional<RunResult> result() {
    read();
    return result;
  }

  /** Why the file cannot be read; empty when it can, or when there is none. */
  String problem() {
    read();
    return problem;
  }

  @Override
  public boolean isAdapterForType(Object type) {
    return type == LastRun.class;
  }

  private void read() {
    Optional<Path> file = Place.result((Architecture) getTarget()).filter(Files::isRegularFile);
    try {
      Stamp now = file.isEmpty() ? null
          : new Stamp(file.get(), Files.getLastModifiedTime(file.get()), Files.size(file.get()));
      if (now == null || !now.equals(stamp)) {
        stamp = now;
        result = Optional.empty();
        problem = "";
        if (now != null) {
          result = Optional.of(ResultJsonReader.read(now.file()));
        }
      }
    } catch (IOException e) {
      problem = e.getMessage();
    }
  }
}
