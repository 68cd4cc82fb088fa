package io.dateline.internal.read;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a file holds. Its content tells; its name decides where that says nothing. */
enum Format {
  /** One page of text. */
  TEXT,
  /** One page of HTML or XHTML. */
  HTML,
  /** One page of HTML with its parts, as browsers save it. */
  MHTML,
  /** A JSON object a line. */
  JSON_LINES,
  /** A JSON array of objects, or objects one after the other. */
  JSON_VALUES,
  /** A table with a header. */
  CSV,
  /** A feed, or articles in the news industry's own XML: its root element tells. */
  XML,
  /** Web archive. */
  WARC,
  ZIP,
  TAR,
  GZIP,
  XZ,
  ZSTD;

  /** The endings, as a message names them. */
  static final String ENDINGS =
      ".txt, .html, .mhtml, .jsonl, .json, .csv, .xml, .warc, .zip and .tar, each also with .gz,"
          + " .xz or .zst";

  private static final Map<String, Format> BY_ENDING =
      Map.ofEntries(
          Map.entry("txt", TEXT),
          Map.entry("text", TEXT),
          Map.entry("html", HTML),
          Map.entry("htm", HTML),
          Map.entry("shtml", HTML),
          Map.entry("xhtml", HTML),
          Map.entry("xht", HTML),
          Map.entry("mhtml", MHTML),
          Map.entry("mht", MHTML),
          Map.entry("jsonl", JSON_LINES),
          Map.entry("ndjson", JSON_LINES),
          Map.entry("json", JSON_VALUES),
          Map.entry("csv", CSV),
          Map.entry("tsv", CSV),
          Map.entry("xml", XML),
          Map.entry("rss", XML),
          Map.entry("atom", XML),
          Map.entry("nitf", XML),
          Map.entry("newsml", XML),
          Map.entry("warc", WARC),
          Map.entry("zip", ZIP),
          Map.entry("tar", TAR),
          Map.entry("tgz", TAR),
          Map.entry("txz", TAR),
          Map.entry("tzst", TAR));

  /** By the ending, behind that of a compression; empty when files of such a name hold anything. */
  static Optional<Format> of(String fileName) {
    return Optional.ofNullable(BY_ENDING.get(ending(uncompressed(fileName))));
  }

  /** The name without the ending of a compression. */
  static String uncompressed(String fileName) {
    return switch (ending(fileName)) {
      case "gz", "xz", "zst" -> fileName.substring(0, fileName.lastIndexOf('.'));
      default -> fileName;
    };
  }

  /** Without the dot, in lower case; empty where there is none. */
  static String ending(String fileName) {
    String name = fileName.substring(fileName.lastIndexOf('/') + 1);
    return name.substring(name.lastIndexOf('.') + 1).length() == name.length()
        ? ""
        : name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
