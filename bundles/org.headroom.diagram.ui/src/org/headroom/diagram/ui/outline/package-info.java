/** The Outline view: elements as a tree, and an overview of the diagram. */
package org.headroom.diagram.ui.outline;
