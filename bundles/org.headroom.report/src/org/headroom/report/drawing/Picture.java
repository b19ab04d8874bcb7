package org.headroom.report.drawing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.w3c.dom.Element;

/** A drawing as a file of its own. */
public final class Picture {

  private Picture() {}

  /** An SVG file in the colours of the light theme, without style sheet, symbols or scripts. */
  public static byte[] svg(String drawing) {
    SvgDocument document = SvgDocument.read(drawing);
    Element root = document.root();
    root.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    root.removeAttribute("xmlns:xlink");
    root.setAttribute("width", Double.toString(document.width()));
    root.setAttribute("height", Double.toString(document.height()));
    Symbols.expand(root);
    try {
      Transformer writer = TransformerFactory.newInstance().newTransformer();
      writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      StringWriter text = new StringWriter();
      writer.transform(new DOMSource(root), new StreamResult(text));
      return (text + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (TransformerException e) {
      throw new IllegalStateException("The drawing cannot be written: " + e.getMessage(), e);
    }
  }

  /**
   * A PNG, drawn with the fonts of this bundle.
   *
   * @param pixels width of the picture, 16 to 20,000
   */
  public static byte[] png(String drawing, int pixels) throws IOException {
    if (pixels < 16 || pixels > 20_000) {
      throw new IllegalArgumentException("The width of a picture lies between 16 and 20000 pixels, not at " + pixels);
    }
    try (PDDocument document = new PDDocument()) {
      PDFormXObject form = new SvgPainter(document, Fonts.of(document)).paint(drawing);
      PDRectangle size = form.getBBox();
      PDPage page = new PDPage(size);
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawForm(form);
      }
      BufferedImage image = render(document, pixels / size.getWidth());
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(image, "png", png);
      return png.toByteArray();
    }
  }

  /** Fonts are completed when a document is saved, so it is drawn from its saved form. */
  private static BufferedImage render(PDDocument document, float scale) throws IOException {
    ByteArrayOutputStream saved = new ByteArrayOutputStream();
    document.save(saved);
    try (PDDocument complete = Loader.loadPDF(saved.toByteArray())) {
      return new PDFRenderer(complete).renderImage(0, scale, ImageType.RGB);
    }
  }
}
