package io.dateline.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EagerConnectorTest {
  private static final int PATIENCE_SECONDS = 30;
  private static final int MANY = 5_000;
  private static final int CONNECTIONS = 64;
  private static final int TURNS = 50;
  private static final long BUSY_NANOS = 200_000;

  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);
  private final Pool pool = new Pool();
  private final Server server = new Server(pool);

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  @Test
  void whatCameMeanwhileIsReadWithinTheTurn() throws Exception {
    assertThat(threadsOfTwo(Duration.ofHours(1))).hasSize(1);
  }

  @Test
  void whatCameMeanwhileWaitsForItsTurn() throws Exception {
    assertThat(threadsOfTwo(Duration.ZERO)).hasSize(2);
  }

  @Test
  void answersManyRequestsInTheirOrder() throws Exception {
    try (Socket socket = connect(Duration.ofMillis(1))) {
      Thread asking = Thread.startVirtualThread(() -> askMany(socket));
      BufferedReader answers = reader(socket);
      List<String> bodies = new ArrayList<>();
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < MANY; i++) {
        expected.add("/" + i);
        bodies.add(body(answers));
      }
      assertThat(bodies).isEqualTo(expected);
      asking.join();
    }
  }

  /** While all ask without a pause all are served, and nothing heaps up. */
  @Test
  void everyConnectionHasItsTurn() throws Exception {
    try (Socket first = connect(Duration.ofMillis(1));
        ExecutorService clients = Executors.newCachedThreadPool()) {
      CountDownLatch served = new CountDownLatch(CONNECTIONS);
      int port = first.getPort();
      List<Future<?>> asking = new ArrayList<>();
      for (int i = 0; i < CONNECTIONS; i++) {
        asking.add(clients.submit(() -> askUntilAllAreServed(port, served)));
      }
      for (Future<?> each : asking) {
        each.get();
      }
    }
    assertThat(pool.mostWaiting.get()).isLessThanOrEqualTo(2 * CONNECTIONS);
  }

  private static @Nullable Void askUntilAllAreServed(int port, CountDownLatch served)
      throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
      BufferedReader answers = reader(socket);
      for (int i = 1; served.getCount() > 0; i++) {
        ask(socket, "/busy");
        assertThat(body(answers)).isEqualTo("/busy");
        if (i == TURNS) {
          served.countDown();
        }
      }
    }
    return null;
  }

  /** The threads that answer a request and another one that comes before the first is answered. */
  private List<Thread> threadsOfTwo(Duration turn) throws Exception {
    try (Socket socket = connect(turn)) {
      ask(socket, "/slow");
      assertThat(entered.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      ask(socket, "/next");
      released.countDown();
      BufferedReader answers = reader(socket);
      assertThat(body(answers)).isEqualTo("/slow");
      assertThat(body(answers)).isEqualTo("/next");
    }
    assertThat(threads).hasSize(2);
    return threads.stream().distinct().toList();
  }

  private Socket connect(Duration turn) throws Exception {
    EagerConnector connector = new EagerConnector(server, new HttpConfiguration(), turn);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(new Echo());
    server.start();
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort());
    socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    return socket;
  }

  private static void askMany(Socket socket) {
    try {
      for (int i = 0; i < MANY; i++) {
        ask(socket, "/" + i);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void ask(Socket socket, String path) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(
        ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
  }

  /** Of an answer whose body is one line. */
  private static String body(BufferedReader answers) throws IOException {
    String line = answers.readLine();
    while (line != null && !line.isEmpty()) {
      line = answers.readLine();
    }
    return String.valueOf(answers.readLine());
  }

  /** Counts the tasks that have not begun. */
  private static final class Pool extends VirtualThreadPool {
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger mostWaiting = new AtomicInteger();

    @Override
    public void execute(Runnable task) {
      mostWaiting.accumulateAndGet(waiting.incrementAndGet(), Math::max);
      super.execute(() -> {
        waiting.decrementAndGet();
        task.run();
      });
    }
  }

  /** Answers with the path asked for; one is slow until it is released. */
  private final class Echo extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      String path = request.getHttpURI().getPath();
      if (path.equals("/busy")) {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < BUSY_NANOS) {
          Thread.onSpinWait();
        }
      }
      if (!path.matches("/\\d+|/busy")) {
        threads.add(Thread.currentThread());
      }
      if (path.equals("/slow")) {
        entered.countDown();
        assertThat(released.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      }
      byte[] body = (path + "\n").getBytes(StandardCharsets.US_ASCII);
      response.write(true, ByteBuffer.wrap(body), callback);
      return true;
    }
  }
}
