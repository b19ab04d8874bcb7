package org.headroom.model.io;

import java.util.function.Supplier;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Turns files of one version of the format into the next one while they are read, by changing the stream of XML events:
 * renaming elements and attributes, rewriting values, dropping or adding elements.
 *
 * @param from the version it reads; it writes the next one
 * @param filter makes the filter for one file
 */
record Migration(int from, Supplier<XMLFilterImpl> filter) {
}
