package org.headroom.ui.transfer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.headroom.catalogue.Catalogue;
import org.headroom.diagram.layout.Arrangement;
import org.headroom.diagram.layout.SceneLayout;
import org.headroom.diagram.notation.Theme;
import org.headroom.diagram.render.PngRenderer;
import org.headroom.diagram.render.SvgRenderer;
import org.headroom.exchange.export.Export;
import org.headroom.exchange.export.ExportFormat;
import org.headroom.exchange.formats.ExportFormats;
import org.headroom.model.Architecture;
import org.headroom.rules.ConnectionMatrix;

/**
 * What a model can be written as.
 *
 * @param title in a list
 * @param ending of the file, without the dot
 * @param writer makes it
 */
record Product(String title, String ending, Writer writer) {
  private static final double PNG_SCALE = 2;

  /** Makes a product of a model. */
  @FunctionalInterface
  interface Writer {
    /** The file, and one sentence for each part of the model that it does not say. */
    Written write(Architecture architecture, Path model) throws IOException;
  }

  /** A file to be written, with what it does not say. */
  record Written(byte[] bytes, List<String> losses) {}

  /** All products: drawings, then other languages. */
  static List<Product> all(Catalogue catalogue) {
    List<Product> products = new ArrayList<>();
    products.add(new Product("Diagram as SVG", "svg", (architecture, model) ->
        new Written(svg(architecture, model).getBytes(StandardCharsets.UTF_8), List.of())));
    products.add(new Product("Diagram as PNG", "png", (architecture, model) ->
        new Written(PngRenderer.atScale(svg(architecture, model), PNG_SCALE), List.of())));
    for (ExportFormat format : ExportFormats.standard(ConnectionMatrix.standard()::defaultRole, catalogue).all()) {
      String title = Character.toUpperCase(format.title().charAt(0)) + format.title().substring(1);
      products.add(new Product(title, format.ending(), (architecture, model) -> {
        Export export = format.write(architecture);
        return new Written(export.text().getBytes(StandardCharsets.UTF_8), export.losses());
      }));
    }
    return products;
  }

  private static String svg(Architecture architecture, Path model) throws IOException {
    return new SvgRenderer(Theme.LIGHT).render(SceneLayout.of(architecture, Arrangement.beside(model, false)));
  }
}
