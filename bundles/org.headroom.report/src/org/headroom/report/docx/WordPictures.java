package org.headroom.report.docx;

import java.io.IOException;
import org.headroom.report.content.Report.Drawing;
import org.headroom.report.drawing.Picture;
import org.headroom.report.drawing.Size;

/** Drawings in a document: SVG for programs that show it, PNG for the others. */
final class WordPictures {

  /** English metric units, of which a point has 12,700. */
  private static final int EMU_PER_POINT = 12_700;
  private static final int PIXELS_PER_POINT = 4;

  private final WordPackage document;
  private final Relations relations;
  private int number;

  WordPictures(WordPackage document, Relations relations) {
    this.document = document;
    this.relations = relations;
  }

  /** Adds a drawing and says how it stands in a line of text. */
  String add(Drawing drawing, double widest, double highest) throws IOException {
    number++;
    Size size = Size.of(drawing.svg()).within(widest, highest);
    String name = "headroom-" + number;
    document.put("word/media/" + name + ".svg", Picture.svg(drawing.svg()));
    document.put(
        "word/media/" + name + ".png",
        Picture.png(drawing.svg(), (int) Math.round(size.width() * PIXELS_PER_POINT)));
    String svg = relations.add(Relations.IMAGE, "media/" + name + ".svg");
    String png = relations.add(Relations.IMAGE, "media/" + name + ".png");
    String width = Long.toString(Math.round(size.width() * EMU_PER_POINT));
    String height = Long.toString(Math.round(size.height() * EMU_PER_POINT));
    String id = Integer.toString(1000 + number);
    return new Xml()
        .open("w:r").open("w:drawing").open("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0")
        .empty("wp:extent", "cx", width, "cy", height)
        .empty("wp:docPr", "id", id, "name", name, "descr", drawing.caption())
        .open("a:graphic").open("a:graphicData", "uri", "http://schemas.openxmlformats.org/drawingml/2006/picture")
        .open("pic:pic").open("pic:nvPicPr").empty("pic:cNvPr", "id", id, "name", name, "descr", drawing.caption())
        .empty("pic:cNvPicPr").close("pic:nvPicPr")
        .open("pic:blipFill").open("a:blip", "r:embed", png)
        .open("a:extLst").open("a:ext", "uri", "{96DAC541-7B7A-43D3-8B79-37D633B846F1}")
        .empty("asvg:svgBlip", "r:embed", svg).close("a:ext", "a:extLst", "a:blip")
        .open("a:stretch").empty("a:fillRect").close("a:stretch", "pic:blipFill")
        .open("pic:spPr").open("a:xfrm").empty("a:off", "x", "0", "y", "0").empty("a:ext", "cx", width, "cy", height)
        .close("a:xfrm").open("a:prstGeom", "prst", "rect").empty("a:avLst").close("a:prstGeom", "pic:spPr")
        .close("pic:pic", "a:graphicData", "a:graphic", "wp:inline", "w:drawing", "w:r").toString();
  }
}
