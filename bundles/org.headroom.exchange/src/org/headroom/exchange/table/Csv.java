package org.headroom.exchange.table;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.headroom.exchange.export.Export;
import org.headroom.exchange.export.ExportFormat;
import org.headroom.exchange.export.ModelOrder;
import org.headroom.model.Architecture;
import org.headroom.model.Boundary;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.Element;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.Placement;
import org.headroom.model.Server;

/**
 * Writes one table with a row for each component and each connection; the first column tells which. One header serves
 * both, so that the file stays a single table that any spreadsheet or data frame reads.
 */
public final class Csv implements ExportFormat {

  private static final List<String> HEADER = List.of("record", "id", "label", "type", "offering", "instanceType",
      "replicas", "boundary", "region", "zone", "source", "target", "role", "protocol", "callsPerRequest", "owner",
      "tags", "documentation", "note");

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public String title() {
    return "table of components and connections (RFC 4180)";
  }

  @Override
  public String ending() {
    return "csv";
  }

  @Override
  public Export write(Architecture architecture) {
    StringBuilder text = new StringBuilder(new CsvRow(HEADER).text());
    ModelOrder.components(architecture).forEach(each -> text.append(row(each).text()));
    ModelOrder.connections(architecture).forEach(each -> text.append(row(each).text()));
    return Export.of(text.toString());
  }

  private static CsvRow row(Component component) {
    Server server = component instanceof Server each ? each : null;
    Placement placement = Placement.of(component);
    String path = placement.path().stream().map(Boundary::getId).collect(Collectors.joining("/"));
    return row("component", component, Arrays.asList(component.eClass().getName(), component.getOffering(),
        server == null ? null : server.getInstanceType(),
        server == null || !server.eIsSet(HeadroomPackage.Literals.SERVER__REPLICAS) ? null
            : String.valueOf(server.getReplicas()),
        path, placement.region().orElse(null), placement.zone().orElse(null), null, null, null, null, null));
  }

  private static CsvRow row(Connection connection) {
    return row("connection", connection, Arrays.asList(null, null, null, null, null, null, null,
        connection.getSource().getId(), connection.getTarget().getId(), connection.getRole().getLiteral(),
        connection.getProtocol(), String.valueOf(connection.getCallsPerRequest())));
  }

  private static CsvRow row(String record, Element element, List<String> middle) {
    String[] cells = new String[HEADER.size()];
    cells[0] = record;
    cells[1] = element.getId();
    cells[2] = element.getLabel();
    for (int i = 0; i < middle.size(); i++) {
      cells[3 + i] = middle.get(i);
    }
    cells[15] = element.getOwner();
    cells[16] = String.join(" ", element.getTags());
    cells[17] = element.getDocumentation();
    cells[18] = element.getNote();
    return new CsvRow(Arrays.asList(cells));
  }
}
