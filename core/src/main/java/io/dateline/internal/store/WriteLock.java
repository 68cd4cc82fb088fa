package io.dateline.internal.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.dateline.ArchiveException;
import io.dateline.ErrorCode;
import io.dateline.StorageException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The right to write into an archive: an exclusive lock on its {@code rebuild.lock}, which names
 * the holder to whoever else would write. The system takes it back when the process dies, so the
 * name that a dead one leaves in the file holds nobody up.
 *
 * <p>Within this process the holders are kept here: opening and closing the file would drop the
 * lock.
 */
final class WriteLock implements AutoCloseable {
  /** By the real path of the archive's folder. */
  private static final Map<Path, String> HOLDERS = new HashMap<>();

  private static final int HOLDER_BYTES = 1_000;

  private final Path key;
  private final FileChannel channel;

  private WriteLock(Path key, FileChannel channel) {
    this.key = key;
    this.channel = channel;
  }

  /**
   * Takes the lock, at once or never.
   *
   * @param root the folder of the archive, which must exist
   * @throws ArchiveException with {@link ErrorCode#ARCHIVE_LOCKED} when another holds it
   */
  static WriteLock take(Path root) throws IOException {
    synchronized (HOLDERS) {
      Path key = root.toRealPath();
      String holder = HOLDERS.get(key);
      if (holder != null) {
        throw locked(root, holder, null);
      }
      FileChannel channel = FileChannel.open(key.resolve(ArchiveFolder.LOCK), CREATE, READ, WRITE);
      try {
        lock(root, channel);
        String self = self();
        write(channel, self);
        HOLDERS.put(key, self);
        return new WriteLock(key, channel);
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
    }
  }

  private static void lock(Path root, FileChannel channel) throws IOException {
    try {
      if (channel.tryLock() == null) {
        throw locked(root, read(channel), null);
      }
    } catch (OverlappingFileLockException e) {
      throw locked(root, read(channel), e);
    } catch (IOException e) {
      throw StorageException.of(
          "cannot lock "
              + root.resolve(ArchiveFolder.LOCK)
              + ", which needs a file system with locks",
          e);
    }
  }

  private static ArchiveException locked(Path root, String holder, @Nullable Throwable cause) {
    return new ArchiveException(
        ErrorCode.ARCHIVE_LOCKED,
        "%s is being written by %s; try again when that is done"
            .formatted(root, holder.isBlank() ? "another process" : holder),
        cause);
  }

  private static String self() {
    return "process %d on %s since %s"
        .formatted(
            ProcessHandle.current().pid(), host(), Instant.now().truncatedTo(ChronoUnit.SECONDS));
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "this host";
    }
  }

  private static String read(FileChannel channel) throws IOException {
    byte[] start = Channels.newInputStream(channel.position(0)).readNBytes(HOLDER_BYTES);
    return new String(start, StandardCharsets.UTF_8).strip();
  }

  private static void write(FileChannel channel, String holder) throws IOException {
    channel.truncate(0);
    channel.write(ByteBuffer.wrap((holder + "\n").getBytes(StandardCharsets.UTF_8)), 0);
  }

  @Override
  public void close() throws IOException {
    synchronized (HOLDERS) {
      if (!channel.isOpen()) {
        return;
      }
      try {
        channel.truncate(0);
      } finally {
        HOLDERS.remove(key);
        channel.close();
      }
    }
  }
}
