/** The palette with its search. */
package org.headroom.diagram.ui.palette;
