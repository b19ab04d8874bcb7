/** Runs in the background, and what all views know about them. */
package org.headroom.simulation.ui.run;
