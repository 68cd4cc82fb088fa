package io.dateline.bench.engine;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/**
 * One connection that is kept, and as little work for each answer as HTTP/1.1 permits (RFC 9112):
 * the client shares the cores with the server that it measures.
 */
final class Wire implements AutoCloseable {
  private static final byte[] LENGTH = "\r\ncontent-length:".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] CHUNKED =
      "\r\ntransfer-encoding: chunked".getBytes(StandardCharsets.US_ASCII);

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private byte[] buffer = new byte[1 << 16];
  private int start;
  private int end;

  /**
   * @param limit how long an answer may take; zero is for ever, and spares two of three calls of
   *     the system, since Java looks, waits and looks again where there is a limit
   */
  Wire(int port, Duration limit) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(Math.toIntExact(limit.toMillis()));
    in = socket.getInputStream();
    out = socket.getOutputStream();
  }

  static byte[] get(String path) {
    return ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] post(String path, String type, byte[] body) {
    byte[] head =
        ("POST "
                + path
                + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: "
                + type
                + "\r\nContent-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    return joined(head, body);
  }

  static byte[] put(String path, String type, byte[] body) {
    byte[] request = post(path, type, body);
    return joined(
        "PUT".getBytes(StandardCharsets.US_ASCII), Arrays.copyOfRange(request, 4, request.length));
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  /**
   * Sends a request and reads the answer, which stays in the buffer until the next.
   *
   * @return the length of the body
   * @throws IOException when the status is not 200 or 201
   */
  int exchange(byte[] request) throws IOException {
    out.write(request);
    start = 0;
    end = 0;
    int head = head();
    int status = (buffer[9] - '0') * 100 + (buffer[10] - '0') * 10 + (buffer[11] - '0');
    int length = find(LENGTH, head);
    start = head;
    int size;
    if (length >= 0) {
      size = number(length + LENGTH.length);
      fill(head + size);
    } else if (find(CHUNKED, head) >= 0) {
      size = chunks(head);
    } else {
      throw new IOException("an answer of unknown length: " + text(0, head));
    }
    if (status != 200 && status != 201) {
      throw new IOException("status " + status + ": " + text(head, Math.min(size, 2_000)));
    }
    return size;
  }

  /** The body of the last answer. */
  byte[] body(int length) {
    return Arrays.copyOfRange(buffer, start, start + length);
  }

  /** Reads to the end of the head. */
  private int head() throws IOException {
    int searched = 0;
    while (true) {
      for (int i = searched; i + 3 < end; i++) {
        if (buffer[i] == '\r' && buffer[i + 1] == '\n' && buffer[i + 2] == '\r') {
          return i + 4;
        }
      }
      searched = Math.max(0, end - 3);
      fill(end + 1);
    }
  }

  /** Joins the chunks where they lie. */
  private int chunks(int from) throws IOException {
    int read = from;
    int written = from;
    while (true) {
      int line = read;
      while (true) {
        fill(line + 2);
        if (buffer[line] == '\r') {
          break;
        }
        line++;
      }
      int size = Integer.parseInt(text(read, line - read).strip(), 16);
      read = line + 2;
      fill(read + size + 2);
      if (size == 0) {
        return written - from;
      }
      System.arraycopy(buffer, read, buffer, written, size);
      written += size;
      read += size + 2;
    }
  }

  private String text(int from, int length) {
    return new String(buffer, from, length, StandardCharsets.ISO_8859_1);
  }

  /** Where the head has a field, its name in any case; -1 where it has not. */
  private int find(byte[] field, int head) {
    for (int i = 0; i + field.length <= head; i++) {
      int same = 0;
      while (same < field.length && lower(buffer[i + same]) == field[same]) {
        same++;
      }
      if (same == field.length) {
        return i;
      }
    }
    return -1;
  }

  private static int lower(byte b) {
    return b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b;
  }

  private int number(int at) {
    int number = 0;
    for (int i = at; buffer[i] != '\r'; i++) {
      number = buffer[i] == ' ' ? number : number * 10 + (buffer[i] - '0');
    }
    return number;
  }

  /** Reads until the buffer holds so many bytes. */
  private void fill(int wanted) throws IOException {
    if (wanted > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(wanted, 2 * buffer.length));
    }
    while (end < wanted) {
      int read = in.read(buffer, end, buffer.length - end);
      if (read < 0) {
        throw new EOFException("the server closed the connection");
      }
      end += read;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
