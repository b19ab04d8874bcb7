package org.headroom.diagram.ui.actions;

import java.util.function.Supplier;
import org.eclipse.swt.dnd.ByteArrayTransfer;
import org.eclipse.swt.dnd.TransferData;

/**
 * Bytes on the clipboard of the desktop, under a name that only Headroom knows. They are given as a supplier, which is
 * asked when somebody wants them, and taken as an array.
 */
final class CopyTransfer extends ByteArrayTransfer {
  private final String name;
  private final int type;

  CopyTransfer(String name) {
    this.name = name;
    type = registerType(name);
  }

  @Override
  protected int[] getTypeIds() {
    return new int[] {type};
  }

  @Override
  protected String[] getTypeNames() {
    return new String[] {name};
  }

  @Override
  public void javaToNative(Object object, TransferData transferData) {
    if (object instanceof Supplier<?> supplier && supplier.get() instanceof byte[] bytes) {
      super.javaToNative(bytes, transferData);
    }
  }

  @Override
  protected boolean validate(Object object) {
    return object instanceof Supplier || object instanceof byte[];
  }
}
