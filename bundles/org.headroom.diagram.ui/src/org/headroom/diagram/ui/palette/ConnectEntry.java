package org.headroom.diagram.ui.palette;

import org.eclipse.gef.palette.ConnectionCreationToolEntry;
import org.eclipse.jface.resource.ImageDescriptor;
import org.headroom.diagram.ui.parts.ConnectTool;

/** A tool that connects components. */
final class ConnectEntry extends ConnectionCreationToolEntry {
  ConnectEntry(String label, String explanation, ConnectionFactory factory, ImageDescriptor icon) {
    super(label, explanation, factory, icon, icon);
    setToolClass(ConnectTool.class);
  }
}
