package io.dateline.server.cli;

import io.dateline.Evidence;
import io.dateline.Facet;
import io.dateline.Hit;
import io.dateline.Relaxed;
import io.dateline.ScoreExplanation;
import io.dateline.SearchResult;
import io.dateline.Similar;
import io.dateline.Snippet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
    Relaxed relaxed = result.relaxed();
    if (relaxed != null) {
      terminal.err().println("dateline: " + words(relaxed));
    }
    if (result.didYouMean() != null) {
      terminal.err().println("dateline: did you mean: " + Terminal.plain(result.didYouMean()));
    }
    result.hits().forEach(this::hit);
    result.facets().forEach(this::facet);
    span(result.span());
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

  private void span(SearchResult.@Nullable Span span) {
    if (span != null && span.first() != null && span.last() != null) {
      terminal.out().println("from " + brief(span.first()));
      terminal.out().println("to   " + brief(span.last()));
    }
  }

  private static String brief(Hit hit) {
    return hit.published()
        + "  "
        + Terminal.plain(Objects.requireNonNullElse(hit.title(), hit.id()));
  }

  /** An article like another, with the words they share. */
  void similar(Similar similar) {
    values(similar.hit());
    terminal.out().println("  " + Terminal.plain(String.join(", ", similar.words())));
    id(similar.hit());
  }

  private static String words(Relaxed relaxed) {
    return relaxed.words() == 0
        ? "nothing has all words; these have what is marked"
        : "nothing has all words; these have %d of %d".formatted(relaxed.words(), relaxed.of());
  }

  private void hit(Hit hit) {
    values(hit);
    hit.snippets().stream().filter(each -> !isTitle(each, hit)).forEach(this::snippet);
    if (hit.explanation() != null) {
      explanation(hit.explanation(), "  ");
    }
    id(hit);
  }

  /** Whether a snippet is the whole title, which stands above it already. */
  private static boolean isTitle(Snippet snippet, Hit hit) {
    return snippet.field().equals("title") && snippet.text().equals(hit.title());
  }

  private void id(Hit hit) {
    terminal.out().println("  " + terminal.faint(hit.id()));
    terminal.out().println();
  }

  private void values(Hit hit) {
    terminal.out().println(terminal.bold(Objects.requireNonNullElse(hit.title(), "(no title)")));
    List<String> facts = new ArrayList<>();
    facts.add(hit.published() == null ? "undated" : hit.published() + doubt(hit.publishedKind()));
    if (hit.source() != null) {
      facts.add(hit.source());
    }
    facts.addAll(hit.agencies());
    facts.addAll(hit.authors());
    terminal.out().println("  " + Terminal.plain(String.join(" · ", facts)));
  }

  private static String doubt(Evidence.@Nullable Kind kind) {
    return kind == null || kind == Evidence.Kind.STATED ? "" : " (" + kind + ")";
  }

  private void snippet(Snippet snippet) {
    terminal.out().println("  " + terminal.marked(snippet.text(), snippet.highlights()));
  }

  private void explanation(ScoreExplanation explanation, String indent) {
    String value = String.format(Locale.ROOT, "%.4f", explanation.value());
    terminal.out().println(indent + value + "  " + Terminal.plain(explanation.what()));
    explanation.parts().forEach(part -> explanation(part, indent + "  "));
  }

  private void facet(String name, Facet facet) {
    terminal.out().println(terminal.bold(name));
    rows(facet, "");
    terminal.out().println();
  }

  private void rows(Facet facet, String indent) {
    switch (facet) {
      case Facet.Values values -> {
        values.buckets().forEach(bucket -> row(indent + bucket.value(), bucket.count()));
        rest(indent + "(others)", values.others());
        rest(indent + "(none)", values.missing());
        more(indent, values.next());
      }
      case Facet.Published published -> {
        published.buckets().forEach(bucket -> row(indent + bucket.value(), bucket.count()));
        rest(indent + "(coarser)", published.coarser());
        rest(indent + "(undated)", published.missing());
      }
      case Facet.Crossed crossed -> {
        for (Facet.Crossed.Row row : crossed.rows()) {
          row(indent + row.value(), row.count());
          rows(row.facet(), indent + "  ");
        }
        rest(indent + "(others)", crossed.others());
        rest(indent + "(none)", crossed.missing());
        more(indent, crossed.next());
      }
    }
  }

  private void more(String indent, @Nullable String next) {
    if (next != null) {
      terminal.out().printf("%12s%s(more after '%s')%n", "", indent, Terminal.plain(next));
    }
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
