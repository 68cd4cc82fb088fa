package io.dateline.trials;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.CopyOption;
import java.nio.file.FileSystemException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * The real file system, of which one operation that changes something fails, or all from one on.
 */
final class FaultyFileSystem extends PassingProvider {
  /** What changes a file system. */
  enum Operation {
    CREATE,
    WRITE,
    SYNC,
    RENAME,
    DELETE
  }

  private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
  private int firstFault = Integer.MAX_VALUE;
  private int lastFault = Integer.MAX_VALUE;
  private long bytesLeft = Long.MAX_VALUE;

  /** From now on the call of this number fails, counted from 0. */
  FaultyFileSystem failOnce(int call) {
    firstFault = call;
    lastFault = call;
    return this;
  }

  /** From now on every call from this number on fails, as if the process were dead. */
  FaultyFileSystem failForGood(int call) {
    firstFault = call;
    return this;
  }

  /** From now on there is room for so many bytes. */
  FaultyFileSystem room(long bytes) {
    bytesLeft = bytes;
    return this;
  }

  /** What was called, in order. */
  List<String> calls() {
    return List.copyOf(calls);
  }

  private void call(Operation operation, Path path) throws IOException {
    int number;
    synchronized (calls) {
      number = calls.size();
      calls.add(operation + " " + path.getFileName());
    }
    if (number >= firstFault && number <= lastFault) {
      throw new FileSystemException(path.toString(), null, "injected fault");
    }
  }

  private synchronized void write(Path path, long bytes) throws IOException {
    call(Operation.WRITE, path);
    if (bytes > bytesLeft) {
      throw new FileSystemException(path.toString(), null, "No space left on device");
    }
    bytesLeft -= bytes;
  }

  @Override
  public void createDirectory(Path path, FileAttribute<?>... attributes) throws IOException {
    call(Operation.CREATE, path);
    super.createDirectory(path, attributes);
  }

  @Override
  public void move(Path from, Path to, CopyOption... options) throws IOException {
    call(Operation.RENAME, to);
    super.move(from, to, options);
  }

  @Override
  public void delete(Path path) throws IOException {
    call(Operation.DELETE, path);
    super.delete(path);
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    if (options.contains(StandardOpenOption.CREATE)
        || options.contains(StandardOpenOption.CREATE_NEW)) {
      call(Operation.CREATE, path);
    }
    return new Channel(super.newFileChannel(path, options, attributes), path);
  }

  private final class Channel extends PassingChannel {
    private final Path path;

    Channel(FileChannel real, Path path) {
      super(real);
      this.path = path;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
      FaultyFileSystem.this.write(path, bytes.remaining());
      return super.write(bytes);
    }

    @Override
    public int write(ByteBuffer bytes, long position) throws IOException {
      FaultyFileSystem.this.write(path, bytes.remaining());
      return super.write(bytes, position);
    }

    @Override
    public void force(boolean all) throws IOException {
      call(Operation.SYNC, path);
      super.force(all);
    }
  }
}
