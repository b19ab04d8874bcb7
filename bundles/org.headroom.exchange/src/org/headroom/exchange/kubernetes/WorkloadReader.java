package org.headroom.exchange.kubernetes;

import java.util.function.Supplier;
import org.eclipse.emf.ecore.EClass;
import org.headroom.exchange.imports.ImageNames;
import org.headroom.exchange.imports.ModelDraft;
import org.headroom.exchange.tree.Tree;
import org.headroom.model.Boundary;
import org.headroom.model.Component;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.Server;

/** Makes the component of a workload. */
final class WorkloadReader {

  private final Resource resource;
  private final ModelDraft draft;

  WorkloadReader(Resource resource, ModelDraft draft) {
    this.resource = resource;
    this.draft = draft;
  }

  Component create(Boundary namespace) {
    Tree container = resource.pod().get("spec", "containers").items().stream().findFirst().orElse(resource.spec());
    String image = container.get("image").text();
    ImageNames.Guess guess = ImageNames.guess(image, resource.name());
    boolean job = resource.kind().endsWith("Job") && !guess.known();
    Component component = stated(resource, job ? HeadroomFactory.eINSTANCE::createWorker : guess::component);
    draft.add(component, label(resource), namespace);
    String became = component.eClass().getName() + " " + component.getId();
    if (guess.known() || job || !resource.annotation("class").isEmpty()) {
      draft.log().understood(resource.line(), resource.where(), became);
    } else {
      draft.log().assumed(resource.line(), resource.where(), became + "; " + ImageNames.unknown(image));
    }
    if (!image.isEmpty()) {
      ModelDraft.property(component, ContainerImages.IMAGE, image);
    }
    container.get("ports").items().stream().findFirst().map(port -> port.get("containerPort").text())
        .filter(port -> port.matches("\\d{1,5}"))
        .ifPresent(port -> ModelDraft.property(component, ContainerImages.PORT, port));
    if (component instanceof Server server) {
      replicas(server);
      requests(server, container);
    }
    if (resource.containers().size() > 1) {
      draft.log().assumed(resource.line(), resource.where(), "the first container stands for the pod; the others are "
          + "read for addresses only");
    }
    return component;
  }

  /** The component that an annotation names, else another. */
  static Component stated(Resource resource, Supplier<Component> otherwise) {
    boolean known = HeadroomPackage.eINSTANCE.getEClassifier(resource.annotation("class")) instanceof EClass type
        && !type.isAbstract() && HeadroomPackage.Literals.COMPONENT.isSuperTypeOf(type);
    return known ? (Component) HeadroomFactory.eINSTANCE.create(
        (EClass) HeadroomPackage.eINSTANCE.getEClassifier(resource.annotation("class"))) : otherwise.get();
  }

  static String label(Resource resource) {
    String label = resource.annotation("label");
    return label.isEmpty() ? resource.name() : label;
  }

  private void replicas(Server server) {
    Tree replicas = resource.spec().get("replicas");
    if (replicas.text().matches("[1-9]\\d{0,5}")) {
      server.setReplicas(Integer.parseInt(replicas.text()));
      draft.log().understood(replicas.line(), resource.where() + " replicas", server.getId() + ".replicas");
    } else if (replicas.isText()) {
      draft.log().notUnderstood(replicas.line(), resource.where() + " replicas",
          "\"" + replicas.text() + "\" is no number of replicas from 1. Set the replicas in the model.");
    }
  }

  private void requests(Server server, Tree container) {
    Tree cpu = container.get("resources", "requests").has("cpu") ? container.get("resources", "requests", "cpu")
        : container.get("resources", "limits", "cpu");
    if (cpu.text().matches("\\d{1,7}m|\\d{1,4}(\\.\\d{1,3})?")) {
      double cpus = cpu.text().endsWith("m") ? Integer.parseInt(cpu.text().replace("m", "")) / 1000.0
          : Double.parseDouble(cpu.text());
      server.setConcurrencyPerReplica((int) Math.max(1, Math.round(cpus)));
      draft.log().assumed(cpu.line(), resource.where() + " cpu",
          server.getId() + ".concurrencyPerReplica: one request at a time per CPU");
    }
  }
}
