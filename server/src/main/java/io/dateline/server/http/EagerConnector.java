package io.dateline.server.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Looks once more, after each answer, whether the next request has come, before it leaves the
 * connection to a selector: a client nearby has mostly sent it by then, and to be woken up costs
 * more than a small request. A connection keeps its thread so for no longer than its turn and the
 * request under way, so that others have theirs.
 */
final class EagerConnector extends ServerConnector {
  /** Some dozens of the cheapest requests, and as many times as its calls are nested. */
  private static final Duration TURN = Duration.ofMillis(1);

  /** Of threads that accept, and of those that select, as many as Jetty finds right. */
  private static final int DEFAULT = -1;

  private final long turnNanos;

  EagerConnector(Server server, HttpConfiguration http) {
    this(server, http, TURN);
  }

  EagerConnector(Server server, HttpConfiguration http, Duration turn) {
    super(
        server,
        new TaskExecutor(server.getThreadPool()),
        null,
        null,
        DEFAULT,
        DEFAULT,
        new HttpConnectionFactory(http));
    this.turnNanos = turn.toNanos();
  }

  @Override
  protected SocketChannelEndPoint newEndPoint(
      SocketChannel channel, ManagedSelector selector, SelectionKey key) {
    SocketChannelEndPoint endPoint = new EagerEndPoint(channel, selector, key, getScheduler());
    endPoint.setIdleTimeout(getIdleTimeout());
    return endPoint;
  }

  /**
   * Has every turn be a task of its own. With a pool as it is Jetty lets the thread that selects
   * take turns itself; while there is always one to take, virtual threads that do so keep all
   * cores, and others that wait for one, of which Jetty starts another with each turn, become ever
   * more.
   */
  private record TaskExecutor(Executor pool) implements Executor {
    @Override
    public void execute(Runnable task) {
      pool.execute(task);
    }
  }

  /** Used by one thread at a time, as Jetty hands it on. */
  private final class EagerEndPoint extends SocketChannelEndPoint {
    private long turnBegan;
    private boolean wasRead;

    EagerEndPoint(
        SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler) {
      super(channel, selector, key, scheduler);
    }

    @Override
    public Runnable onSelected() {
      turnBegan = System.nanoTime();
      return super.onSelected();
    }

    @Override
    public int fill(ByteBuffer buffer) throws IOException {
      int bytes = super.fill(buffer);
      wasRead = bytes > 0;
      return bytes;
    }

    @Override
    public void fillInterested(Callback callback) {
      if (wasRead && System.nanoTime() - turnBegan < turnNanos) {
        callback.succeeded();
      } else {
        super.fillInterested(callback);
      }
    }
  }
}
