package org.headroom.exchange.terraform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.headroom.exchange.export.ModelOrder;
import org.headroom.exchange.export.PlainWords;
import org.headroom.exchange.export.TargetNames;
import org.headroom.model.Architecture;
import org.headroom.model.Element;
import org.headroom.model.Names;
import org.headroom.model.Node;
import org.headroom.model.Placement;
import org.headroom.model.Region;
import org.headroom.model.Subnet;
import org.headroom.model.VirtualNetwork;

/** A Terraform configuration under construction: blocks, variables, comments, and where things are. */
final class Configuration {

  private final Architecture architecture;
  private final TargetNames names = new TargetNames('_', 60);
  private final TargetNames hyphenated = new TargetNames('-', 28);
  private final List<Object> parts = new ArrayList<>();
  private final Map<String, HclBlock> variables = new TreeMap<>();
  private final Map<String, HclBlock> lookups = new TreeMap<>();
  private final Map<String, String> providers = new LinkedHashMap<>();
  private final List<String> losses = new ArrayList<>();
  private final Set<Element> lost = new HashSet<>();

  Configuration(Architecture architecture) {
    this.architecture = architecture;
    for (Region region : ModelOrder.all(architecture, Region.class)) {
      String code = region.getCode() == null ? region.getId() : region.getCode();
      providers.computeIfAbsent(code, unused -> providers.isEmpty() ? "" : names.unique("region_" + code));
    }
  }

  Architecture architecture() {
    return architecture;
  }

  /** The name of the blocks of an element. */
  String name(Element element) {
    return names.of(element);
  }

  /** A name of at most 28 letters, digits and hyphens: what AWS allows for nearly everything. */
  String label(Element element) {
    return hyphenated.of(element);
  }

  /** Adds the main resource of a node, with its provider and tags. */
  HclBlock resource(String type, Node node) {
    return resource(type, name(node), node).set("tags", tags(node));
  }

  /** Adds a resource at the place of a node. */
  HclBlock resource(String type, String name, Node place) {
    HclBlock block = new HclBlock("resource", type, name);
    provider(place).ifPresent(alias -> block.set("provider", Hcl.reference("aws." + alias)));
    parts.add(block);
    return block;
  }

  private static Hcl tags(Node node) {
    Map<String, Hcl> tags = new LinkedHashMap<>();
    tags.put("Name", Hcl.string(PlainWords.label(node)));
    tags.put("headroom:id", Hcl.string(String.valueOf(node.getId())));
    Names.owner(node).ifPresent(owner -> tags.put("Owner", Hcl.string(owner)));
    return Hcl.object(tags);
  }

  private Optional<String> provider(Node node) {
    if (node instanceof Region region) {
      return alias(region.getCode());
    }
    return Placement.of(node).region().flatMap(this::alias);
  }

  private Optional<String> alias(String region) {
    return Optional.ofNullable(providers.get(region)).filter(name -> !name.isEmpty());
  }

  /** The address of an attribute: {@code aws_vpc.main.id}. */
  static Hcl attribute(String type, String name, String attribute) {
    return Hcl.reference(type + "." + name + "." + attribute);
  }

  /** A variable that whoever applies the configuration has to set. */
  Hcl variable(String name, String description, boolean sensitive) {
    variables.computeIfAbsent(name, unused -> {
      HclBlock block = new HclBlock("variable", name).set("type", Hcl.reference("string"))
          .set("description", description);
      return sensitive ? block.set("sensitive", true) : block;
    });
    return Hcl.reference("var." + name);
  }

  /** The network around a node, or the default one of its region. */
  Hcl network(Node node) {
    return Placement.of(node).network().map(network -> attribute("aws_vpc", name(network), "id"))
        .orElseGet(() -> lookup("aws_vpc", "default", node, new HclBlock("data", "aws_vpc", suffixed("default", node))
            .set("default", true), "id"));
  }

  /** The subnets of a node: its own, else all of its network, else those of the default network. */
  Hcl subnets(Node node) {
    Placement placement = Placement.of(node);
    List<Subnet> subnets = placement.subnet().map(List::of).orElseGet(() -> placement.network().map(this::inside)
        .orElse(List.of()));
    if (!subnets.isEmpty()) {
      return Hcl.list(subnets.stream().map(each -> attribute("aws_subnet", name(each), "id")).toList());
    }
    HclBlock filter = new HclBlock("filter").set("name", "vpc-id").set("values", Hcl.list(network(node)));
    return lookup("aws_subnets", placement.network().map(this::name).orElse("default"), node,
        new HclBlock("data", "aws_subnets",
            suffixed(placement.network().map(this::name).orElse("default"), node)).nest(filter), "ids");
  }

  private List<Subnet> inside(VirtualNetwork network) {
    List<Subnet> found = new ArrayList<>();
    network.eAllContents().forEachRemaining(object -> {
      if (object instanceof Subnet subnet) {
        found.add(subnet);
      }
    });
    return found;
  }

  private String suffixed(String name, Node node) {
    return provider(node).map(alias -> name + "_" + alias).orElse(name);
  }

  private Hcl lookup(String type, String name, Node node, HclBlock block, String attribute) {
    provider(node).ifPresent(alias -> block.set("provider", Hcl.reference("aws." + alias)));
    lookups.putIfAbsent(type + "." + suffixed(name, node), block);
    return Hcl.reference("data." + type + "." + suffixed(name, node) + "." + attribute);
  }

  void comment(String words) {
    parts.add("# " + PlainWords.line(words));
  }

  /** Says that an element is not in the configuration, and why. */
  void lose(Element element, String reason) {
    lost.add(element);
    comment(PlainWords.label(element) + " (" + PlainWords.type(element) + "): " + reason + ".");
    losses.add("\"" + PlainWords.line(String.valueOf(element.getId())) + "\" has no resource: " + reason + ".");
  }

  /** Whether an element has no resource that others could refer to. */
  boolean isLost(Element element) {
    return lost.contains(element);
  }

  List<String> losses() {
    return losses;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("# Made from the model ")
        .append(PlainWords.line(String.valueOf(architecture.getName()))).append(".\n\n");
    List<HclBlock> head = new ArrayList<>();
    head.add(new HclBlock("terraform").set("required_version", ">= 1.5").nest(new HclBlock("required_providers")
        .set("aws", Hcl.reference("{ source = \"hashicorp/aws\", version = \">= 5.0\" }"))));
    if (providers.isEmpty()) {
      head.add(new HclBlock("provider", "aws").set("region", variable("region", "Region of AWS", false)));
    }
    providers.forEach((code, alias) -> {
      HclBlock provider = new HclBlock("provider", "aws");
      head.add(alias.isEmpty() ? provider.set("region", code) : provider.set("alias", alias).set("region", code));
    });
    head.addAll(variables.values());
    head.addAll(lookups.values());
    for (HclBlock block : head) {
      block.write(text, "");
      text.append('\n');
    }
    for (Object part : parts) {
      if (part instanceof HclBlock block) {
        block.write(text, "");
        text.append('\n');
      } else {
        text.append(part).append("\n\n");
      }
    }
    return text.substring(0, text.length() - 1);
  }
}
