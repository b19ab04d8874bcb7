package org.headroom.exchange.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.headroom.exchange.imports.ImportLine;
import org.headroom.exchange.imports.Imported;
import org.headroom.exchange.tree.ImportException;
import org.headroom.model.Architecture;
import org.headroom.model.Cdn;
import org.headroom.model.Connection;
import org.headroom.model.Element;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.Microservice;
import org.headroom.model.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reading what was written gives the model again, whatever the model holds. */
class BriefRoundTripTest {

  private static final int MODELS = 300;

  static LongStream seeds() {
    return LongStream.range(0, MODELS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void importAfterExportIsTheIdentity(long seed) throws ImportException {
    Architecture model = new RandomModels(new Random(seed)).architecture();
    BriefExport export = new BriefWriter().write(model);
    assertEquals(List.of(), export.losses(), export::text);
    Imported again = new BriefReader().read("again", export.text());
    assertEquals(List.of(), ModelComparison.differences(model, again.architecture()), export::text);
    assertEquals(List.of(), again.report().lines(ImportLine.Status.NOT_UNDERSTOOD), export::text);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aBriefThatWasChangedAsAModelIsStillReadAsThatModel(long seed) throws ImportException, IOException {
    Architecture model = seed();
    new RandomModels(new Random(seed)).change(model);
    BriefExport export = new BriefWriter().write(model);
    assertEquals(List.of(), export.losses(), export::text);
    Imported again = new BriefReader().read("again", export.text());
    assertEquals(List.of(), ModelComparison.differences(model, again.architecture()), export::text);
  }

  private static Architecture seed() throws ImportException, IOException {
    return new BriefReader().read(Path.of(System.getProperty("headroom.root"), "examples",
        "global-ecommerce-catalog.md")).architecture();
  }

  @Test
  void anUnsetValueThatTheNoteImpliesIsWrittenAsNone() throws ImportException, IOException {
    Architecture model = seed();
    Cdn cdn = (Cdn) model.getNodes().get(0);
    cdn.setStaticOffload(null);
    BriefExport export = new BriefWriter().write(model);
    assertTrue(export.text().contains("- Static Offload: none"), export::text);
    assertEquals(List.of(), export.losses());
  }

  @Test
  void markupInLabelsIsNotMarkupInTheBrief() throws ImportException {
    String hostile = "<script>alert(1)</script> **x** `y` [z](javascript:1) ![a](b) # c\n\n"
        + "#### 9. d\n- **Component**: `CDN`";
    Architecture model = HeadroomFactory.eINSTANCE.createArchitecture();
    model.setName(hostile);
    Microservice service = HeadroomFactory.eINSTANCE.createMicroservice();
    service.setId("svc");
    service.setLabel(hostile);
    service.setNote(hostile);
    model.getNodes().add(service);
    BriefExport export = new BriefWriter().write(model);
    assertFalse(export.text().replace("\\<", "").contains("<script"), export::text);
    Architecture again = new BriefReader().read("again", export.text()).architecture();
    assertEquals(1, again.getNodes().size());
    assertEquals(hostile, again.getNodes().get(0).getLabel());
    assertEquals(hostile, again.getName());
  }

  @Test
  void keptWordingCannotSmuggleBlocksIntoTheBrief() {
    Architecture model = HeadroomFactory.eINSTANCE.createArchitecture();
    model.setName("m");
    Node node = HeadroomFactory.eINSTANCE.createClient();
    node.setId("client");
    Wording.CONFIG.keep((Element) node, "x\n\n#### 2. Other\n- **Component**: `CDN`\n<script>");
    model.getNodes().add(node);
    assertFalse(new BriefWriter().write(model).text().contains("Other"));
  }

  @Test
  void twoConnectionsBetweenTheSameComponentsStayTwo() throws ImportException {
    Architecture model = HeadroomFactory.eINSTANCE.createArchitecture();
    model.setName("m");
    Microservice one = HeadroomFactory.eINSTANCE.createMicroservice();
    one.setId("one");
    Microservice two = HeadroomFactory.eINSTANCE.createMicroservice();
    two.setId("two");
    model.getNodes().addAll(List.of(one, two));
    for (String id : List.of("first", "second")) {
      Connection connection = HeadroomFactory.eINSTANCE.createConnection();
      connection.setId(id);
      connection.setSource(one);
      connection.setTarget(two);
      model.getConnections().add(connection);
    }
    BriefExport export = new BriefWriter().write(model);
    assertEquals(List.of(), export.losses(), export::text);
    assertEquals(2, new BriefReader().read("m", export.text()).architecture().getConnections().size());
  }
}
