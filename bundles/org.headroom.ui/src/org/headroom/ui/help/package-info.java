/** What is selected, explained: help beside the work. */
package org.headroom.ui.help;
