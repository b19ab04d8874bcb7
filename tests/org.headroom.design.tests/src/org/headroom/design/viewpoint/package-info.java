/**
 * Writes the viewpoint specification from the metamodel, the notation and the rules. The file is committed; a test
 * tells
 * when it is out of date and writes it anew when asked to.
 */
package org.headroom.design.viewpoint;
