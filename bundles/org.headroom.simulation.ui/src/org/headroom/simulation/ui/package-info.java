/** Running scenarios in the workbench and looking at their results. */
package org.headroom.simulation.ui;
