package io.dateline.internal.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A stream of text that is UTF-8, or Windows-1252 where it is not: the two can be told apart byte
 * by byte, so that files that were put together from both are read as they are meant.
 */
final class LenientReader extends Reader {
  private static final int BUFFER_BYTES = 1 << 13;

  private final InputStream in;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES).flip();

  /** With room for what is not UTF-8 behind what is. */
  private final CharBuffer chars = CharBuffer.allocate(BUFFER_BYTES + 4).flip();

  private boolean ended;

  private LenientReader(InputStream in) {
    this.in = in;
  }

  /** The stream in its charset. */
  static Reader of(InputStream in, Charset charset) {
    return charset.equals(StandardCharsets.UTF_8)
        ? new LenientReader(in)
        : new InputStreamReader(in, charset);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    while (!chars.hasRemaining() && !(ended && !bytes.hasRemaining())) {
      fill();
    }
    int count = Math.min(length, chars.remaining());
    chars.get(buffer, offset, count);
    return count == 0 && length > 0 ? -1 : count;
  }

  private void fill() throws IOException {
    if (!ended) {
      bytes.compact();
      int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
      ended = count < 0;
      bytes.position(bytes.position() + Math.max(count, 0)).flip();
    }
    chars.clear().limit(BUFFER_BYTES);
    CoderResult result = decoder.decode(bytes, chars, ended);
    if (result.isError()) {
      chars.limit(chars.capacity());
      for (int i = result.length(); i > 0; i--) {
        byte[] one = {bytes.get()};
        chars.put(new String(one, Charsets.WINDOWS_1252).charAt(0));
      }
      decoder.reset();
    }
    chars.flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
