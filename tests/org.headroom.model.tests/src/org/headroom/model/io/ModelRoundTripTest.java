package org.headroom.model.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.headroom.model.Architecture;
import org.headroom.model.Contents;
import org.headroom.model.Element;
import org.headroom.model.EmpiricalTime;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.Microservice;
import org.headroom.model.Region;
import org.headroom.model.samples.RandomModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelRoundTripTest {

  private static Architecture read(byte[] bytes) throws ModelReadException {
    return new ModelReader().read("test.headroom", bytes).architecture();
  }

  private static byte[] write(Architecture architecture) throws ModelWriteException {
    return new ModelWriter().toBytes(architecture);
  }

  @Test
  void randomModelsHaveObjectsOfEveryClass() {
    Set<String> seen = new TreeSet<>();
    // parts of parts are there by chance: with so many models none is missing, whatever the metamodel grows to
    for (long seed = 0; seed < 200; seed++) {
      Architecture architecture = RandomModel.create(seed);
      seen.add(architecture.eClass().getName());
      Contents.all(architecture).map(each -> each.eClass().getName()).forEach(seen::add);
    }
    assertEquals(new TreeSet<>(RandomModel.concreteClasses().stream().map(EClass::getName).toList()), seen);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19})
  void readingWhatWasWrittenGivesTheSameModel(long seed) throws IOException {
    Architecture architecture = RandomModel.create(seed);
    assertTrue(EcoreUtil.equals(architecture, read(write(architecture))));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void savingALoadedModelGivesTheSameBytes(long seed) throws IOException {
    byte[] first = write(RandomModel.create(seed));
    assertArrayEquals(first, write(read(first)));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4})
  void emfReadsWhatWeWrite(long seed) throws IOException {
    Architecture architecture = RandomModel.create(seed);
    XMIResourceImpl resource = new XMIResourceImpl();
    resource.load(new ByteArrayInputStream(write(architecture)), Map.of());
    assertTrue(EcoreUtil.equals(architecture, resource.getContents().get(0)));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4})
  void weReadWhatEmfWrites(long seed) throws IOException {
    Architecture architecture = RandomModel.create(seed);
    XMIResourceImpl resource = new XMIResourceImpl();
    resource.getContents().add(architecture);
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    resource.save(output, Map.of(XMLResource.OPTION_ENCODING, "UTF-8", XMLResource.OPTION_SCHEMA_LOCATION, true));
    assertTrue(EcoreUtil.equals(architecture, read(output.toByteArray())));
  }

  @Test
  void aChangedAttributeIsOneChangedLine() throws IOException {
    Architecture architecture = RandomModel.create(7);
    Microservice service = HeadroomFactory.eINSTANCE.createMicroservice();
    service.setId("product-svc");
    service.setLabel("Product");
    service.setReplicas(4);
    service.setInstanceType("t3.large");
    architecture.getNodes().add(3, service);
    List<String> before = lines(write(architecture));

    service.setReplicas(8);

    assertEquals(List.of("      replicas=\"8\""), added(before, lines(write(architecture))));
  }

  @Test
  void aChangedIdIsOneChangedLinePerUse() throws IOException {
    Architecture architecture = RandomModel.create(7);
    Region region = HeadroomFactory.eINSTANCE.createRegion();
    region.setId("us-east-1");
    region.setCode("us-east-1");
    architecture.getNodes().add(region);
    List<String> before = lines(write(architecture));

    region.setId("primary");

    assertEquals(List.of("  <nodes xsi:type=\"headroom:Region\" id=\"primary\""),
        added(before, lines(write(architecture))));
  }

  @Test
  void filesAreUtf8WithLineFeedsAndAFinalNewline() throws IOException {
    Architecture architecture = HeadroomFactory.eINSTANCE.createArchitecture();
    architecture.setName("Größe\r\n");
    String text = new String(write(architecture), StandardCharsets.UTF_8);
    assertEquals("""
        <?xml version="1.0" encoding="UTF-8"?>
        <headroom:Architecture
            xmi:version="2.0"
            xmlns:xmi="http://www.omg.org/XMI"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            xmlns:headroom="http://headroom.org/model/1"
            modelVersion="1"
            name="Größe&#xD;&#xA;"/>
        """, text);
  }

  @Test
  void measuredValuesMayRepeat() throws IOException {
    Architecture architecture = HeadroomFactory.eINSTANCE.createArchitecture();
    Microservice service = HeadroomFactory.eINSTANCE.createMicroservice();
    EmpiricalTime time = HeadroomFactory.eINSTANCE.createEmpiricalTime();
    Duration value = Duration.ofMillis(4);
    time.getValues().addAll(List.of(value, value, value));
    service.getDemands().add(HeadroomFactory.eINSTANCE.createServiceDemand());
    service.getDemands().get(0).setTime(time);
    service.setId("a");
    architecture.getNodes().add(service);
    Microservice loaded = (Microservice) read(write(architecture)).getNodes().get(0);
    assertEquals(List.of(value, value, value), ((EmpiricalTime) loaded.getDemands().get(0).getTime()).getValues());
  }

  @Test
  void sourcesTellWhereElementsAre() throws IOException {
    byte[] bytes = write(RandomModel.create(3));
    LoadedModel loaded = new ModelReader().read("test.headroom", bytes);
    List<String> lines = lines(bytes);
    List<Element> elements = Contents.elements(loaded.architecture()).toList();
    assertFalse(elements.isEmpty());
    for (Element each : elements) {
      Location place = loaded.sources().find(each.getId()).orElseThrow();
      String line = lines.get(place.line() - 1);
      assertEquals('<', line.charAt(place.column() - 1));
      assertTrue(line.endsWith(" id=\"" + each.getId() + "\"") || line.contains(" id=\"" + each.getId() + "\""), line);
    }
  }

  @Test
  void sourcesTellWhereAttributesAre() throws IOException {
    String text = """
        <headroom:Architecture xmlns:headroom="http://headroom.org/model/1" name="é&gt;">
          <!-- <nodes id="no"/> -->
          <requestClasses id="browse" label="é > &amp;" keys="5"
            note=" keys='7' "/>
        </headroom:Architecture>
        """;
    LoadedModel loaded = new ModelReader().read("test.headroom", text.getBytes(StandardCharsets.UTF_8));
    var browse = loaded.architecture().getRequestClasses().get(0);
    var keys = browse.eClass().getEStructuralFeature("keys");
    var note = browse.eClass().getEStructuralFeature("note");
    var strong = browse.eClass().getEStructuralFeature("strong");
    assertEquals(new Location(3, 3), loaded.sources().find("browse").orElseThrow());
    assertEquals(new Location(3, 49), loaded.sources().find(browse, keys).orElseThrow());
    assertEquals(new Location(4, 5), loaded.sources().find(browse, note).orElseThrow());
    assertEquals(new Location(3, 3), loaded.sources().find(browse, strong).orElseThrow());
  }

  @Test
  void olderFilesAreMigratedStepByStep() throws IOException {
    String text = """
        <headroom:Architecture xmlns:headroom="http://headroom.org/model/1" modelVersion="1" title="Shop">
          <classes id="browse"/>
        </headroom:Architecture>
        """;
    ModelReader reader = new ModelReader(ReadLimits.STANDARD, 3, List.of(
        new Migration(1, () -> new RenamingFilter("classes", "requestClasses")),
        new Migration(2, () -> new RenamingFilter("title", "name"))));
    LoadedModel loaded = reader.read("test.headroom", text.getBytes(StandardCharsets.UTF_8));
    assertEquals(1, loaded.fileVersion());
    assertEquals("Shop", loaded.architecture().getName());
    assertEquals("browse", loaded.architecture().getRequestClasses().get(0).getId());
    assertEquals(new Location(2, 3), loaded.sources().find("browse").orElseThrow());
  }

  private static List<String> lines(byte[] bytes) {
    return List.of(new String(bytes, StandardCharsets.UTF_8).split("\n"));
  }

  /** The lines of the second text where it differs, after checking that both have the same number of lines. */
  private static List<String> added(List<String> before, List<String> after) {
    assertEquals(before.size(), after.size());
    List<String> changed = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      if (!before.get(i).equals(after.get(i))) {
        changed.add(after.get(i));
      }
    }
    return changed;
  }
}
