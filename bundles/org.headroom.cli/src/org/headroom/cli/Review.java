package org.headroom.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.headroom.analysis.rules.AllRules;
import org.headroom.catalogue.Catalogue;
import org.headroom.model.io.Location;
import org.headroom.report.findings.LocatedFinding;
import org.headroom.report.findings.ReviewedFile;
import org.headroom.rules.Finding;
import org.headroom.rules.ProjectRules;
import org.headroom.rules.ProjectRulesException;
import org.headroom.rules.QuickFix;
import org.headroom.rules.QuickFixes;
import org.headroom.rules.RuleSet;
import org.headroom.rules.ValidationOptions;
import org.headroom.rules.Validator;

/** Applies the rules to a model. */
final class Review {

  private Review() {
  }

  /** All rules, for a model file that may name others. */
  static RuleSet rules(Optional<Path> modelFile) {
    return AllRules.with(Engines.analytic(), modelFile);
  }

  /**
   * The findings on a model.
   *
   * @param rulesFile of the user; null for that of the project
   */
  static List<Finding> findings(ModelFile model, Catalogue catalogue, String rulesFile) {
    RuleSet rules = rules(model.path());
    ValidationOptions options = new ValidationOptions(rules, projectRules(model, rules, rulesFile), LocalDate.now());
    return Validator.validate(model.architecture(), catalogue, options);
  }

  private static ProjectRules projectRules(ModelFile model, RuleSet rules, String rulesFile) {
    try {
      if (rulesFile == null) {
        return ProjectRules.forProject(model.folder(), rules);
      }
      Path file = Output.path(rulesFile);
      if (!Files.isRegularFile(file)) {
        throw Failure.unreadable(file + (Files.isDirectory(file) ? ": This is a directory, not a file."
            : ": There is no such file.") + " Correct --rules.");
      }
      return ProjectRules.read(file, rules);
    } catch (ProjectRulesException e) {
      throw Failure.unreadable(e.getMessage().split("\\R"));
    } catch (IOException e) {
      throw Failure.unreadable((rulesFile == null ? "The rules of the project, .headroom/rules.yaml," : rulesFile)
          + " cannot be read: " + e.getMessage() + ". Make it a readable text file.");
    }
  }

  static ReviewedFile located(ModelFile model, Catalogue catalogue, List<Finding> findings) {
    QuickFixes fixes = QuickFixes.on(model.architecture(), catalogue, rules(model.path()), LocalDate.now());
    return new ReviewedFile(model.name(), findings.stream().map(finding -> {
      Location place = model.locate(finding.elementId()).orElse(null);
      LocatedFinding located = place == null ? new LocatedFinding(finding, 0, 0)
          : new LocatedFinding(finding, place.line(), place.column());
      return located.withFixes(fixes.of(finding).stream().map(QuickFix::title).toList());
    }).toList());
  }
}
