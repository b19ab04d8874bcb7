package org.headroom.report.docx;

import org.w3c.dom.Element;

/**
 * The part of a page that text may fill, in twentieths of a point.
 */
record PageSize(int width, int height) {

  /** A4 with margins of 20 mm. */
  static final PageSize A4 = new PageSize(9638, 14000);

  private static final int TWIPS_PER_POINT = 20;
  private static final int CAPTION = 1200;

  /** What the properties of a section leave; A4 when they do not say. */
  static PageSize of(Element section) {
    int width = 0;
    int height = 0;
    for (Element size : WordStyles.children(section, "pgSz")) {
      width += twips(size, "w");
      height += twips(size, "h");
    }
    for (Element margin : WordStyles.children(section, "pgMar")) {
      width -= twips(margin, "left") + twips(margin, "right") + twips(margin, "gutter");
      height -= Math.abs(twips(margin, "top")) + Math.abs(twips(margin, "bottom"));
    }
    return width > 0 && height > 0 ? new PageSize(width, height) : A4;
  }

  private static int twips(Element element, String attribute) {
    String value = element.getAttributeNS(WordStyles.W, attribute);
    return value.matches("-?\\d{1,6}") ? Integer.parseInt(value) : 0;
  }

  double widthPoints() {
    return (double) width / TWIPS_PER_POINT;
  }

  /** Height for a drawing with its caption. */
  double heightPoints() {
    return (double) (height - CAPTION) / TWIPS_PER_POINT;
  }
}
