/** Losing no work: files that others change, saving twice, copies of unsaved work for the case of a crash. */
package org.headroom.ui.safety;
