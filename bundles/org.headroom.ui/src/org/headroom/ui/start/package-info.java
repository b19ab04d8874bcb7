/** Starting the workbench: application, perspective, welcome page, wizards. */
package org.headroom.ui.start;
