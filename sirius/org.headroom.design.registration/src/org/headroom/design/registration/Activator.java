package org.headroom.design.registration;

import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.core.runtime.Plugin;
import org.eclipse.sirius.business.api.componentization.ViewpointRegistry;
import org.eclipse.sirius.viewpoint.description.Viewpoint;
import org.osgi.framework.BundleContext;

/** Registers the viewpoint while the bundle is active. */
public final class Activator extends Plugin {
  private static final String SPECIFICATION = "org.headroom.design/description/headroom.odesign";

  private final Set<Viewpoint> viewpoints = new LinkedHashSet<>();

  @Override
  public void start(BundleContext context) throws Exception {
    super.start(context);
    viewpoints.addAll(ViewpointRegistry.getInstance().registerFromPlugin(SPECIFICATION));
  }

  @Override
  public void stop(BundleContext context) throws Exception {
    viewpoints.forEach(ViewpointRegistry.getInstance()::disposeFromPlugin);
    viewpoints.clear();
    super.stop(context);
  }
}
