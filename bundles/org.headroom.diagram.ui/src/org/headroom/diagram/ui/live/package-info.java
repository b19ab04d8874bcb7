/** What moves on a diagram while a simulation runs. */
package org.headroom.diagram.ui.live;
