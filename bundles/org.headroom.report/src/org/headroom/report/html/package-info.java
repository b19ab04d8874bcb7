/**
 * Reports as one self-contained HTML file: styles, script and drawings are inside, nothing is loaded from a network.
 */
package org.headroom.report.html;
