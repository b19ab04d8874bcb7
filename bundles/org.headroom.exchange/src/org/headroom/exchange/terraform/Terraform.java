package org.headroom.exchange.terraform;

import java.util.List;
import java.util.Optional;
import org.headroom.exchange.export.Export;
import org.headroom.exchange.export.ExportFormat;
import org.headroom.exchange.export.ModelOrder;
import org.headroom.exchange.export.Offerings;
import org.headroom.exchange.export.PlainWords;
import org.headroom.model.Architecture;
import org.headroom.model.Client;
import org.headroom.model.Component;

/**
 * Writes a Terraform configuration for AWS. What AWS does not sell, or what is run by somebody else, becomes a comment
 * with the reason.
 *
 * @param offerings tells who sells what a component is made of
 */
public record Terraform(Offerings offerings) implements ExportFormat {

  private static final List<ComponentResources> RESOURCES = List.of(new EntryResources(), new ComputeResources(),
      new StoreResources(), new DatabaseResources(), new MessagingResources(), new PlatformResources());

  @Override
  public String name() {
    return "terraform";
  }

  @Override
  public String title() {
    return "Terraform configuration for AWS";
  }

  @Override
  public String ending() {
    return "tf";
  }

  @Override
  public Export write(Architecture architecture) {
    Configuration configuration = new Configuration(architecture);
    NetworkResources.write(configuration);
    for (Component component : ModelOrder.components(architecture)) {
      component(component, configuration);
    }
    ConnectionResources.write(configuration);
    return new Export(configuration.toString(), configuration.losses());
  }

  private void component(Component component, Configuration configuration) {
    Optional<String> foreign = offerings.vendor(component).filter(vendor -> !vendor.equals("AWS"));
    if (component instanceof Client) {
      configuration.comment(PlainWords.label(component) + " (Client): clients are not provisioned.");
    } else if (foreign.isPresent()) {
      configuration.lose(component, component.getOffering() + " is a product of " + foreign.get() + ", not of AWS");
    } else if (RESOURCES.stream().noneMatch(each -> each.write(component, configuration))) {
      configuration.lose(component, "no product of AWS stands for it; choose an offering or provision it by hand");
    }
  }
}
