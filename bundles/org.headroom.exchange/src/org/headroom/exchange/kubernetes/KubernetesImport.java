package org.headroom.exchange.kubernetes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.headroom.exchange.imports.DefaultRoles;
import org.headroom.exchange.imports.ImportLog;
import org.headroom.exchange.imports.Imported;
import org.headroom.exchange.imports.ModelDraft;
import org.headroom.exchange.imports.Wiring;
import org.headroom.exchange.tree.ImportException;
import org.headroom.exchange.tree.Tree;
import org.headroom.model.Boundary;
import org.headroom.model.Cluster;
import org.headroom.model.Component;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.LoadBalancer;

/**
 * Reads manifests: workloads become components, by their image; namespaces become boundaries of a cluster; Services and
 * Ingresses give names and entries; addresses in environment, arguments and ConfigMaps become connections; autoscalers
 * become scaling policies.
 */
public final class KubernetesImport {

  private static final HeadroomFactory F = HeadroomFactory.eINSTANCE;
  private static final Set<String> WORKLOADS =
      Set.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Pod", "Job", "CronJob");
  private static final Set<String> WITHOUT_PLACE = Set.of("ServiceAccount", "Role", "RoleBinding", "ClusterRole",
      "ClusterRoleBinding", "Secret", "PersistentVolume", "PersistentVolumeClaim", "StorageClass",
      "PodDisruptionBudget",
      "ResourceQuota", "LimitRange", "PriorityClass", "CustomResourceDefinition", "ServiceMonitor", "IngressClass",
      "Endpoints", "EndpointSlice", "ConfigMap", "Namespace");

  private final List<Resource> resources = new ArrayList<>();
  private final ImportLog log = new ImportLog();
  private final ModelDraft draft;
  private final Wiring wiring;
  private final Map<String, Boundary> namespaces = new LinkedHashMap<>();
  private final Map<Resource, Component> workloads = new LinkedHashMap<>();
  private final Cluster cluster;

  private KubernetesImport(List<Tree> documents, String name, DefaultRoles roles) {
    documents.forEach(this::collect);
    draft = new ModelDraft(name, roles, log);
    wiring = new Wiring(draft);
    cluster = draft.add(F.createCluster(), "kubernetes", null);
  }

  /** Whether a document is a manifest. */
  public static boolean recognises(Tree document) {
    return document.has("apiVersion") && document.has("kind");
  }

  /**
   * Reads documents.
   *
   * @param name of the architecture
   * @param roles who may call whom
   * @throws ImportException when no workload is among them
   */
  public static Imported read(List<Tree> documents, String name, DefaultRoles roles) throws ImportException {
    KubernetesImport reader = new KubernetesImport(documents, name, roles);
    if (reader.resources.stream().noneMatch(each -> WORKLOADS.contains(each.kind()))) {
      throw new ImportException(0, "The file has no workload such as a Deployment, so there is nothing to import. "
          + "Give all manifests in one file, for instance with \"kubectl kustomize\" or \"helm template\".");
    }
    return reader.read();
  }

  private void collect(Tree document) {
    if (document.get("kind").text().equals("List")) {
      document.get("items").items().forEach(this::collect);
    } else {
      resources.add(new Resource(document));
    }
  }

  private Imported read() {
    cluster.setOrchestrator("kubernetes");
    for (Resource resource : resources) {
      if (resource.name().isEmpty()) {
        log.notUnderstood(resource.line(), resource.kind(), "The manifest has no metadata.name. Add one.");
      } else if (WORKLOADS.contains(resource.kind())) {
        WorkloadReader reader = new WorkloadReader(resource, draft);
        workloads.put(resource, reader.create(namespace(resource)));
      } else if (!List.of("Service", "Ingress", "HorizontalPodAutoscaler", "NetworkPolicy").contains(resource.kind())) {
        other(resource);
      }
    }
    resources.stream().filter(each -> each.kind().equals("NetworkPolicy")).forEach(this::policy);
    resources.stream().filter(each -> each.kind().equals("Service")).forEach(this::service);
    resources.stream().filter(each -> each.kind().equals("Ingress")).forEach(this::ingress);
    resources.stream().filter(each -> each.kind().equals("HorizontalPodAutoscaler"))
        .forEach(each -> AutoscalerReader.read(each, workloads, log));
    workloads.forEach((resource, component) ->
        new SettingsWiring(resource, component, wiring, resources, log).connect());
    return draft.finish();
  }

  private Boundary namespace(Resource resource) {
    return namespaces.computeIfAbsent(resource.namespace(), name -> {
      Boundary boundary = draft.add(F.createNamespace(), name, cluster);
      log.understood(resource.line(), resource.where(), "boundary " + boundary.getId());
      return boundary;
    });
  }

  private void other(Resource resource) {
    if (resource.kind().equals("ConfigMap") || resource.kind().equals("Namespace")) {
      log.understood(resource.line(), resource.where(), "read with the workloads that use it");
    } else if (WITHOUT_PLACE.contains(resource.kind())) {
      log.ignored(resource.line(), resource.where(), "it has no place in a model");
    } else {
      log.notUnderstood(resource.line(), resource.where(),
          "The kind \"" + resource.kind() + "\" is not read. Model what it does.");
    }
  }

  private List<Component> selected(Resource resource, Map<String, String> selector) {
    List<Component> selected = new ArrayList<>();
    workloads.forEach((workload, component) -> {
      if (workload.namespace().equals(resource.namespace())
          && workload.podLabels().entrySet().containsAll(selector.entrySet())) {
        selected.add(component);
      }
    });
    return selected;
  }

  private void service(Resource service) {
    Component target;
    if (service.spec().get("type").text().equals("ExternalName")) {
      target = WorkloadReader.stated(service, F::createExternalService);
      draft.add(target, WorkloadReader.label(service), null);
      log.understood(service.line(), service.where(), target.eClass().getName() + " " + target.getId()
          + " outside of the cluster");
    } else {
      Map<String, String> selector = Resource.labels(service.spec().get("selector"));
      List<Component> selected = selector.isEmpty() ? List.of() : selected(service, selector);
      if (selected.isEmpty()) {
        log.notUnderstood(service.line(), service.where(), "It selects no workload of the file. Add the workload.");
        return;
      }
      target = selected.get(0);
      log.understood(service.line(), service.where(), "name of " + target.getId()
          + (selected.size() > 1 ? "; it selects others too, which no connection shows" : ""));
      if (List.of("LoadBalancer", "NodePort").contains(service.spec().get("type").text())) {
        draft.entry(target);
      }
    }
    String full = service.name() + "." + service.namespace();
    for (String name : List.of(full, full + ".svc", full + ".svc.cluster.local")) {
      wiring.host(name, target);
    }
  }

  private void ingress(Resource ingress) {
    LoadBalancer balancer = F.createLoadBalancer();
    draft.add(balancer, WorkloadReader.label(ingress), namespace(ingress));
    log.understood(ingress.line(), ingress.where(), "LoadBalancer " + balancer.getId() + ", where clients come in");
    draft.entry(balancer);
    List<Tree> backends = new ArrayList<>();
    backends.add(ingress.spec().get("defaultBackend"));
    ingress.spec().get("rules").items().forEach(rule ->
        rule.get("http", "paths").items().forEach(path -> backends.add(path.get("backend"))));
    for (Tree backend : backends) {
      String name = backend.get("service", "name").text();
      Component target = name.isEmpty() ? null : wiring.find(name + "." + ingress.namespace());
      if (target != null) {
        draft.flow(balancer, target, backend.line(), ingress.where());
      } else if (!name.isEmpty()) {
        log.notUnderstood(backend.line(), ingress.where(),
            "There is no Service \"" + name + "\" in the namespace. Add it.");
      }
    }
  }

  /** A policy tags what it selects; that it permits traffic does not say that there is any. */
  private void policy(Resource policy) {
    List<Component> selected =
        selected(policy, Resource.labels(policy.spec().get("podSelector", "matchLabels")));
    selected.forEach(each -> each.getTags().add("network-policy:" + policy.name()));
    if (selected.isEmpty()) {
      log.ignored(policy.line(), policy.where(), "it selects no workload of the file");
    } else {
      log.understood(policy.line(), policy.where(),
          "tag of " + String.join(", ", selected.stream().map(Component::getId).toList()));
    }
  }
}
