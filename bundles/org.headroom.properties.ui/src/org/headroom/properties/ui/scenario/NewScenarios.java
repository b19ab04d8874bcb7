package org.headroom.properties.ui.scenario;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.headroom.model.Architecture;
import org.headroom.model.Client;
import org.headroom.model.Contents;
import org.headroom.model.Element;
import org.headroom.model.HeadroomPackage.Literals;
import org.headroom.model.Scenario;
import org.headroom.model.Traffic;
import org.headroom.properties.ui.form.Prototypes;

/** What a new scenario starts with. */
final class NewScenarios {
  private NewScenarios() {
  }

  /** Every client sends something, so that the scenario can be run at once. */
  static void prepare(Scenario scenario, Architecture architecture) {
    ScenarioDefaults.apply(scenario);
    Contents.components(architecture).filter(Client.class::isInstance).map(Client.class::cast)
        .filter(client -> !architecture.getRequestClasses().isEmpty()).forEach(client -> {
          Traffic traffic = (Traffic) Prototypes.create(Literals.TRAFFIC, architecture);
          traffic.setClient(client);
          scenario.getTraffic().add(traffic);
        });
  }

  /** Gives the elements inside a copy ids of their own. */
  static void renameParts(Element copy, Architecture architecture) {
    Set<String> taken = new HashSet<>(Contents.byId(architecture).keySet());
    copy.eAllContents().forEachRemaining(each -> rename(each, taken));
  }

  private static void rename(EObject part, Set<String> taken) {
    if (part instanceof Element element && element.getId() != null) {
      int number = 2;
      while (!taken.add(element.getId() + "-" + number)) {
        number++;
      }
      element.setId(element.getId() + "-" + number);
    }
  }
}
