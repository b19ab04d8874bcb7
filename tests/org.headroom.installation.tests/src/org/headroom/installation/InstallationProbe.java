package org.headroom.installation;

import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * A program of its own: starts the bundles of an installation without a screen and prints what became of them,
 * one fact a line: {@code unresolved NAME}, {@code resolved NAME}, {@code editor ID}, {@code view ID}. Arguments: the
 * installation's folder and one for the framework's own files. It runs on nothing but the installation's
 * {@code org.eclipse.osgi}.
 */
final class InstallationProbe {
  private static final String REGISTRY = "org.eclipse.core.runtime.IExtensionRegistry";

  private InstallationProbe() {}

  public static void main(String[] arguments) throws Exception {
    Path storage = Path.of(arguments[1]);
    Framework framework = ServiceLoader.load(FrameworkFactory.class).iterator().next().newFramework(Map.of(
        Constants.FRAMEWORK_STORAGE, storage.resolve("configuration").toString(),
        "osgi.instance.area", storage.resolve("workspace").toUri().toString(),
        "osgi.install.area", Path.of(arguments[0]).toUri().toString(),
        "osgi.os", "linux", "osgi.ws", "gtk", "osgi.arch", "x86_64"));
    framework.init();
    BundleContext context = framework.getBundleContext();
    List<Bundle> bundles = install(context, Path.of(arguments[0], "plugins"));
    framework.start();
    framework.adapt(FrameworkWiring.class).resolveBundles(bundles);
    for (Bundle bundle : bundles) {
      String state = bundle.getState() < Bundle.RESOLVED ? "unresolved " : "resolved ";
      System.out.println(state + bundle.getSymbolicName());
    }
    for (Bundle bundle : bundles) {
      if (List.of("org.eclipse.equinox.common", "org.eclipse.equinox.registry").contains(bundle.getSymbolicName())) {
        bundle.start();
      }
    }
    print(context, "editor", "org.eclipse.ui.editors");
    print(context, "view", "org.eclipse.ui.views");
    framework.stop();
    framework.waitForStop(0);
  }

  private static List<Bundle> install(BundleContext context, Path plugins) throws Exception {
    List<Bundle> bundles = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(plugins)) {
      for (Path entry : entries) {
        if (!entry.getFileName().toString().startsWith("org.eclipse.osgi_")) {
          bundles.add(context.installBundle("reference:" + entry.toUri()));
        }
      }
    }
    return bundles;
  }

  /** By reflection, because the registry's classes are those of the installation, which this program does not see. */
  private static void print(BundleContext context, String kind, String point) throws ReflectiveOperationException {
    var reference = context.getServiceReference(REGISTRY);
    Class<?> type = reference.getBundle().loadClass(REGISTRY);
    Class<?> element = reference.getBundle().loadClass("org.eclipse.core.runtime.IConfigurationElement");
    Object[] elements = (Object[]) type.getMethod("getConfigurationElementsFor", String.class)
        .invoke(context.getService(reference), point);
    for (Object each : elements) {
      // a point for views takes categories too
      if (element.getMethod("getName").invoke(each).equals(kind)) {
        System.out.println(kind + " " + element.getMethod("getAttribute", String.class).invoke(each, "id"));
      }
    }
  }
}
