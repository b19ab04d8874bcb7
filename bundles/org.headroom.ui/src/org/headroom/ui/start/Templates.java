package org.headroom.ui.start;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.headroom.model.Architecture;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.io.ModelWriter;

/** What a new model can start from: nothing, or one of the examples that come with the workbench. */
final class Templates {
  private Templates() {
  }

  /**
   * A start.
   *
   * @param name of the example file without its ending; empty for an empty model
   * @param title in a list
   * @param description a sentence
   */
  record Template(String name, String title, String description) {}

  /** All starts, the empty one first. */
  static List<Template> all() {
    return List.of(
        new Template("", "Empty", "A model without elements."),
        new Template("three-tier-web", "Three tiers", "Load balancer, web servers, cache and database."),
        new Template("global-ecommerce-catalog", "Global catalogue",
            "The reference system: CDN, gateway, services, cache, search and change events at 50,000 requests/s."),
        new Template("multi-region-api", "Two regions", "An API in two regions with a replicated database."),
        new Template("serverless-orders", "Serverless orders", "Functions, queues and a document store."),
        new Template("event-streaming", "Event streaming", "Producers, a log and consumers that keep up, or do not."),
        new Template("mm1-tandem", "Two queues in a row", "The textbook case, to compare the engines with theory."));
  }

  /** The content of a model file that starts from a template; its name replaces the one of the example when empty. */
  static byte[] content(Template template, String name) throws IOException {
    if (template.name().isEmpty()) {
      Architecture architecture = HeadroomFactory.eINSTANCE.createArchitecture();
      architecture.setName(name);
      return new ModelWriter().toBytes(architecture);
    }
    try (InputStream in = Templates.class.getResourceAsStream("/examples/" + template.name() + ".headroom")) {
      if (in == null) {
        throw new IOException("The example " + template.name() + " is missing from the installation.");
      }
      return in.readAllBytes();
    }
  }
}
