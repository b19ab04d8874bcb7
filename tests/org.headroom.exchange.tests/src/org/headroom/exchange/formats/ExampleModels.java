package org.headroom.exchange.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.headroom.model.Architecture;
import org.headroom.model.Boundary;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.Element;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.Property;
import org.headroom.model.Role;
import org.headroom.model.io.ModelReadException;
import org.headroom.model.io.ModelReader;

/** Models to export: the examples, and one with every class of component and texts that mean harm. */
public final class ExampleModels {

  private static final HeadroomPackage P = HeadroomPackage.eINSTANCE;
  private static final List<String> HOSTILE = List.of("a\"b", "x\ny: z", "${file(\"/etc/passwd\")}", "%{ if true }",
      "</script><b>", "[x](y) | {z}", "\u202eevil", "=1+1", "\\\"quoted\\\"", "end", "@startuml\n!include x", "#123;",
      "- - 'a'", "{{ .Values }}", "&amp; & *x", "back\\", "`tick`", "\u0000", "ünïcödé 名前 😀", "   ", "\t\r\n");

  private ExampleModels() {
  }

  /** The models of the checkout. */
  public static Stream<Architecture> examples() {
    Path folder = Path.of(System.getProperty("headroom.root"), "examples");
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".headroom")).sorted().map(ExampleModels::read).toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An example by the name of its file. */
  public static Architecture example(String name) {
    return read(Path.of(System.getProperty("headroom.root"), "examples", name + ".headroom"));
  }

  /** The examples and the hostile model. */
  public static Stream<Architecture> all() {
    return Stream.concat(examples(), Stream.of(hostile()));
  }

  private static Architecture read(Path file) {
    try {
      return new ModelReader().read(file).architecture();
    } catch (ModelReadException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }

  /** Every class of component inside every class of boundary, each connected to the next, all with hostile texts. */
  public static Architecture hostile() {
    Architecture architecture = HeadroomFactory.eINSTANCE.createArchitecture();
    architecture.setName(HOSTILE.get(0) + HOSTILE.get(1) + HOSTILE.get(6));
    architecture.setOwner(HOSTILE.get(2));
    Boundary innermost = null;
    int count = 0;
    for (EClass type : concrete(P.getBoundary())) {
      Boundary boundary = (Boundary) describe((Element) HeadroomFactory.eINSTANCE.create(type), count++);
      if (innermost == null) {
        architecture.getNodes().add(boundary);
      } else {
        innermost.getNodes().add(boundary);
      }
      innermost = boundary;
    }
    Component before = null;
    for (EClass type : concrete(P.getComponent())) {
      Component component = (Component) describe((Element) HeadroomFactory.eINSTANCE.create(type), count++);
      component.setOffering(HOSTILE.get(count % HOSTILE.size()));
      if (count % 2 == 0) {
        innermost.getNodes().add(component);
      } else {
        architecture.getNodes().add(component);
      }
      if (before != null) {
        Connection connection = (Connection) describe(HeadroomFactory.eINSTANCE.createConnection(), count);
        connection.setId("to-" + component.getId());
        connection.setSource(before);
        connection.setTarget(component);
        connection.setRole(Role.values()[count % Role.values().length]);
        architecture.getConnections().add(connection);
      }
      before = component;
    }
    return architecture;
  }

  private static List<EClass> concrete(EClass superType) {
    return P.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
        .filter(type -> !type.isAbstract() && superType.isSuperTypeOf(type)).toList();
  }

  private static Element describe(Element element, int number) {
    // ids that become the same name in languages with fewer characters
    element.setId(number % 2 == 0 ? "x." + number / 2 : "x-" + number / 2);
    element.setLabel(HOSTILE.get(number % HOSTILE.size()));
    element.setDocumentation(HOSTILE.get((number + 5) % HOSTILE.size()));
    element.setOwner(HOSTILE.get((number + 9) % HOSTILE.size()));
    element.getTags().add(HOSTILE.get((number + 3) % HOSTILE.size()));
    Property image = HeadroomFactory.eINSTANCE.createProperty();
    image.setKey("image");
    image.setValue(HOSTILE.get((number + 7) % HOSTILE.size()));
    element.getProperties().add(image);
    return element;
  }
}
