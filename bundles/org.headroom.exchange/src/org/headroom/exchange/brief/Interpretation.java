package org.headroom.exchange.brief;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.headroom.exchange.tree.ImportException;
import org.headroom.model.Architecture;
import org.headroom.model.Element;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.Node;
import org.headroom.model.Objective;

/** Turns the outline of a brief into a model: sections, then elements, then what connects them. */
final class Interpretation {

  private final LineLog log;
  private final Architecture architecture = HeadroomFactory.eINSTANCE.createArchitecture();
  private final SettingsReader settings;
  private final References references = new References();
  private final List<Node> nodes = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Linking linking;
  private final Sections sections;
  private final Nesting nesting;
  private final ItemElements elements;
  private final ItemLines lines;

  Interpretation(LineLog log, Roles roles) {
    this.log = log;
    settings = new SettingsReader(log);
    linking = new Linking(log, roles, architecture, references, nodes, ids);
    sections = new Sections(log, architecture, linking::unique);
    nesting = new Nesting(log, architecture, references, nodes, linking::unique);
    elements = new ItemElements(log, architecture, references, nodes, ids, linking);
    lines = new ItemLines(log, settings, nesting, linking);
  }

  Architecture read(List<Outline.Block> blocks, String fallbackName) throws ImportException {
    sections.read(blocks);
    List<Item> items = sections.items;
    if (items.isEmpty()) {
      throw new ImportException(0, "The document has no items, so there is nothing to import. Write each component as "
          + "a heading \"#### 1. Title\" followed by \"- **Component**: `Microservice`\".");
    }
    if (architecture.getName() == null) {
      architecture.setName(fallbackName);
    }
    items.forEach(elements::create);
    elements.identify(items);
    items.forEach(lines::describe);
    description();
    nesting.nest(settings.regions);
    linking.connectTargets(settings.targets);
    linking.connectLines();
    objectives();
    if (sections.checklistHeading != null) {
      new Checklist(log, architecture, linking).read(sections.checklistHeading, sections.checklist);
    }
    nesting.place();
    identifyNested();
    new SettingReferences(log, architecture, references).resolve(settings.references);
    new Wordings(references).keep(items, lines.configs(), linking.lines());
    return architecture;
  }

  private void description() {
    if (sections.goal != null || sections.pattern != null) {
      String first = sections.goal == null ? "" : sections.goal;
      architecture.setDescription(sections.pattern == null ? first : first + "\nPattern: " + sections.pattern);
    }
  }

  private void objectives() {
    if (sections.goal == null || sections.noObjectives || !architecture.getObjectives().isEmpty()) {
      return;
    }
    for (Objective objective : Goal.objectives(sections.goal)) {
      objective.setId(linking.unique(objective.getId()));
      architecture.getObjectives().add(objective);
      references.add(objective);
      log.understood(sections.goalBlock, "objective " + objective.getId());
    }
  }

  /** Faults and other elements inside elements need ids as well. */
  private void identifyNested() {
    TreeIterator<EObject> all = architecture.eAllContents();
    List<Element> unnamed = new ArrayList<>();
    all.forEachRemaining(object -> {
      if (object instanceof Element element) {
        if (element.getId() == null) {
          unnamed.add(element);
        } else {
          ids.add(element.getId());
        }
      }
    });
    unnamed.forEach(element -> element.setId(linking.unique(Names.slug(Kind.words(element.eClass().getName())))));
  }
}
