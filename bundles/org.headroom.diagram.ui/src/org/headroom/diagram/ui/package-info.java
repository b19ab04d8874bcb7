/** The diagram editor of the workbench. */
package org.headroom.diagram.ui;
