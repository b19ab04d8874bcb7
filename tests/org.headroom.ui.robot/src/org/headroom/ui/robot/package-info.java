/** Drives real windows in tests. */
package org.headroom.ui.robot;
