package org.headroom.exchange.terraform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.headroom.exchange.imports.DefaultRoles;
import org.headroom.exchange.imports.ImportLog;
import org.headroom.exchange.imports.Imported;
import org.headroom.exchange.imports.ModelDraft;
import org.headroom.exchange.tree.ImportException;
import org.headroom.exchange.tree.Tree;
import org.headroom.model.Access;
import org.headroom.model.Boundary;
import org.headroom.model.Component;
import org.headroom.model.LoadBalancer;
import org.headroom.model.MessageBroker;
import org.headroom.model.Placement;
import org.headroom.model.SqlDatabase;
import org.headroom.model.Visibility;

/**
 * Reads a plan or state of Terraform as {@code terraform show -json} prints it: resources of AWS become components and
 * boundaries, references between them become places and connections.
 */
public final class PlanImport {

  private final Tree document;
  private final ImportLog log = new ImportLog();
  private final ModelDraft draft;
  private final Plan plan;
  private final PlanPlaces places;
  private final Map<String, Component> components = new LinkedHashMap<>();

  private PlanImport(Tree document, String name, DefaultRoles roles) {
    this.document = document;
    draft = new ModelDraft(name, roles, log);
    plan = new Plan(document);
    places = new PlanPlaces(plan, draft);
  }

  /** Whether a document is a plan or a state. */
  public static boolean recognises(Tree document) {
    return document.has("terraform_version") || document.has("planned_values");
  }

  /**
   * Reads a document.
   *
   * @param name of the architecture
   * @param roles who may call whom
   * @throws ImportException when it has no resources
   */
  public static Imported read(Tree document, String name, DefaultRoles roles) throws ImportException {
    PlanImport reader = new PlanImport(document, name, roles);
    if (reader.plan.resources().isEmpty()) {
      throw new ImportException(0, "The plan has no resources, so there is nothing to import. Make it with "
          + "\"terraform plan -out plan.bin\" and \"terraform show -json plan.bin\".");
    }
    return reader.read();
  }

  private Imported read() {
    places.add(document);
    plan.resources().forEach(this::resource);
    plan.resources().forEach(this::afterwards);
    new PlanFlows(plan, components, draft).connect();
    components.values().forEach(this::entry);
    return draft.finish();
  }

  private void resource(PlanResource resource) {
    if (places.isPlace(resource)) {
      return;
    }
    if (isDeadLetterQueue(resource)) {
      log.understood(resource.line(), resource.address(), "dead-letter queue of another queue");
      return;
    }
    Component component = PlanComponents.of(resource, plan);
    if (component != null) {
      Boundary place = places.of(resource);
      draft.add(component, resource.name(), place);
      components.put(resource.address(), component);
      log.understood(resource.line(), resource.address(),
          component.eClass().getName() + " " + component.getId());
    } else if (PlanFlows.isConnector(resource.type()) || isPart(resource.type())) {
      log.understood(resource.line(), resource.address(), "read with the resources that it connects or belongs to");
    } else if (!resource.type().startsWith("aws_")) {
      log.notUnderstood(resource.line(), resource.address(),
          "Only resources of AWS are read. Model what it stands for.");
    } else if (!resource.type().equals("aws_db_instance")) {
      log.ignored(resource.line(), resource.address(), "it stands for no component");
    }
  }

  private boolean isDeadLetterQueue(PlanResource resource) {
    return resource.type().equals("aws_sqs_queue") && plan.resources().stream()
        .anyMatch(each -> each.references("redrive_policy").contains(resource.address()));
  }

  private static boolean isPart(String type) {
    return type.endsWith("_subnet_group") || type.endsWith("_target_group") || type.startsWith("aws_launch_")
        || type.equals("aws_security_group") || type.equals("aws_rds_cluster_instance")
        || type.equals("aws_ecs_task_definition");
  }

  private void afterwards(PlanResource resource) {
    String argument = switch (resource.type()) {
      case "aws_db_instance" -> "replicate_source_db";
      case "aws_rds_cluster_instance" -> "cluster_identifier";
      case "aws_sqs_queue" -> "redrive_policy";
      default -> "";
    };
    for (String address : argument.isEmpty() ? List.<String>of() : resource.references(argument)) {
      if (components.get(address) instanceof SqlDatabase database) {
        int replicas = resource.type().equals("aws_db_instance") ? resource.instances() : resource.instances() - 1;
        database.setReadReplicas(database.getReadReplicas() + replicas);
        log.understood(resource.line(), resource.address(), database.getId() + ".readReplicas");
        if (database.getInstanceType() == null && !resource.text("instance_class").isEmpty()) {
          database.setInstanceType(resource.text("instance_class"));
        }
      } else if (argument.equals("redrive_policy")
          && components.get(resource.address()) instanceof MessageBroker queue) {
        queue.setDeadLetter(true);
      }
    }
  }

  /** A balancer that faces the internet, and what has an address of its own there. */
  private void entry(Component component) {
    boolean outside = Placement.of(component).exposure() == Visibility.PUBLIC;
    boolean first = component.getIncoming().isEmpty();
    boolean edge = switch (component.eClass().getName()) {
      case "Cdn", "Dns", "Waf", "ApiGateway" -> true;
      default -> false;
    };
    boolean balancer = component instanceof LoadBalancer facing && facing.getAccess() == Access.EXTERNAL;
    if (first && (edge || balancer && outside)) {
      draft.entry(component);
    }
  }
}
