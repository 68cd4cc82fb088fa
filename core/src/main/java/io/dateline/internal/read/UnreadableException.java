package io.dateline.internal.read;

import com.github.luben.zstd.ZstdIOException;
import io.dateline.internal.text.Clean;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;
import org.apache.commons.compress.CompressException;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.MemoryLimitException;
import org.tukaani.xz.XZIOException;

/** A file cannot be read; the message is fit for a rejection. */
class UnreadableException extends IOException {
  private static final long serialVersionUID = 1;

  private static final String CUT_OFF = "the compressed data end too soon: the file was cut off";
  static final String DAMAGED = "the compressed data are damaged";

  UnreadableException(String reason) {
    super(reason);
  }

  UnreadableException(String reason, Throwable cause) {
    super(reason, cause);
  }

  /** What is wrong, in one line and without the path, which is nobody's business. */
  static String reason(IOException fault) {
    return switch (fault) {
      case UnreadableException own -> String.valueOf(own.getMessage());
      case EOFException e -> CUT_OFF;
      case MemoryLimitException e ->
          "needs more memory to unpack than is permitted; pack it with a smaller dictionary";
      case ZipException e -> DAMAGED;
      case XZIOException e -> DAMAGED;
      case ZstdIOException e -> "Truncated source".equals(e.getMessage()) ? CUT_OFF : DAMAGED;
      case CompressException e -> DAMAGED;
      case NoSuchFileException e -> "cannot be read: it is gone, or a link to nothing";
      case FileNotFoundException e -> "cannot be read: it is gone, or a link to nothing";
      case AccessDeniedException e -> "cannot be read: permission denied";
      case FileSystemException e -> "cannot be read: " + known(e.getReason());
      default -> other(fault.getMessage());
    };
  }

  /** Tars have no exception of their own. */
  private static String other(@Nullable String message) {
    if (message != null && message.startsWith("Truncated TAR")) {
      return "the archive ends too soon: the file was cut off";
    }
    return message != null && message.startsWith("Corrupted TAR")
        ? "the archive is damaged"
        : "cannot be read: " + known(message);
  }

  private static String known(@Nullable String words) {
    return words == null ? "the system does not say why" : Clean.line(words);
  }
}
