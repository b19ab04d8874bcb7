package org.headroom.exchange.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.bertramlabs.plugins.hcl4j.HCLParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.headroom.catalogue.Catalogue;
import org.headroom.exchange.export.Offerings;
import org.headroom.exchange.formats.ExampleModels;
import org.headroom.model.Architecture;
import org.headroom.model.BrokerStyle;
import org.headroom.model.Cluster;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.MessageBroker;
import org.headroom.model.Node;
import org.headroom.model.Role;
import org.headroom.model.ServerlessFunction;
import org.headroom.model.Subnet;
import org.headroom.model.VirtualNetwork;
import org.headroom.model.Visibility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Exported resources have what the provider requires and nothing that it refuses; a parser of others reads the files.
 */
class AwsResourcesTest {

  private static final Terraform TERRAFORM = new Terraform(new Offerings(Catalogue.builtIn()));
  private static final Map<String, List<String>> REQUIRED = new HashMap<>();
  private static final Set<String> TAGGED = new TreeSet<>();
  private static final List<String> TEXTS = new ArrayList<>();
  private static final List<HclSyntax.Resource> RESOURCES = new ArrayList<>();

  @BeforeAll
  static void export() throws IOException {
    try (InputStream in = AwsResourcesTest.class.getResourceAsStream("aws-resources.txt")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("aws_"))
          .map(line -> List.of(line.split("\\s+"))).forEach(words -> {
            REQUIRED.put(words.get(0), words.subList(2, words.size()));
            if (words.get(1).equals("tags")) {
              TAGGED.add(words.get(0));
            }
          });
    }
    Stream.concat(ExampleModels.all(), Stream.of(everyVariant())).forEach(architecture -> {
      String text = TERRAFORM.write(architecture).text();
      TEXTS.add(text);
      RESOURCES.addAll(HclSyntax.check(text).resources);
    });
  }

  /** A component for each offering of the catalogue, and each class in each variant that an enumeration gives it. */
  private static Architecture everyVariant() {
    Architecture architecture = HeadroomFactory.eINSTANCE.createArchitecture();
    add(architecture, HeadroomPackage.eINSTANCE.getVirtualNetwork());
    for (EClass type : concrete(HeadroomPackage.eINSTANCE.getNode())) {
      Catalogue.builtIn().all().stream()
          .filter(offering -> HeadroomPackage.eINSTANCE.getComponent().isSuperTypeOf(type) && offering.appliesTo(type))
          .forEach(offering -> ((Component) add(architecture, type)).setOffering(offering.id()));
      for (EAttribute attribute : type.getEAllAttributes()) {
        if (attribute.getEAttributeType() instanceof EEnum values && !attribute.isMany()) {
          values.getELiterals().forEach(literal -> add(architecture, type).eSet(attribute, literal.getInstance()));
        }
      }
    }
    ((Cluster) add(architecture, HeadroomPackage.eINSTANCE.getCluster())).setOrchestrator("ECS");
    Subnet open = HeadroomFactory.eINSTANCE.createSubnet();
    open.setId("open");
    open.setVisibility(Visibility.PUBLIC);
    nodes(architecture, VirtualNetwork.class).get(0).getNodes().add(open);
    List<MessageBroker> brokers = nodes(architecture, MessageBroker.class);
    ServerlessFunction function = nodes(architecture, ServerlessFunction.class).get(0);
    for (MessageBroker broker : brokers) {
      connect(architecture, broker, function);
      brokers.stream().filter(queue -> queue.getStyle() == BrokerStyle.QUEUE && queue.getOffering() == null).findFirst()
          .ifPresent(queue -> connect(architecture, broker, queue));
    }
    return architecture;
  }

  private static List<EClass> concrete(EClass superType) {
    return HeadroomPackage.eINSTANCE.getEClassifiers().stream().filter(EClass.class::isInstance)
        .map(EClass.class::cast).filter(type -> !type.isAbstract() && superType.isSuperTypeOf(type)).toList();
  }

  private static Node add(Architecture architecture, EClass type) {
    Node node = (Node) HeadroomFactory.eINSTANCE.create(type);
    node.setId(type.getName() + "-" + architecture.getNodes().size());
    architecture.getNodes().add(node);
    return node;
  }

  private static <T> List<T> nodes(Architecture architecture, Class<T> type) {
    return architecture.getNodes().stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static void connect(Architecture architecture, Component source, Component target) {
    Connection connection = HeadroomFactory.eINSTANCE.createConnection();
    connection.setId(source.getId() + "-to-" + target.getId());
    connection.setSource(source);
    connection.setTarget(target);
    connection.setRole(Role.PUBLISH);
    architecture.getConnections().add(connection);
  }

  private static List<String> violations(Predicate<HclSyntax.Resource> isWrong) {
    return RESOURCES.stream().filter(isWrong).map(each -> each.type() + "." + each.name()).distinct().toList();
  }

  @Test
  void everyResourceIsKnown() {
    assertTrue(RESOURCES.size() > 100);
    assertEquals(List.of(), violations(each -> !REQUIRED.containsKey(each.type())));
  }

  @Test
  void everyResourceOfTheListIsExportedFromSomeModel() {
    Set<String> left = new TreeSet<>(REQUIRED.keySet());
    RESOURCES.forEach(each -> left.remove(each.type()));
    assertEquals(Set.of(), left);
  }

  @Test
  void everyRequiredArgumentIsThere() {
    assertEquals(List.of(), violations(each ->
        !each.members().containsAll(REQUIRED.getOrDefault(each.type(), List.of()))));
  }

  @Test
  void onlyWhatTakesTagsHasThem() {
    assertEquals(List.of(), violations(each -> each.members().contains("tags") && !TAGGED.contains(each.type())));
  }

  @Test
  void anotherParserFindsTheSameResources() throws Exception {
    for (String text : TEXTS) {
      Map<?, ?> resources = (Map<?, ?>) new HCLParser().parse(text, true).get("resource");
      Set<String> found = new TreeSet<>();
      resources.forEach((type, named) -> ((Map<?, ?>) named).keySet().forEach(name -> found.add(type + "." + name)));
      Set<String> ours = new TreeSet<>();
      HclSyntax.check(text).resources.forEach(each -> ours.add(each.type() + "." + each.name()));
      assertEquals(ours, found);
    }
  }
}
