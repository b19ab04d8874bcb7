package org.headroom.exchange.formats;

import java.util.List;
import java.util.Optional;
import org.headroom.catalogue.Catalogue;
import org.headroom.exchange.brief.BriefWriter;
import org.headroom.exchange.drawing.Mermaid;
import org.headroom.exchange.drawing.PlantUml;
import org.headroom.exchange.drawing.Structurizr;
import org.headroom.exchange.export.ExportFormat;
import org.headroom.exchange.export.Offerings;
import org.headroom.exchange.imports.DefaultRoles;
import org.headroom.exchange.json.ModelJson;
import org.headroom.exchange.kubernetes.KubernetesExport;
import org.headroom.exchange.table.Csv;
import org.headroom.exchange.terraform.Terraform;

/**
 * All formats that a model can be written in.
 *
 * @param all in the order in which they are offered
 */
public record ExportFormats(List<ExportFormat> all) {

  /** Copies the formats. */
  public ExportFormats {
    all = List.copyOf(all);
  }

  /**
   * The formats of the product.
   *
   * @param roles those of the reader of briefs, which leave such roles out
   * @param catalogue tells what machines and offerings have
   */
  public static ExportFormats standard(DefaultRoles roles, Catalogue catalogue) {
    return new ExportFormats(List.of(new BriefFormat(new BriefWriter(roles)), new ModelJson(),
        new Terraform(new Offerings(catalogue)), new KubernetesExport(new Offerings(catalogue)), new PlantUml(),
        new Mermaid(), new Structurizr(), new Csv()));
  }

  /** The format with a name. */
  public Optional<ExportFormat> find(String name) {
    return all.stream().filter(format -> format.name().equals(name)).findFirst();
  }
}
