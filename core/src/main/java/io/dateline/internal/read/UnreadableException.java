package io.dateline.internal.read;

import io.dateline.internal.text.Clean;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** A file cannot be read; the message is fit for a rejection. */
final class UnreadableException extends IOException {
  private static final long serialVersionUID = 1;

  UnreadableException(String reason) {
    super(reason);
  }

  /** What is wrong, in one line and without the path, which is nobody's business. */
  static String reason(IOException fault) {
    return switch (fault) {
      case UnreadableException own -> String.valueOf(own.getMessage());
      case EOFException e -> "the compressed data end too soon: the file was cut off";
      case ZipException e -> "the compressed data are damaged";
      case NoSuchFileException e -> "cannot be read: it is gone, or a link to nothing";
      case FileNotFoundException e -> "cannot be read: it is gone, or a link to nothing";
      case AccessDeniedException e -> "cannot be read: permission denied";
      case FileSystemException e -> "cannot be read: " + known(e.getReason());
      default -> "cannot be read: " + known(fault.getMessage());
    };
  }

  private static String known(@Nullable String words) {
    return words == null ? "the system does not say why" : Clean.line(words);
  }
}
