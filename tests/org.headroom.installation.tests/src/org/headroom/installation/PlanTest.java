package org.headroom.installation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.engine.ProvisioningContext;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.IProvidedCapability;
import org.eclipse.equinox.p2.metadata.IRequirement;
import org.eclipse.equinox.p2.metadata.MetadataFactory;
import org.eclipse.equinox.p2.metadata.MetadataFactory.InstallableUnitDescription;
import org.eclipse.equinox.p2.metadata.Version;
import org.eclipse.equinox.p2.planner.IPlanner;
import org.eclipse.equinox.p2.planner.IProfileChangeRequest;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/**
 * What p2 plans to install from the built update site into an Eclipse platform with GEF. The platform is that of the
 * stand-alone workbench, without all that the update site brings.
 */
class PlanTest {
  private static final Path RELENG = Path.of(System.getProperty("headroom.root"), "releng");
  private static final Set<String> FEATURES =
      Set.of("org.headroom.ui.feature.feature.group", "org.headroom.design.feature.feature.group");

  @TempDir
  private Path directory;
  private IProvisioningAgent agent;
  private List<IInstallableUnit> site;
  private List<IInstallableUnit> platform;

  @BeforeEach
  void load() throws Exception {
    BundleContext context = FrameworkUtil.getBundle(PlanTest.class).getBundleContext();
    agent = context.getService(context.getServiceReference(IProvisioningAgentProvider.class))
        .createAgent(directory.toUri());
    site = units("org.headroom.updatesite");
    Set<String> brought = site.stream().map(IInstallableUnit::getId).collect(Collectors.toSet());
    platform = units("org.headroom.workbench.product").stream().filter(each -> !brought.contains(each.getId()))
        .filter(each -> !each.getId().startsWith("org.headroom.") && !each.getId().contains("headroom-workbench"))
        .toList();
  }

  @AfterEach
  void stop() {
    agent.stop();
  }

  private List<IInstallableUnit> units(String module) throws Exception {
    URI repository = RELENG.resolve(module).resolve("target/repository").toUri();
    return List.copyOf(agent.getService(IMetadataRepositoryManager.class)
        .loadRepository(repository, new NullProgressMonitor())
        .query(QueryUtil.ALL_UNITS, new NullProgressMonitor()).toUnmodifiableSet());
  }

  /** Plans to install the features where there are the units for which {@code present} holds. */
  private IStatus plan(Predicate<IInstallableUnit> present) throws Exception {
    return plan(present, List.of());
  }

  /** As above, into an IDE with more units, all of which stay. */
  private IStatus plan(Predicate<IInstallableUnit> present, List<IInstallableUnit> ide) throws Exception {
    IProfile profile = agent.getService(IProfileRegistry.class).addProfile("ide",
        Map.of(IProfile.PROP_ENVIRONMENTS, "osgi.os=linux,osgi.ws=gtk,osgi.arch=x86_64"));
    IPlanner planner = agent.getService(IPlanner.class);
    IProfileChangeRequest request = planner.createChangeRequest(profile);
    request.addAll(site.stream().filter(each -> FEATURES.contains(each.getId())).toList());
    assertEquals(FEATURES.size(), request.getAdditions().size());
    request.addAll(ide);
    List<IInstallableUnit> available = new ArrayList<>(site);
    available.addAll(platform);
    ProvisioningContext context = new ProvisioningContext(agent);
    context.setMetadataRepositories();
    context.setExtraInstallableUnits(available.stream().filter(present).toList());
    return planner.getProvisioningPlan(request, context, new NullProgressMonitor()).getStatus();
  }

  @Test
  void thePlatformAndTheUpdateSiteMeetEveryRequirement() throws Exception {
    IStatus status = plan(each -> true);
    assertTrue(status.isOK(), () -> text(status));
  }

  /** Own bundles, one from Maven Central and two that only the platform has. */
  @ParameterizedTest
  @ValueSource(strings = {"org.headroom.rules", "org.headroom.diagram.ui", "picocli", "org.eclipse.gef",
      "org.eclipse.ui.forms"})
  void withoutABundleNothingCanBeInstalledAndTheBundleIsNamed(String bundle) throws Exception {
    assertTrue(site.stream().anyMatch(each -> each.getId().equals(bundle))
        || platform.stream().anyMatch(each -> each.getId().equals(bundle)), bundle + " is nowhere");
    IStatus status = plan(each -> !each.getId().equals(bundle));
    assertEquals(IStatus.ERROR, status.getSeverity(), () -> text(status));
    assertTrue(text(status).contains(bundle), () -> text(status));
  }

  /** Sirius brings ELK 0.9 and wants exactly that; like all of ELK it can be in an IDE only once. */
  @ParameterizedTest
  @ValueSource(strings = {"0.9.0", "0.9.1", "0.11.0", "0.12.0"})
  void anotherElkOfTheIdeIsKept(String version) throws Exception {
    List<IInstallableUnit> elk = site.stream().filter(each -> each.getId().startsWith("org.eclipse.elk."))
        .map(each -> ofVersion(each, Version.create(version))).toList();
    assertEquals(4, elk.size());
    IStatus status = plan(each -> true, elk);
    assertTrue(status.isOK(), () -> text(status));
  }

  private static IInstallableUnit ofVersion(IInstallableUnit unit, Version version) {
    InstallableUnitDescription copy = new InstallableUnitDescription();
    copy.setId(unit.getId());
    copy.setVersion(version);
    copy.setSingleton(unit.isSingleton());
    copy.setRequirements(unit.getRequirements().toArray(IRequirement[]::new));
    copy.setCapabilities(unit.getProvidedCapabilities().stream()
        .map(each -> each.getName().equals(unit.getId())
            ? MetadataFactory.createProvidedCapability(each.getNamespace(), each.getName(), version) : each)
        .toArray(IProvidedCapability[]::new));
    return MetadataFactory.createInstallableUnit(copy);
  }

  private static String text(IStatus status) {
    StringBuilder text = new StringBuilder(status.getMessage());
    for (IStatus child : status.getChildren()) {
      text.append('\n').append(text(child));
    }
    return text.toString();
  }
}
