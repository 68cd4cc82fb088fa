package io.dateline.server.cli;

import io.dateline.Archive;
import io.dateline.ArchiveException;
import io.dateline.ErrorCode;
import io.dateline.Rebuild;
import io.dateline.server.http.HttpServer;
import io.dateline.server.json.AddressDocument;
import io.dateline.server.json.Json;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "serve",
    description = "Serve an archive over HTTP, with a page for people.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ServeCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final IndexOption index = new IndexOption();
  @Mixin private final SynonymsOption synonyms = new SynonymsOption();
  @Mixin private final InputOptions input = new InputOptions();

  @Parameters(
      paramLabel = "INPUT",
      arity = "0..*",
      description = "Where there is no archive yet, build it from these. " + InputOptions.INPUT)
  private List<String> inputs = List.of();

  @Option(names = "--host", paramLabel = "HOST", description = "Address to listen on: 127.0.0.1")
  private String host = "127.0.0.1";

  @Option(names = "--port", paramLabel = "PORT", description = "Port, 0 for any free one: 7070")
  private int port = 7070;

  @Option(names = "--json", description = "Print the address as JSON")
  private boolean json;

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    try (Archive archive = open();
        HttpServer server = HttpServer.start(archive, host, port)) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(asked, stopped)));
      announce(server.port());
      asked.await();
    } finally {
      stopped.countDown();
    }
    return ExitCode.FOUND;
  }

  /** The process ends when its shutdown hooks have: this one lets the server close first. */
  private static void stop(CountDownLatch asked, CountDownLatch stopped) {
    asked.countDown();
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Archive open() {
    try {
      Archive archive = Archive.open(index.folder, synonyms.read());
      if (!inputs.isEmpty()) {
        terminal
            .err()
            .printf(
                "dateline: %s holds an archive already, so %s was not read; to read it anew:"
                    + " dateline rebuild %s --index %s%n",
                index.folder, String.join(" ", inputs), String.join(" ", inputs), index.folder);
      }
      return archive;
    } catch (ArchiveException e) {
      if (e.code() != ErrorCode.ARCHIVE_NOT_FOUND || inputs.isEmpty()) {
        throw e;
      }
    }
    Rebuild rebuild = Rebuild.into(index.folder).from(input.pages(inputs));
    terminal
        .err()
        .println("dateline: " + RebuildRun.words(new RebuildRun(terminal).run(rebuild, true)));
    return Archive.open(index.folder, synonyms.read());
  }

  private void announce(int listening) {
    String name = host.contains(":") ? "[" + host + "]" : host;
    String address = "http://" + name + ":" + listening + "/";
    terminal
        .out()
        .println(
            json
                ? Json.text(document -> AddressDocument.write(document, address))
                : "Dateline is at " + address);
    terminal.out().flush();
  }
}
