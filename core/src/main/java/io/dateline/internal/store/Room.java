package io.dateline.internal.store;

import io.dateline.ErrorCode;
import io.dateline.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells how much room is missing where a disk is full. */
final class Room {
  private Room() {}

  /**
   * The same failure, with what is missing when it was for want of room.
   *
   * @param folder a folder on that disk
   * @param used the bytes that the new generation has taken so far
   * @param expected the bytes it takes in all, judged by the one before; 0 when there is none
   */
  static StorageException told(StorageException failure, Path folder, long used, long expected) {
    if (failure.code() != ErrorCode.DISK_FULL
        || !(failure.getCause() instanceof IOException cause)) {
      return failure;
    }
    try {
      long free = Files.getFileStore(folder).getUsableSpace();
      long missing = Math.max(1, expected - used - free);
      return new StorageException(
          failure.code(),
          "%s; the new generation had taken %,d bytes and %,d were free: about %,d more are needed, at the least"
              .formatted(failure.getMessage(), used, free, missing),
          cause);
    } catch (IOException e) {
      failure.addSuppressed(e);
      return failure;
    }
  }
}
