/** The card that appears when the mouse rests on an element. */
package org.headroom.diagram.ui.hover;
