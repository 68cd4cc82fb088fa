package io.dateline.trials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A small file system of its own, where one may be mounted; else just a folder.
 *
 * @param folder where it is
 * @param mounted whether it is a file system of its own
 */
record SmallDisk(Path folder, boolean mounted) implements AutoCloseable {
  static SmallDisk mount(Path folder) {
    try {
      Files.createDirectory(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SmallDisk(
        folder, command("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", folder.toString()));
  }

  /** From now on it can only be read. */
  boolean makeReadOnly() {
    return mounted && command("mount", "-o", "remount,ro", folder.toString());
  }

  private static boolean command(String... words) {
    try {
      Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.onExit().join().exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    if (mounted) {
      command("umount", "--lazy", folder.toString());
    }
  }
}
