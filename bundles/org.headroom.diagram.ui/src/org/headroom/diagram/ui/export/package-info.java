/** Diagrams as files and on paper. */
package org.headroom.diagram.ui.export;
