package io.dateline.internal.store;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Changes to a folder that outlast a power cut, in the order in which they were made. */
final class Durable {
  /** What a file is called until it is whole. */
  static final String UNFINISHED = ".new";

  /** Only on Windows can a folder not be synced; there the file system keeps the order itself. */
  private static final boolean FOLDERS_SYNC = File.separatorChar == '/';

  private Durable() {}

  /** Replaces a file by one atomic step: whoever reads it sees all of the old or all of the new. */
  static void replace(Path file, byte[] content) throws IOException {
    writeBeside(file, content);
    Files.move(beside(file), file, ATOMIC_MOVE);
    syncFolder(parent(file));
  }

  /** The first half of {@link #replace}: all that can fail for want of room. */
  static void writeBeside(Path file, byte[] content) throws IOException {
    try (FileChannel channel = FileChannel.open(beside(file), CREATE, WRITE, TRUNCATE_EXISTING)) {
      ByteBuffer left = ByteBuffer.wrap(content);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    } catch (IOException e) {
      throw named(beside(file), e);
    }
  }

  /** The same fault with the file's name, which an open channel does not tell. */
  private static IOException named(Path file, IOException e) {
    if (e instanceof FileSystemException) {
      return e;
    }
    IOException named = new FileSystemException(file.toString(), null, e.getMessage());
    named.initCause(e);
    return named;
  }

  static Path beside(Path file) {
    return file.resolveSibling(file.getFileName() + UNFINISHED);
  }

  /** Renames within the same folder. */
  static void rename(Path from, Path to) throws IOException {
    Files.move(from, to, ATOMIC_MOVE);
    syncFolder(parent(to));
  }

  static void syncFile(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, WRITE)) {
      channel.force(true);
    } catch (IOException e) {
      throw named(file, e);
    }
  }

  static void syncFolder(Path folder) throws IOException {
    if (FOLDERS_SYNC) {
      try (FileChannel channel = FileChannel.open(folder, READ)) {
        channel.force(true);
      } catch (IOException e) {
        throw named(folder, e);
      }
    }
  }

  /** Makes a folder and those above it, each entry on disk. */
  static void createFolders(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path above = folder.toAbsolutePath().getParent();
    if (above != null) {
      createFolders(above);
    }
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
    if (above != null) {
      syncFolder(above);
    }
  }

  /** Deletes a folder with all in it; follows no link. Nothing happens when it is not there. */
  static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder, NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path each, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(each);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static Path parent(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IllegalArgumentException("a file system's root is no file: " + file);
    }
    return parent;
  }
}
