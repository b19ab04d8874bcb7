/** From an architecture to a scene: automatic layout, arrangement by the author, routes, places for words. */
package org.headroom.diagram.layout;
