/** From a scene to SVG and PNG, with or without measured values. */
package org.headroom.diagram.render;
