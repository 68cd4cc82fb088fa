package io.dateline.internal.read;

import static io.dateline.internal.read.Content.startsWith;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarUtils;

/** Tells what a file holds by how it begins. */
final class Sniffer {
  /** How much is looked at. */
  static final int HEAD_BYTES = 1 << 14;

  private static final int TAR_HEADER_BYTES = 512;

  /** What HTML begins with where nothing says that it is HTML. */
  private static final Set<String> HTML_ELEMENTS =
      Set.of(
          "html",
          "head",
          "body",
          "title",
          "meta",
          "link",
          "base",
          "script",
          "style",
          "div",
          "p",
          "h1",
          "a",
          "b",
          "br",
          "span",
          "table",
          "font",
          "iframe",
          "article",
          "section",
          "main",
          "header",
          "nav",
          "img",
          "ul",
          "center",
          "noscript");

  /** Fields that a page or article in JSON or a table is made of. */
  private static final Set<String> CONTENT = Set.of("title", "body", "text", "html");

  private final String name;
  private final byte[] head;
  private final String text;
  private final int start;

  /**
   * @param name of the file, from which an ending can be taken
   * @param head what it begins with, uncompressed
   */
  Sniffer(String name, byte[] head) {
    this.name = name;
    this.head = head;
    // The bytes that matter are the same in every charset.
    this.text = new String(head, StandardCharsets.ISO_8859_1);
    this.start = nonBlank(0);
  }

  static Sniffer of(String name, InputStream file) throws IOException {
    return new Sniffer(name, file.readNBytes(HEAD_BYTES));
  }

  private int nonBlank(int from) {
    int at = from;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
  }

  /** The packing that the first bytes name; text where they name none. */
  static Format magic(byte[] head) {
    if (startsWith(head, 0x1F, 0x8B)) {
      return Format.GZIP;
    }
    if (startsWith(head, 0xFD, '7', 'z', 'X', 'Z', 0)) {
      return Format.XZ;
    }
    if (startsWith(head, 0x28, 0xB5, 0x2F, 0xFD)) {
      return Format.ZSTD;
    }
    if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6)) {
      return Format.ZIP;
    }
    return isTar(head) ? Format.TAR : Format.TEXT;
  }

  /** By its magic; the oldest tars have none, but the sum of their first header. */
  private static boolean isTar(byte[] head) {
    if (head.length < TAR_HEADER_BYTES || head[0] == 0) {
      return false;
    }
    try {
      return TarArchiveInputStream.matches(head, head.length) || TarUtils.verifyCheckSum(head);
    } catch (IllegalArgumentException e) {
      // Where the sum should stand there is something else.
      return false;
    }
  }

  /**
   * Whether the content alone tells what it is, so that a file of any name is read. Of zips that
   * holds only where the name does not say that it is a document of some other kind.
   */
  boolean isCertain() {
    Optional<Format> told = byContent();
    return told.isPresent() && (told.get() != Format.ZIP || Format.ending(name).isEmpty());
  }

  Format format() {
    return byContent().or(this::byName).orElseGet(this::likeliest);
  }

  /** Where neither content nor name says anything for sure. */
  private Format likeliest() {
    if (text.startsWith("{", start)) {
      return Format.JSON_LINES;
    }
    return text.startsWith("[", start) && text.startsWith("{", nonBlank(start + 1))
        ? Format.JSON_VALUES
        : Format.TEXT;
  }

  private Optional<Format> byContent() {
    Format magic = magic(head);
    if (magic != Format.TEXT) {
      return Optional.of(magic);
    }
    if (text.startsWith("WARC/", start)) {
      return Optional.of(Format.WARC);
    }
    if (text.startsWith("<", start)) {
      return markup();
    }
    if (text.startsWith("{", start) || text.startsWith("[", start)) {
      return json();
    }
    if (isMime()) {
      return Optional.of(Format.MHTML);
    }
    if (CsvHeader.of(firstLine()).isTold()) {
      return Optional.of(Format.CSV);
    }
    String lower = text.toLowerCase(Locale.ROOT);
    boolean html = lower.contains("<!doctype html") || lower.contains("<html");
    return html && lower.contains("<head") ? Optional.of(Format.HTML) : Optional.empty();
  }

  /** What the name says, unless the content is not even of that kind. */
  private Optional<Format> byName() {
    return Format.of(name)
        .filter(format ->
            switch (format) {
              case TEXT, HTML, JSON_LINES, CSV, WARC -> true;
              case JSON_VALUES -> text.startsWith("{", start) || text.startsWith("[", start);
              case XML -> text.startsWith("<", start);
              case MHTML, ZIP, TAR, GZIP, XZ, ZSTD -> false;
            });
  }

  private Optional<Format> markup() {
    int at = start;
    while (text.startsWith("<?", at) || text.startsWith("<!", at)) {
      if (text.regionMatches(true, at, "<!doctype html", 0, "<!doctype html".length())) {
        return Optional.of(Format.HTML);
      }
      String end = text.startsWith("<!--", at) ? "-->" : text.startsWith("<?", at) ? "?>" : ">";
      int ended = text.indexOf(end, at);
      if (ended < 0) {
        break;
      }
      at = ended + end.length();
      while (at < text.length() && text.charAt(at) != '<') {
        at++;
      }
    }
    String root = elementAt(at);
    if (HTML_ELEMENTS.contains(root.toLowerCase(Locale.ROOT))) {
      return Optional.of(Format.HTML);
    }
    boolean xml = text.startsWith("<?xml", start) || XmlPieces.isRead(root);
    return xml ? Optional.of(Format.XML) : Optional.empty();
  }

  /** The local name of the element that is opened there; empty where none is. */
  private String elementAt(int at) {
    int end = at + 1;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || "-_.:".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    String name = text.startsWith("<", at) ? text.substring(at + 1, end) : "";
    return name.substring(name.indexOf(':') + 1);
  }

  private Optional<Format> json() {
    boolean list = text.startsWith("[", start);
    boolean known = CONTENT.stream().anyMatch(field -> text.contains('"' + field + '"'));
    if (!known || !text.startsWith(list ? "{" : "\"", nonBlank(start + 1))) {
      return Optional.empty();
    }
    boolean lines = Format.of(name).filter(format -> format == Format.JSON_LINES).isPresent();
    boolean opened = firstLine().strip().equals("{");
    return Optional.of(list || (opened && !lines) ? Format.JSON_VALUES : Format.JSON_LINES);
  }

  /** Whether it begins with the fields of a message in parts, or of HTML in a wrapper. */
  private boolean isMime() {
    int colon = text.indexOf(':', start);
    if (colon < 0 || !text.substring(start, colon).matches("[A-Za-z-]{2,40}")) {
      return false;
    }
    int end = text.indexOf("\n\n", start);
    int other = text.indexOf("\r\n\r\n", start);
    int limit = Math.min(end < 0 ? text.length() : end, other < 0 ? text.length() : other);
    String fields = text.substring(start, limit).toLowerCase(Locale.ROOT);
    return fields.contains("mime-version:")
        && (fields.contains("multipart/") || fields.contains("text/html"));
  }

  private String firstLine() {
    int end = text.indexOf('\n', start);
    return text.substring(start, end < 0 ? text.length() : end);
  }
}
