/** Applying the rules while a model is edited. */
package org.headroom.ui.check;
