package io.dateline.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A client that sends any bytes whatever, as hostile ones do. */
final class RawHttp {
  private static final int PATIENCE_MILLIS = 30_000;

  private RawHttp() {}

  record Answer(int status, String contentType, String body) {}

  static Answer get(int port, String target) throws IOException {
    return send(
        port, "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  }

  static Answer post(int port, String target, byte[] body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(
        ("POST "
                + target
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.ISO_8859_1));
    bytes.writeBytes(body);
    return send(port, bytes.toByteArray());
  }

  static Answer send(int port, String request) throws IOException {
    return send(port, request.getBytes(StandardCharsets.ISO_8859_1));
  }

  static Answer send(int port, byte[] request) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      try {
        socket.getOutputStream().write(request);
        socket.getOutputStream().flush();
      } catch (SocketException e) {
        // The server may answer and close before it has read everything.
      }
      try {
        socket.getInputStream().transferTo(answer);
      } catch (SocketException e) {
        // Likewise; what came before counts.
      }
    }
    return parse(answer.toString(StandardCharsets.UTF_8));
  }

  private static Answer parse(String answer) {
    int end = answer.indexOf("\r\n\r\n");
    if (end < 0) {
      throw new AssertionError("no answer, but: " + answer);
    }
    String contentType = "";
    List<String> head = answer.substring(0, end).lines().toList();
    for (String line : head) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-type:")) {
        contentType = line.substring("content-type:".length()).strip();
      }
    }
    // HTTP/1.1 200 OK
    int status = Integer.parseInt(head.getFirst().substring(9, 12));
    return new Answer(status, contentType, answer.substring(end + 4));
  }
}
