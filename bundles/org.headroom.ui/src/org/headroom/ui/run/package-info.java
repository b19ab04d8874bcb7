/** Running scenarios and looking at their results. */
package org.headroom.ui.run;
