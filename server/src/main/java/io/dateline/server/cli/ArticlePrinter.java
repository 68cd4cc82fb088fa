package io.dateline.server.cli;

import io.dateline.Article;
import io.dateline.Evidence;
import io.dateline.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An article for people: each value, and behind it where it came from. */
final class ArticlePrinter {
  private final Terminal terminal;

  ArticlePrinter(Terminal terminal) {
    this.terminal = terminal;
  }

  /** All values, then the body. */
  void whole(Article article) {
    values(article);
    if (article.body() != null) {
      terminal.out().println();
      terminal.out().println(Terminal.plain(article.body()));
    }
  }

  /** All values, of the body only its size. */
  void outcome(Outcome outcome) {
    terminal.out().println(terminal.bold(outcome.origin()));
    switch (outcome) {
      case Outcome.Accepted accepted -> {
        values(accepted.article());
        body(accepted.article());
      }
      case Outcome.Rejected rejected -> {
        Article found = rejected.found();
        if (found != null) {
          values(found);
          body(found);
        }
        line("rejected", rejected.reason() + terminal.faint("  (line " + rejected.line() + ")"));
      }
    }
    terminal.out().println();
  }

  private void values(Article article) {
    Article.Provenance evidence = article.evidence();
    value("title", article.title(), evidence.title());
    value("published", article.published(), evidence.published());
    value("source", article.source(), evidence.source());
    values("agency", article.agencies(), evidence.agencies());
    values("author", article.authors(), evidence.authors());
    value("language", article.language(), evidence.language());
    value("section", article.section(), evidence.section());
    value("url", article.url(), null);
    value("id", article.id(), null);
  }

  private void body(Article article) {
    String body = article.body();
    if (body != null) {
      int paragraphs = body.split("\n\n", -1).length;
      String size =
          String.format(Locale.ROOT, "%d paragraphs, %,d characters", paragraphs, body.length());
      line("body", size + because(article.evidence().body()));
    }
  }

  private void values(String name, List<String> values, List<Evidence> evidence) {
    for (int i = 0; i < values.size(); i++) {
      value(name, values.get(i), evidence.get(i));
    }
  }

  private void value(String name, @Nullable Object value, @Nullable Evidence evidence) {
    if (value != null) {
      line(name, Terminal.plain(value.toString()) + because(evidence));
    }
  }

  private String because(@Nullable Evidence evidence) {
    if (evidence == null) {
      return "";
    }
    StringBuilder words = new StringBuilder("  ");
    words.append(evidence.kind()).append(", ").append(evidence.where());
    words
        .append(" line ")
        .append(evidence.line())
        .append(": “")
        .append(evidence.text())
        .append('”');
    for (Evidence.Support support : evidence.supports()) {
      words.append("; with ").append(support.where()).append(" line ").append(support.line());
      words.append(": “").append(support.text()).append('”');
    }
    if (!evidence.candidates().isEmpty()) {
      words.append("; could be ");
      words.append(
          evidence.candidates().stream().map(Object::toString).collect(Collectors.joining(" or ")));
    }
    return terminal.faint(words.toString());
  }

  private void line(String name, String value) {
    terminal.out().printf("  %-11s%s%n", name, value);
  }
}
