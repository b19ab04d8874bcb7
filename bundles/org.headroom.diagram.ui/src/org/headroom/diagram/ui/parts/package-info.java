/** The edit parts of the diagram, and the scene that they show. */
package org.headroom.diagram.ui.parts;
