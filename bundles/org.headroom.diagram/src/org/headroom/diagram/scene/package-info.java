/** A diagram with every place decided, independent of any renderer. */
package org.headroom.diagram.scene;
