/** Attributes of elements in the Properties view, written with units. */
package org.headroom.diagram.ui.properties;
