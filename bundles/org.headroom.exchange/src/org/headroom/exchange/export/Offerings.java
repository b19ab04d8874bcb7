package org.headroom.exchange.export;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.headroom.catalogue.Catalogue;
import org.headroom.catalogue.Figure;
import org.headroom.catalogue.Offering;
import org.headroom.model.Component;
import org.headroom.model.Server;

/**
 * Who sells what a component is made of.
 *
 * @param catalogue the rows of the product and of the project
 */
public record Offerings(Catalogue catalogue) {

  private static final List<String> CLOUDS = List.of("aws", "azure", "gcp");

  /** The vendor that the offering of a component names, such as {@code AWS}; empty for software run by oneself. */
  public Optional<String> vendor(Component component) {
    String offering = component.getOffering() == null ? "" : component.getOffering();
    String prefix = offering.replaceFirst("[._].*$", "").toLowerCase(Locale.ROOT);
    if (CLOUDS.contains(prefix)) {
      return Optional.of(prefix.equals("azure") ? "Azure" : prefix.toUpperCase(Locale.ROOT));
    }
    return catalogue.find(offering).map(Offering::provider).filter(provider -> !provider.equals("any"));
  }

  /** Whether the component is bought as a service, not run on machines of one's own. */
  public boolean isManaged(Component component) {
    return vendor(component).isPresent()
        || component instanceof Server server && String.valueOf(server.getInstanceType()).matches("(db|cache)\\..*");
  }

  /** A figure of the machine that a server runs on. */
  public <T> Optional<T> machine(Server server, Figure<T> figure) {
    return Optional.ofNullable(server.getInstanceType()).flatMap(catalogue::find).flatMap(row -> row.get(figure));
  }
}
