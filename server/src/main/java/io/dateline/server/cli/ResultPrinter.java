package io.dateline.server.cli;

import io.dateline.Evidence;
import io.dateline.Facet;
import io.dateline.Hit;
import io.dateline.SearchResult;
import io.dateline.Snippet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The answer to a search for people. Warnings go where errors go. */
final class ResultPrinter {
  private final Terminal terminal;

  ResultPrinter(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(SearchResult result) {
    result
        .warnings()
        .forEach(warning -> terminal.err().println("dateline: " + Terminal.plain(warning)));
    result.hits().forEach(this::hit);
    result.facets().forEach(this::facet);
    long total = result.total().value();
    terminal
        .out()
        .printf(
            Locale.ROOT,
            "%,d article%s in %d ms%n",
            total,
            total == 1 ? "" : "s",
            result.took().toMillis());
    if (result.next() != null) {
      terminal.out().println(terminal.faint("more with --cursor " + result.next()));
    }
  }

  private void hit(Hit hit) {
    terminal.out().println(terminal.bold(Objects.requireNonNullElse(hit.title(), "(no title)")));
    List<String> facts = new ArrayList<>();
    facts.add(hit.published() == null ? "undated" : hit.published() + doubt(hit.publishedKind()));
    if (hit.source() != null) {
      facts.add(hit.source());
    }
    facts.addAll(hit.agencies());
    facts.addAll(hit.authors());
    terminal.out().println("  " + Terminal.plain(String.join(" · ", facts)));
    hit.snippets().forEach(this::snippet);
    terminal.out().println("  " + terminal.faint(hit.id()));
    terminal.out().println();
  }

  private static String doubt(Evidence.@org.jspecify.annotations.Nullable Kind kind) {
    return kind == null || kind == Evidence.Kind.STATED ? "" : " (" + kind + ")";
  }

  private void snippet(Snippet snippet) {
    StringBuilder line = new StringBuilder("  ");
    int from = 0;
    for (Snippet.Highlight highlight : snippet.highlights()) {
      line.append(flat(snippet.text().substring(from, highlight.start())));
      line.append(
          terminal.marked(flat(snippet.text().substring(highlight.start(), highlight.end()))));
      from = highlight.end();
    }
    line.append(flat(snippet.text().substring(from)));
    terminal.out().println(line);
  }

  private static String flat(String text) {
    return Terminal.plain(text.replace('\n', ' '));
  }

  private void facet(String name, Facet facet) {
    terminal.out().println(terminal.bold(name));
    switch (facet) {
      case Facet.Values values -> {
        values.buckets().forEach(bucket -> row(bucket.value(), bucket.count()));
        rest("(others)", values.others());
        rest("(none)", values.missing());
      }
      case Facet.Published published -> {
        published.buckets().forEach(bucket -> row(bucket.value(), bucket.count()));
        rest("(coarser)", published.coarser());
        rest("(undated)", published.missing());
      }
    }
    terminal.out().println();
  }

  private void rest(String name, long count) {
    if (count > 0) {
      row(name, count);
    }
  }

  private void row(String name, long count) {
    terminal.out().printf(Locale.ROOT, "%,10d  %s%n", count, Terminal.plain(name));
  }
}
