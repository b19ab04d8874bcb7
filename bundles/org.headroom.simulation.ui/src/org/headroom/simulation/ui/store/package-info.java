/** Results beside the model, and the runs kept before. */
package org.headroom.simulation.ui.store;
