/** How much more load a system stands, and what gives way first. */
package org.headroom.analysis.capacity;
