/** What one can do with the diagram, as actions with names and keys. */
package org.headroom.diagram.ui.actions;
