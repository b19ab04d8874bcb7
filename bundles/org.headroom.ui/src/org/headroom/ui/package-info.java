/** The workbench of Headroom. */
package org.headroom.ui;
