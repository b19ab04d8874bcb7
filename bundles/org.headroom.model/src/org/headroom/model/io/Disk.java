package org.headroom.model.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** What saving asks of the file system; tests let each step fail. */
class Disk {

  /** Creates a new file with these bytes. */
  void write(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      flush(channel);
    }
  }

  /** Waits until the bytes are on the disk. */
  void flush(FileChannel channel) throws IOException {
    channel.force(true);
  }

  /** Gives the new file the permissions of the old one. */
  void copyPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView old = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    if (old != null) {
      Files.setPosixFilePermissions(to, old.readAttributes().permissions());
    }
  }

  /** Copies a file to a new one. */
  void copy(Path from, Path to) throws IOException {
    Files.copy(from, to);
  }

  /** Renames a file in one step, over an existing one if there is one. */
  void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Waits until the names in the directory are on the disk, where the file system offers that. */
  void flushDirectory(Path directory) {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows and some network file systems cannot do it. The new file is complete and has its name already.
      return;
    }
  }
}
