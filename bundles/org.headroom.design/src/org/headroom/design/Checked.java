package org.headroom.design;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.util.EContentAdapter;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.headroom.catalogue.Catalogue;
import org.headroom.catalogue.CatalogueException;
import org.headroom.model.Architecture;
import org.headroom.model.Element;
import org.headroom.rules.Finding;
import org.headroom.rules.ProjectRules;
import org.headroom.rules.ProjectRulesException;
import org.headroom.rules.QuickFix;
import org.headroom.rules.QuickFixes;
import org.headroom.rules.RuleSet;
import org.headroom.rules.ValidationOptions;
import org.headroom.rules.Validator;

/** The findings on a model. They are computed once and again after each change. */
final class Checked extends EContentAdapter {
  private static final RuleSet RULES = RuleSet.standard();

  private final Architecture architecture;
  private Catalogue catalogue;
  private ProjectRules project;
  private String problem = "";
  private Map<String, List<Finding>> byElement;

  private Checked(Architecture architecture) {
    this.architecture = architecture;
  }

  /** The check of a model. */
  static Checked of(Architecture architecture) {
    Checked known = (Checked) EcoreUtil.getExistingAdapter(architecture, Checked.class);
    if (known == null) {
      known = new Checked(architecture);
      architecture.eAdapters().add(known);
      known.readProject(Place.folder(architecture));
    }
    return known;
  }

  /** The findings on an element, the most serious first. */
  static List<Finding> findings(Element element) {
    return element.getId() == null ? List.of()
        : Place.architecture(element).map(a -> of(a).byElement().getOrDefault(element.getId(), List.of()))
            .orElse(List.of());
  }

  /** The findings on the architecture as a whole, the most serious first. */
  static List<Finding> findings(Architecture architecture) {
    return of(architecture).byElement().getOrDefault("", List.of());
  }

  /** The changes that remove a finding, the recommended one first. */
  List<QuickFix> fixes(Finding finding) {
    return QuickFixes.on(architecture, catalogue, RULES, LocalDate.now()).of(finding);
  }

  /** The catalogue that the model uses. */
  Catalogue catalogue() {
    return catalogue;
  }

  /** What is wrong with the files of the project, which are then left out; empty when nothing is. */
  String problem() {
    return problem;
  }

  @Override
  public void notifyChanged(Notification notification) {
    super.notifyChanged(notification);
    if (!notification.isTouch()) {
      byElement = null;
    }
  }

  @Override
  public boolean isAdapterForType(Object type) {
    return type == Checked.class;
  }

  private Map<String, List<Finding>> byElement() {
    if (byElement == null) {
      byElement = Validator
          .validate(architecture, catalogue, new ValidationOptions(RULES, project, LocalDate.now())).stream()
          .collect(Collectors.groupingBy(Finding::elementId));
    }
    return byElement;
  }

  private void readProject(Optional<Path> folder) {
    catalogue = Catalogue.builtIn();
    project = ProjectRules.none();
    if (folder.isPresent()) {
      try {
        catalogue = Catalogue.forProject(folder.get());
        project = ProjectRules.forProject(folder.get(), RULES);
      } catch (CatalogueException | ProjectRulesException | IOException e) {
        problem = e.getMessage();
      }
    }
  }
}
