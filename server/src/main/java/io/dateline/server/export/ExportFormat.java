package io.dateline.server.export;

/** How an export is written. */
public enum ExportFormat {
  /** JSON lines. */
  JSONL("jsonl", "application/x-ndjson"),
  /** A table after RFC 4180. */
  CSV("csv", "text/csv;charset=utf-8");

  private final String title;
  private final String mediaType;

  ExportFormat(String title, String mediaType) {
    this.title = title;
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The name, as it stands in requests and at the end of file names. */
  @Override
  public String toString() {
    return title;
  }
}
