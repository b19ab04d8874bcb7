package org.headroom.report.drawing;

import static org.headroom.report.drawing.Pen.number;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import org.apache.batik.parser.AWTPathProducer;
import org.apache.batik.parser.AWTTransformProducer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDFormContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.w3c.dom.Element;

/**
 * Paints the SVG that this project draws onto a form of a PDF: shapes stay vectors, text stays text in embedded fonts.
 * Understands what diagrams and charts use: groups, symbols, paths, basic shapes, one-line texts, presentation
 * attributes.
 */
public final class SvgPainter {

  private static final int THOUSANDTHS = 1000;

  private final PDDocument document;
  private final Fonts fonts;
  private final Map<String, Element> symbols = new HashMap<>();
  private PDFormContentStream out;

  /** A painter of drawings for one document. */
  public SvgPainter(PDDocument document, Fonts fonts) {
    this.document = document;
    this.fonts = fonts;
  }

  /** The drawing as a form with one point per pixel. */
  public PDFormXObject paint(String svg) throws IOException {
    SvgDocument drawing = SvgDocument.read(svg);
    PDFormXObject form = new PDFormXObject(document);
    form.setBBox(new PDRectangle((float) drawing.width(), (float) drawing.height()));
    form.setResources(new PDResources());
    symbols.clear();
    collectSymbols(drawing.root());
    try (PDFormContentStream stream = new PDFormContentStream(form)) {
      out = stream;
      out.transform(new Matrix(1, 0, 0, -1, (float) -drawing.left(), (float) (drawing.top() + drawing.height())));
      children(drawing.root(), Pen.initial().inside(drawing.root()));
    }
    return form;
  }

  private void collectSymbols(Element element) {
    if (element.getTagName().equals("symbol")) {
      symbols.put(element.getAttribute("id"), element);
    }
    SvgDocument.children(element).forEach(this::collectSymbols);
  }

  private void children(Element parent, Pen pen) throws IOException {
    for (Element child : SvgDocument.children(parent)) {
      element(child, pen.inside(child));
    }
  }

  private void element(Element e, Pen pen) throws IOException {
    boolean moved = e.hasAttribute("transform");
    if (moved) {
      out.saveGraphicsState();
      AffineTransform transform = AWTTransformProducer.createAffineTransform(e.getAttribute("transform"));
      out.transform(new Matrix(transform));
    }
    switch (e.getTagName()) {
      case "g" -> children(e, pen);
      case "use" -> use(e, pen);
      case "text" -> text(e, pen);
      case "path" -> shape(
          AWTPathProducer.createShape(new StringReader(e.getAttribute("d")), PathIterator.WIND_NON_ZERO), pen);
      case "line" -> shape(
          new Line2D.Float(number(e, "x1", 0), number(e, "y1", 0), number(e, "x2", 0), number(e, "y2", 0)), pen);
      case "circle" -> ellipse(number(e, "cx", 0), number(e, "cy", 0), number(e, "r", 0), number(e, "r", 0), pen);
      case "ellipse" -> ellipse(number(e, "cx", 0), number(e, "cy", 0), number(e, "rx", 0), number(e, "ry", 0), pen);
      case "rect" -> rectangle(e, pen);
      case "title", "desc", "defs", "symbol" -> { }
      default -> throw new IllegalArgumentException("A drawing has the unknown element " + e.getTagName());
    }
    if (moved) {
      out.restoreGraphicsState();
    }
  }

  private void use(Element e, Pen pen) throws IOException {
    Element symbol = symbols.get(e.getAttribute("href").replaceFirst("^#", ""));
    if (symbol == null) {
      throw new IllegalArgumentException("A drawing has no symbol " + e.getAttribute("href"));
    }
    String[] box = symbol.getAttribute("viewBox").split(" ");
    float scale = number(e, "width", 0) / Float.parseFloat(box[2]);
    out.saveGraphicsState();
    out.transform(new Matrix(scale, 0, 0, scale, number(e, "x", 0), number(e, "y", 0)));
    children(symbol, pen.inside(symbol));
    out.restoreGraphicsState();
  }

  private void ellipse(float x, float y, float rx, float ry, Pen pen) throws IOException {
    shape(new Ellipse2D.Float(x - rx, y - ry, 2 * rx, 2 * ry), pen);
  }

  private void rectangle(Element e, Pen pen) throws IOException {
    Rectangle2D.Float r =
        new Rectangle2D.Float(number(e, "x", 0), number(e, "y", 0), number(e, "width", 0), number(e, "height", 0));
    float radius = Math.min(number(e, "rx", 0), Math.min(r.width, r.height) / 2);
    shape(radius > 0 ? new RoundRectangle2D.Float(r.x, r.y, r.width, r.height, 2 * radius, 2 * radius) : r, pen);
  }

  private void shape(Shape shape, Pen pen) throws IOException {
    if (pen.fill().isEmpty() && pen.stroke().isEmpty()) {
      return;
    }
    boolean isTranslucent = begin(pen);
    if (pen.fill().isPresent()) {
      out.setNonStrokingColor(pen.fill().get());
    }
    if (pen.stroke().isPresent()) {
      out.setStrokingColor(pen.stroke().get());
      out.setLineWidth(pen.width());
      out.setLineCapStyle(pen.cap());
      out.setLineJoinStyle(pen.join());
      out.setLineDashPattern(pen.dashes(), 0);
    }
    if (trace(shape)) {
      finish(pen);
    }
    end(isTranslucent);
  }

  private void finish(Pen pen) throws IOException {
    if (pen.fill().isPresent() && pen.stroke().isPresent()) {
      out.fillAndStroke();
    } else if (pen.fill().isPresent()) {
      out.fill();
    } else {
      out.stroke();
    }
  }

  private boolean begin(Pen pen) throws IOException {
    boolean isTranslucent = pen.fillOpacity() < 1 || pen.strokeOpacity() < 1;
    if (isTranslucent) {
      PDExtendedGraphicsState state = new PDExtendedGraphicsState();
      state.setNonStrokingAlphaConstant(pen.fillOpacity());
      state.setStrokingAlphaConstant(pen.strokeOpacity());
      out.saveGraphicsState();
      out.setGraphicsStateParameters(state);
    }
    return isTranslucent;
  }

  private void end(boolean isTranslucent) throws IOException {
    if (isTranslucent) {
      out.restoreGraphicsState();
    }
  }

  /** Traces the outline; says whether there is any. */
  private boolean trace(Shape shape) throws IOException {
    float[] p = new float[6];
    float x = 0;
    float y = 0;
    boolean any = false;
    for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
      switch (i.currentSegment(p)) {
        case PathIterator.SEG_MOVETO -> out.moveTo(p[0], p[1]);
        case PathIterator.SEG_LINETO -> out.lineTo(p[0], p[1]);
        case PathIterator.SEG_QUADTO -> {
          // a quadratic curve as a cubic one
          out.curveTo(x + (p[0] - x) * 2 / 3, y + (p[1] - y) * 2 / 3, p[2] + (p[0] - p[2]) * 2 / 3,
              p[3] + (p[1] - p[3]) * 2 / 3, p[2], p[3]);
          p[0] = p[2];
          p[1] = p[3];
        }
        case PathIterator.SEG_CUBICTO -> {
          out.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
          p[0] = p[4];
          p[1] = p[5];
        }
        default -> out.closePath();
      }
      x = p[0];
      y = p[1];
      any = true;
    }
    return any;
  }

  private void text(Element e, Pen pen) throws IOException {
    PDFont font = fonts.weight(pen.bold());
    String text = Fonts.printable(e.getTextContent().strip(), font);
    if (text.isEmpty() || pen.fill().isEmpty()) {
      return;
    }
    float length = font.getStringWidth(text) / THOUSANDTHS * pen.fontSize();
    float x = number(e, "x", 0) - switch (pen.anchor()) {
      case "middle" -> length / 2;
      case "end" -> length;
      default -> 0;
    };
    boolean isTranslucent = begin(pen);
    out.setNonStrokingColor(pen.fill().get());
    out.beginText();
    out.setFont(font, pen.fontSize());
    out.setTextMatrix(new Matrix(1, 0, 0, -1, x, number(e, "y", 0)));
    out.showText(text);
    out.endText();
    end(isTranslucent);
  }
}
