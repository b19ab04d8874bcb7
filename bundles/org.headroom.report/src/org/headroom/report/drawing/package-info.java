/**
 * Drawings outside a page: as SVG files that need no style sheet, as forms of a PDF, and as PNG. None needs a font of
 * the machine, so that the same drawing gives the same bytes everywhere.
 */
package org.headroom.report.drawing;
