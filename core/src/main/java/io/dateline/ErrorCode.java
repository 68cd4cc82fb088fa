package io.dateline;

import java.util.Locale;

/** The stable names of what can go wrong. Codes are never renamed or given another meaning. */
public enum ErrorCode {
  /** A parameter has a value that is not permitted; the message names those that are. */
  INVALID_PARAMETER,
  /** A date is not one, or not at a precision permitted there. */
  INVALID_DATE,
  /** A query read strictly has a mistake in its syntax; the message names the position. */
  INVALID_QUERY,
  /** A query is longer, deeper or has more clauses than {@link Limits} permit. */
  QUERY_TOO_COMPLEX,
  /** A cursor is damaged, or belongs to another request. */
  INVALID_CURSOR,
  /** A cursor belongs to a generation of the archive that is no longer current. */
  CURSOR_EXPIRED,
  /** An input file or folder, or a publishers file, cannot be read as one. */
  INVALID_INPUT,
  /** There is no archive in the folder. */
  ARCHIVE_NOT_FOUND,
  /** The folder holds something else than an archive. */
  NOT_AN_ARCHIVE,
  /** The archive was written by a newer version of the software. */
  ARCHIVE_TOO_NEW,
  /** The archive was written by an older version that this one does not read; rebuild it. */
  ARCHIVE_TOO_OLD,
  /** The archive's files are damaged. */
  ARCHIVE_CORRUPT,
  /** Another rebuild is at work on the archive. */
  ARCHIVE_LOCKED,
  /** There is no generation to go back to. */
  GENERATION_NOT_FOUND,
  /** The archive was closed. */
  ARCHIVE_CLOSED,
  /** A file could not be read or written. */
  STORAGE_FAILED,
  /** There is no room left on the disk. */
  DISK_FULL;

  /** The code as it stands in messages and documents: the lower-case name. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
