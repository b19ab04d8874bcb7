package org.headroom.sirius;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.Diagnostician;
import org.eclipse.emf.ecore.util.ECrossReferenceAdapter;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.junit.jupiter.api.Test;

/** What Sirius says about the specification itself. */
class SpecificationTest {
  private static final URI SPECIFICATION =
      URI.createPlatformPluginURI("/org.headroom.design/description/headroom.odesign", true);

  /** Sirius swallows unknown elements and attributes when it reads a specification; plain EMF does not. */
  @Test
  void everythingInTheSpecificationIsKnownToSirius() throws IOException {
    Resource resource = new XMIResourceImpl(SPECIFICATION);
    resource.load(Map.of());
    assertEquals(List.of(), resource.getErrors());
  }

  /** What <i>Validate</i> in the specification editor says, expressions included. */
  @Test
  void specificationPassesTheValidationOfSirius() {
    ResourceSet resources = new ResourceSetImpl();
    // without it two constraints of Sirius see nothing
    resources.eAdapters().add(new ECrossReferenceAdapter());
    Resource resource = resources.getResource(SPECIFICATION, true);
    EcoreUtil.resolveAll(resource);
    assertEquals(List.of(), resource.getErrors());
    assertEquals(List.of(), resource.getWarnings());
    assertEquals(List.of(), List.copyOf(EcoreUtil.UnresolvedProxyCrossReferencer.find(resources).keySet()));
    assertEquals(List.of(), messages(Diagnostician.INSTANCE.validate(resource.getContents().get(0))).toList());
  }

  private static Stream<String> messages(Diagnostic diagnostic) {
    if (diagnostic.getSeverity() == Diagnostic.OK) {
      return Stream.empty();
    }
    return diagnostic.getChildren().isEmpty() ? Stream.of(diagnostic.getMessage())
        : diagnostic.getChildren().stream().flatMap(SpecificationTest::messages);
  }
}
