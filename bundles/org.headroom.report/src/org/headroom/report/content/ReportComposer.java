package org.headroom.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.headroom.analysis.capacity.CapacityResult;
import org.headroom.analysis.result.ComponentResult;
import org.headroom.analysis.result.RunResult;
import org.headroom.diagram.layout.Arrangement;
import org.headroom.diagram.layout.SceneLayout;
import org.headroom.diagram.notation.Theme;
import org.headroom.diagram.render.SvgRenderer;
import org.headroom.model.Architecture;
import org.headroom.model.RequestClass;
import org.headroom.model.Scenario;
import org.headroom.report.content.Report.Block;
import org.headroom.report.content.Report.Cell;
import org.headroom.report.content.Report.Column;
import org.headroom.report.content.Report.Drawing;
import org.headroom.report.content.Report.Section;
import org.headroom.report.content.Report.Table;
import org.headroom.report.content.Report.Text;
import org.headroom.rules.Finding;
import org.headroom.rules.Severity;

/** Composes the report of a run; the same run gives the same content. */
public final class ReportComposer {

  private final Architecture architecture;
  private final Arrangement arrangement;
  private final String version;

  /**
   * A composer for one model.
   *
   * @param architecture the model
   * @param arrangement where its author wants elements drawn, with room for measured values
   * @param version version of Headroom, for the appendix
   */
  public ReportComposer(Architecture architecture, Arrangement arrangement, String version) {
    this.architecture = architecture;
    this.arrangement = arrangement;
    this.version = version;
  }

  /** The report of one run, with the findings of the rules and, when it was searched, the capacity. */
  public Report compose(RunResult result, List<Finding> findings, Optional<CapacityResult> capacity) {
    Map<String, String> classLabels =
        architecture.getRequestClasses().stream()
            .collect(Collectors.toMap(RequestClass::getId, c -> c.getLabel() == null ? c.getId() : c.getLabel()));
    List<Section> sections = new ArrayList<>();
    sections.add(overview(result));
    sections.add(ObjectivesSection.of(result, architecture));
    sections.add(LatencySection.of(result, classLabels));
    sections.add(ComponentsSection.of(result));
    capacity.map(CapacitySection::of).ifPresent(sections::add);
    sections.add(AdviceSections.bottlenecks(result));
    sections.add(findings(findings));
    sections.add(AdviceSections.cost(result));
    sections.add(AdviceSections.decisions(architecture));
    sections.add(AdviceSections.assumptions(result));
    sections.add(AdviceSections.appendix(result, version));
    String title = architecture.getName() == null ? "Architecture without a name" : architecture.getName();
    return new Report(
        title, subtitle(result), ObjectivesSection.cards(result),
        sections.stream().map(ReportComposer::withoutEmptyTables).toList(), Recording.of(result));
  }

  /** A table without rows says so in words. */
  private static Section withoutEmptyTables(Section section) {
    return new Section(section.id(), section.title(), section.blocks().stream()
        .map(block -> block instanceof Table table && table.rows().isEmpty()
            ? new Text(table.caption() + ": none.") : block)
        .toList());
  }

  private static void warnings(RunResult result, List<Block> blocks) {
    for (int station : result.statistics().unstable()) {
      String id = result.statistics().stations().get(station).id();
      String label = result.component(id).map(ComponentResult::label).orElse(id);
      blocks.add(new Text("Overloaded: " + label + " is offered more than it can serve."
          + " Its queue grows for as long as the run lasts; its times and those of what waits for it say nothing else."));
    }
    if (!result.statistics().balanced()) {
      blocks.add(new Text("The run lost track of requests: do not trust its numbers."));
    }
  }

  private String subtitle(RunResult result) {
    String scenario =
        architecture.getScenarios().stream()
            .filter(s -> s.getId().equals(result.scenario()))
            .map(s -> s.getLabel() == null ? s.getId() : s.getLabel())
            .findFirst().orElse(result.scenario());
    return scenario + " · " + Figures.rate(result.offeredRps()) + " offered · "
        + switch (result.statistics().engine()) {
          case DES -> "every request simulated";
          case ANALYTIC -> "analytic solution";
        };
  }

  private Section overview(RunResult result) {
    List<Block> blocks = new ArrayList<>();
    if (architecture.getDescription() != null) {
      blocks.add(new Text(architecture.getDescription()));
    }
    architecture.getScenarios().stream()
        .filter(s -> s.getId().equals(result.scenario()))
        .map(Scenario::getDocumentation)
        .filter(text -> text != null && !text.isBlank())
        .forEach(text -> blocks.add(new Text(text)));
    warnings(result, blocks);
    String svg =
        new SvgRenderer(Theme.LIGHT, "overview").render(SceneLayout.of(architecture, arrangement),
            RunOverlay.of(result, architecture));
    blocks.add(new Drawing(
        withoutProlog(svg), "The architecture under the load of this run: line widths show message rates, fills show"
            + " utilisation.", Drawing.Placement.DIAGRAM));
    return new Section("diagram", "Architecture", blocks);
  }

  /** An XML declaration may not stand inside a page. */
  private static String withoutProlog(String svg) {
    return svg.substring(svg.indexOf("<svg"));
  }

  private static Section findings(List<Finding> findings) {
    if (findings.isEmpty()) {
      return new Section("findings", "Findings", List.of(new Text("No rule objects to this design.")));
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (Finding finding : findings) {
      rows.add(List.of(
          Cell.marked(finding.severity().name().toLowerCase(Locale.ROOT), mark(finding.severity())),
          Cell.of(finding.rule().id()),
          Cell.of(finding.elementLabel()),
          Cell.of(finding.message()),
          Cell.of(finding.remedy())));
    }
    Table table =
        new Table(
            "What the rules object to",
            List.of(
                new Column("Severity", false), new Column("Rule", false), new Column("Element", false),
                new Column("Finding", false), new Column("What to do", false)),
            rows);
    return new Section("findings", "Findings", List.of(table));
  }

  private static String mark(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "info";
    };
  }
}
