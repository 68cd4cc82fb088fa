package io.dateline.internal.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Bytes to text: in the charset that is declared, if the bytes can be of it; else UTF-8 if they
 * are; else in the one that they look like; else Windows-1252.
 */
final class Charsets {
  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final char REPLACEMENT = '\uFFFD';

  /** Of so many bytes one is outside ASCII where a text is in letters of another script. */
  private static final int OTHER_SCRIPT = 4;

  /** What names stand for, where that is another charset than theirs: as browsers read them. */
  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("ascii", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("iso8859-1", "windows-1252"),
          Map.entry("iso_8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("latin-1", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("x-gbk", "GB18030"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("shift-jis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("sjis", "windows-31j"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("big5", "Big5-HKSCS"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("iso-8859-11", "x-windows-874"),
          Map.entry("unicode", "UTF-8"),
          Map.entry("utf8", "UTF-8"),
          // What can be read as far as the declaration has bytes of this size.
          Map.entry("utf-16", "UTF-8"),
          Map.entry("utf-16le", "UTF-8"),
          Map.entry("utf-16be", "UTF-8"));

  private Charsets() {}

  /** The charset of a name; null when there is none of it. */
  static @Nullable Charset named(@Nullable String label) {
    if (label == null) {
      return null;
    }
    String plain = label.strip().toLowerCase(Locale.ROOT);
    try {
      return Charset.forName(LABELS.getOrDefault(plain, plain));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Text of which nothing is declared. */
  static String decode(byte[] bytes) {
    return decode(bytes, null);
  }

  static String decode(byte[] bytes, @Nullable Charset declared) {
    if (declared != null && !isWestern(declared) && !declared.equals(StandardCharsets.UTF_8)) {
      return new String(bytes, declared);
    }
    // A whole text that is UTF-8 by chance is unheard of; one that is said to be Latin is common.
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) < 0) {
      return text;
    }
    long wrong = text.chars().filter(c -> c == REPLACEMENT).count() - replacementsIn(bytes);
    long right = text.codePoints().filter(c -> c > 0x7F && c != REPLACEMENT).count();
    // A few bytes that are wrong among many that are right, as in a page that was cut off, do not
    // turn the rest into another charset.
    return wrong <= right
        ? text
        : new String(bytes, declared == null ? likely(bytes) : WINDOWS_1252);
  }

  private static boolean isWestern(Charset charset) {
    return charset.equals(WINDOWS_1252);
  }

  /** Replacement characters that stand in the bytes as such. */
  private static long replacementsIn(byte[] bytes) {
    long count = 0;
    for (int i = 0; i + 2 < bytes.length; i++) {
      if (bytes[i] == (byte) 0xEF && bytes[i + 1] == (byte) 0xBF && bytes[i + 2] == (byte) 0xBD) {
        count++;
      }
    }
    return count;
  }

  /** The charset of a stream that begins so. UTF-8 where it cannot be told: see LenientReader. */
  static Charset ofStream(byte[] head, @Nullable Charset declared) {
    if (declared != null && !isWestern(declared)) {
      return declared;
    }
    return isUtf8(head) ? StandardCharsets.UTF_8 : declared == null ? likely(head) : WINDOWS_1252;
  }

  /** Whether it is, up to a character that is cut off at its end. */
  private static boolean isUtf8(byte[] head) {
    for (int cut = 0; cut < 4 && cut <= head.length; cut++) {
      try {
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(head, 0, head.length - cut));
        return true;
      } catch (CharacterCodingException e) {
        // Perhaps with less of it.
      }
    }
    return false;
  }

  /**
   * What bytes that are not UTF-8 look like. Statistics are believed only of texts in another
   * script; among the charsets of Latin letters they take a few accents for whole languages.
   */
  private static Charset likely(byte[] bytes) {
    long high = 0;
    for (byte b : bytes) {
      high += b < 0 ? 1 : 0;
    }
    if (high * OTHER_SCRIPT < bytes.length && !hasEscapes(bytes)) {
      return WINDOWS_1252;
    }
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, bytes.length);
    detector.dataEnd();
    Charset detected = named(detector.getDetectedCharset());
    return detected == null ? WINDOWS_1252 : detected;
  }

  /** As ISO-2022 has them. */
  private static boolean hasEscapes(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0x1B) {
        return true;
      }
    }
    return false;
  }
}
