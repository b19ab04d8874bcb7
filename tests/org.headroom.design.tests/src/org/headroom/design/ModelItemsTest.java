package org.headroom.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.headroom.diagram.notation.Notation;
import org.headroom.model.Architecture;
import org.headroom.model.Element;
import org.headroom.model.HeadroomFactory;
import org.junit.jupiter.api.Test;

class ModelItemsTest {
  private static final Path BUNDLES = Path.of(System.getProperty("headroom.root"), "bundles");

  private final ModelItems items = new ModelItems();

  @Test
  void everyKindOfNodeHasItsNameAndItsIcon() {
    Notation.nodes().forEach(notation -> {
      Element node = (Element) EcoreUtil.create(notation.type());
      node.setLabel("Some " + notation.name());
      IItemLabelProvider item = item(node);
      assertEquals("Some " + notation.name(), item.getText(node));
      URI image = (URI) item.getImage(node);
      assertTrue(Files.exists(BUNDLES.resolve(image.toPlatformString(true).substring(1))), image.toString());
    });
  }

  @Test
  void architectureIsCalledByItsName() {
    Architecture architecture = HeadroomFactory.eINSTANCE.createArchitecture();
    architecture.setName("Shop");
    assertEquals("Shop", item(architecture).getText(architecture));
  }

  private IItemLabelProvider item(EObject object) {
    return (IItemLabelProvider) items.adapt(object, IItemLabelProvider.class);
  }
}
