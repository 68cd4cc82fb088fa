package io.dateline.bench.engine;

import io.dateline.bench.corpus.Corpus;
import io.dateline.bench.corpus.Kind;
import io.dateline.bench.corpus.Question;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An engine that is asked over HTTP. */
abstract class HttpEngine implements Engine {
  static final JsonMapper JSON = new JsonMapper();
  private static final String TYPE = "application/json";

  private @Nullable ServerProcess server;
  private @Nullable Wire wire;
  private int port;
  private double startSeconds;

  /** The request for a question, as bytes. What has to be asked before it is asked here. */
  abstract byte[] request(Question question) throws IOException;

  /** The hits in all that an answer tells. */
  abstract long total(Kind kind, JsonNode answer);

  /** Takes over a process that listens, once it answers a first request. */
  final void serving(ServerProcess process, int port, byte[] probe) throws IOException {
    this.server = process;
    this.port = port;
    startSeconds =
        process.awaitUp(() -> {
          try (Wire first = wire()) {
            return first.exchange(probe) > 0;
          }
        });
  }

  final ServerProcess server() {
    if (server == null) {
      throw new IllegalStateException(name() + " was not started");
    }
    return server;
  }

  @Override
  public boolean answers(Kind kind) {
    return kind.isCommon();
  }

  @Override
  public long total(Question question) throws IOException {
    return total(question.kind(), json(request(question)));
  }

  /** One exchange outside of any measurement. */
  final byte[] exchange(byte[] request) throws IOException {
    if (wire != null) {
      try {
        return wire.body(wire.exchange(request));
      } catch (EOFException | SocketException e) {
        // It lay idle for too long.
        wire.close();
      }
    }
    Wire fresh = wire();
    wire = fresh;
    return fresh.body(fresh.exchange(request));
  }

  /** Makes one request of a batch of lines. */
  interface Batching {
    byte[] request(List<String> lines);
  }

  /** Looks whether a batch was taken. */
  interface Checking {
    void check(JsonNode answer) throws IOException;
  }

  /** Sends all lines of a corpus, by two connections at once. */
  final void feed(Corpus corpus, Batching batching, Checking checking) throws IOException {
    Queue<Wire> idle = new ConcurrentLinkedQueue<>();
    Feed.all(
        corpus,
        2,
        lines -> {
          Wire known = idle.poll();
          Wire free = known == null ? wire() : known;
          int length = free.exchange(batching.request(lines));
          checking.check(JSON.readTree(free.body(length)));
          idle.add(free);
        });
    for (Wire each : idle) {
      each.close();
    }
  }

  /** A connection of its own, outside of any measurement. */
  private Wire wire() throws IOException {
    return new Wire(port, Load.LIMIT);
  }

  final JsonNode json(byte[] request) throws IOException {
    return JSON.readTree(exchange(request));
  }

  static byte[] post(String path, JsonNode body) {
    return Wire.post(path, TYPE, JSON.writeValueAsBytes(body));
  }

  static byte[] put(String path, String body) {
    return Wire.put(path, TYPE, body.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Sample ask(List<Question> questions, int connections) throws IOException {
    List<byte[]> requests = new ArrayList<>();
    for (Question question : questions) {
      requests.add(request(question));
    }
    return Load.run(
        requests.size(),
        connections,
        () -> {
          Wire own = new Wire(port, Duration.ZERO);
          return new Load.Worker() {
            @Override
            public long step(int number) throws IOException {
              return own.exchange(requests.get(number));
            }

            @Override
            public void close() throws IOException {
              own.close();
            }
          };
        },
        server()::cpuNanos);
  }

  @Override
  public double startSeconds() {
    return startSeconds;
  }

  @Override
  public long memoryBytes() {
    try {
      return server().residentBytes();
    } catch (IOException e) {
      return 0;
    }
  }

  /** A port that was free a moment ago. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws IOException {
    if (wire != null) {
      wire.close();
      wire = null;
    }
    if (server != null) {
      server.close();
      server = null;
    }
  }
}
