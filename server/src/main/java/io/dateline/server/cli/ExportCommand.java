package io.dateline.server.cli;

import io.dateline.Archive;
import io.dateline.ExportSummary;
import io.dateline.server.export.Export;
import io.dateline.server.http.SelectionParameters;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "export",
    description = "Write all articles that match, as JSON lines to rebuild from, or as a table.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "The last line says whether all are there. In a table, a cell that a program would run as a",
      "formula has an apostrophe in front, and so has one that begins with an apostrophe."
    })
final class ExportCommand implements Callable<Integer> {
  private static final int BUFFER_BYTES = 1 << 16;

  private final Terminal terminal;

  @Mixin private final IndexOption index = new IndexOption();
  @Mixin private final QueryOptions query = new QueryOptions();
  @Mixin private final FilterOptions filter = new FilterOptions();

  @Option(names = "--sort", paramLabel = "ORDER", description = "newest (if not said) or oldest")
  private @Nullable String sort;

  @Option(names = "--format", paramLabel = "F", description = "jsonl (if not said) or csv")
  private @Nullable String format;

  @Option(
      names = "--fields",
      paramLabel = "F,F",
      description =
          "Only these of id, origin, title, body, published, publishedKind, source, agencies,"
              + " authors, language, section, url and evidence")
  private @Nullable String fields;

  @Option(names = "--gzip", description = "Pack it")
  private boolean gzip;

  @Option(names = "--output", paramLabel = "FILE", description = "Where to, else standard output")
  private @Nullable Path output;

  ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Export export = SelectionParameters.export(parameters());
    ExportSummary summary;
    try (Archive archive = Archive.open(index.folder);
        Target target = new Target()) {
      summary = export.write(archive, target::open);
    } catch (IOException e) {
      if (output == null) {
        // The reader of the pipe has seen enough.
        return ExitCode.ERROR;
      }
      // Of a missing folder the system says no more than the path.
      String why = e instanceof NoSuchFileException ? "its folder does not exist" : e.getMessage();
      throw new UncheckedIOException("cannot write " + output + ": " + why, e);
    }
    summary
        .warnings()
        .forEach(warning -> terminal.err().println("dateline: " + Terminal.plain(warning)));
    return summary.articles() == 0 ? ExitCode.NOTHING_FOUND : ExitCode.FOUND;
  }

  private Map<String, List<String>> parameters() {
    Map<String, List<String>> parameters = filter.parameters();
    query.addTo(parameters);
    FilterOptions.put(parameters, "sort", sort);
    FilterOptions.put(parameters, "format", format);
    FilterOptions.put(parameters, "fields", fields);
    return parameters;
  }

  /** The file or pipe, opened when there is something to write. */
  private final class Target implements AutoCloseable {
    private @Nullable OutputStream out;

    OutputStream open() throws IOException {
      OutputStream raw = output == null ? new Pipe() : Files.newOutputStream(output);
      OutputStream buffered = new BufferedOutputStream(raw, BUFFER_BYTES);
      OutputStream opened = gzip ? new GZIPOutputStream(buffered, BUFFER_BYTES) : buffered;
      out = opened;
      return opened;
    }

    @Override
    public void close() throws IOException {
      if (out != null) {
        out.close();
      }
    }
  }

  /** Standard output, which swallows errors unless it is asked for them; it stays open. */
  private final class Pipe extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      terminal.out().write(bytes, offset, length);
      if (terminal.outClosed()) {
        throw new IOException("nobody reads");
      }
    }
  }
}
