package io.dateline.internal.read;

import io.dateline.Outcome;
import io.dateline.Page;
import io.dateline.internal.text.Clean;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes pages of bytes. */
final class PageReader {
  /** Fewer control characters than this are dirt in a text. */
  private static final int DIRT = 8;

  /** One in so many characters, and it is no text. In compressed data it is one in nine. */
  private static final int BINARY_RATE = 20;

  /** How far into a page its charset is looked for. Browsers give up earlier. */
  private static final int DECLARED_WITHIN = 8192;

  private PageReader() {}

  static Outcome text(String origin, byte[] bytes, Knowledge knowledge) {
    String text = Charsets.decode(bytes);
    Outcome rejected = rejection(origin, text);
    if (rejected != null) {
      return rejected;
    }
    String clean = Clean.lines(text);
    return clean.isBlank()
        ? empty(origin)
        : knowledge.extract(new Page(origin, null, null, null, Page.Form.TEXT, clean));
  }

  /**
   * @param charset as who sent the page declared it; null to find it in the page
   */
  static Outcome html(
      String origin,
      @Nullable String url,
      @Nullable Instant fetchedAt,
      byte[] bytes,
      @Nullable Charset charset,
      Knowledge knowledge) {
    String html = decodeHtml(bytes, charset);
    Outcome rejected = rejection(origin, html);
    return rejected != null
        ? rejected
        : knowledge.extract(new Page(origin, null, url, fetchedAt, Page.Form.HTML, html));
  }

  private static String decodeHtml(byte[] bytes, @Nullable Charset charset) {
    if (Content.startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    if (Content.startsWith(bytes, 0xFE, 0xFF)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    if (Content.startsWith(bytes, 0xFF, 0xFE)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    return Charsets.decode(bytes, charset == null ? declaredCharset(bytes) : charset);
  }

  /** What {@code <meta charset>}, its older form, or an XML declaration says. */
  static @Nullable Charset declaredCharset(byte[] bytes) {
    int length = Math.min(bytes.length, DECLARED_WITHIN);
    String head =
        new String(bytes, 0, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    if (head.startsWith("<?xml")) {
      Charset declared = Charsets.named(valueAfter(head, "encoding", 0, head.indexOf('>')));
      if (declared != null) {
        return declared;
      }
    }
    for (int at = 0; (at = head.indexOf("<meta", at)) >= 0; at++) {
      Charset declared = Charsets.named(valueAfter(head, "charset", at, head.indexOf('>', at)));
      if (declared != null) {
        return declared;
      }
    }
    return null;
  }

  /** What stands behind a word and an equals sign, quoted or not. */
  static @Nullable String valueAfter(String text, String word, int from, int to) {
    int found = text.indexOf(word, from);
    int end = to < 0 ? text.length() : to;
    int at = found < 0 ? end : found + word.length();
    while (at < end && "= \t\r\n\"'".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    int start = at;
    while (at < end && "\"' ;/\t\r\n?".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return start < at ? text.substring(start, at) : null;
  }

  /** Null for what can be a page. */
  private static @Nullable Outcome rejection(String origin, String text) {
    int binaryLine = binaryLine(text);
    if (binaryLine > 0) {
      String reason = "holds binary data; a page is plain text or HTML";
      return new Outcome.Rejected(origin, binaryLine, reason, null);
    }
    return text.isBlank() ? empty(origin) : null;
  }

  private static Outcome empty(String origin) {
    return new Outcome.Rejected(origin, 1, "is empty; a page has text", null);
  }

  /** The line where the binary data begin; 0 when it is text. */
  private static int binaryLine(String text) {
    int controls = 0;
    int line = 1;
    int firstLine = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line++;
      } else if (Character.isISOControl(c) && !Character.isWhitespace(c)) {
        controls++;
        firstLine = firstLine == 0 ? line : firstLine;
      }
    }
    boolean binary = controls > DIRT && (long) controls * BINARY_RATE > text.length();
    return binary ? firstLine : 0;
  }
}
