/** What is inside model files, in the explorer. */
package org.headroom.ui.explore;
