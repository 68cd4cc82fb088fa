package io.dateline.server.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Strict percent-decoding to UTF-8 (RFC 3986, section 2.1; for queries also {@code +} as a space,
 * as forms write it). What cannot be decoded is the caller's mistake, never a replacement
 * character.
 */
final class PercentEncoding {
  private PercentEncoding() {}

  /** The parameters of a raw query string, in their order. */
  static Map<String, List<String>> query(@Nullable String raw) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    if (raw == null || raw.isEmpty()) {
      return parameters;
    }
    for (String pair : raw.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals), true);
        String value = equals < 0 ? "" : decode(pair.substring(equals + 1), true);
        parameters.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
      }
    }
    return parameters;
  }

  /** One segment of a raw path. */
  static String segment(String raw) {
    return decode(raw, false);
  }

  private static String decode(String raw, boolean plusIsSpace) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
    int i = 0;
    while (i < raw.length()) {
      int c = raw.codePointAt(i);
      if (c == '%') {
        bytes.write(octet(raw, i));
        i += 3;
      } else {
        write(bytes, c == '+' && plusIsSpace ? ' ' : c);
        i += Character.charCount(c);
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw invalid("'" + Quotation.of(raw) + "' does not decode to UTF-8");
    }
  }

  private static void write(ByteArrayOutputStream bytes, int c) {
    if (c < 0x80) {
      bytes.write(c);
    } else {
      // A client that did not encode at all: its bytes have been read as UTF-8 already.
      bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static int octet(String raw, int percent) {
    int high = percent + 2 < raw.length() ? Character.digit(raw.charAt(percent + 1), 16) : -1;
    int low = percent + 2 < raw.length() ? Character.digit(raw.charAt(percent + 2), 16) : -1;
    if (high < 0 || low < 0) {
      throw invalid(
          "after the % in '"
              + Quotation.of(raw.substring(percent))
              + "' two hexadecimal digits are due");
    }
    return high * 16 + low;
  }

  private static HttpProblem invalid(String what) {
    return new HttpProblem(400, "invalid_encoding", "percent-encoding: " + what);
  }
}
