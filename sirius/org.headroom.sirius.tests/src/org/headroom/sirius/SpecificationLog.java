package org.headroom.sirius;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.sirius.business.api.logger.RuntimeLogger;

/** Puts what Sirius objects to in an expression of the viewpoint into the log, where a session finds it. */
public final class SpecificationLog implements RuntimeLogger {
  private final ILog log = Platform.getLog(SpecificationLog.class);

  @Override
  public void error(EObject part, EStructuralFeature feature, String message) {
    log.error(part.eClass().getName() + "." + feature.getName() + " '" + part.eGet(feature) + "': " + message);
  }

  @Override
  public void error(EObject part, EStructuralFeature feature, Throwable exception) {
    error(part, feature, exception.toString());
  }

  @Override
  public void warning(EObject part, EStructuralFeature feature, String message) {
    error(part, feature, message);
  }

  @Override
  public void warning(EObject part, EStructuralFeature feature, Throwable exception) {
    error(part, feature, exception.toString());
  }

  @Override
  public void info(EObject part, EStructuralFeature feature, String message) {
    log.info(message);
  }

  @Override
  public void info(EObject part, EStructuralFeature feature, Throwable exception) {
    log.info(exception.toString());
  }

  @Override
  public void clearAll() {
    // the log is kept
  }

  @Override
  public void clear(EObject part) {
    // the log is kept
  }
}
