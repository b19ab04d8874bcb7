/** The notation drawn with draw2d: the same paths and colours as the SVG renderer. */
package org.headroom.diagram.ui.draw;
