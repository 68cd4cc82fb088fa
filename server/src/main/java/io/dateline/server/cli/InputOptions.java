package io.dateline.server.cli;

import io.dateline.Extractor;
import io.dateline.Pages;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is known about publishers, and how inputs become pages. */
final class InputOptions {
  static final String INPUT =
      "Files and folders of pages (text, HTML, MHTML, WARC), articles (JSON, CSV, RSS, Atom, NITF,"
          + " NewsML-G2) and archives of them (zip, tar, gz, xz, zst); - is standard input";

  @Option(
      names = "--publishers",
      paramLabel = "FILE",
      description = "Publishers to know beside the built-in ones (JSON)")
  @Nullable Path publishers;

  Pages pages(List<String> inputs) {
    Pages pages = Pages.of().with(extractor());
    for (String input : inputs) {
      pages = input.equals("-") ? pages.and(System.in) : pages.and(Path.of(input));
    }
    return pages;
  }

  private Extractor extractor() {
    Extractor extractor = Extractor.standard();
    return publishers == null ? extractor : extractor.publishers(publishers);
  }
}
