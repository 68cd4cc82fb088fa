package io.dateline.server.evaluate;

import io.dateline.Article;
import io.dateline.Extractor;
import io.dateline.Outcome;
import io.dateline.Page;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the pages of a file, {@code {"id", "url", "html"}} or {@code {"id", "text"}} a line, and
 * scores what was read against the gold.
 */
public final class ExtractionEvaluation {
  private static final int BATCH = 100;

  private static final int LEAST_WARMING = 4;

  private static final int MOST_WARMING = 16;

  /** So much faster than the fastest before it a pass is while the machine is still compiling. */
  private static final double STILL_WARMING = 0.97;

  private final Extractor extractor;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  public ExtractionEvaluation(Extractor extractor) {
    this.extractor = extractor;
  }

  /**
   * Reads all pages several times, in one thread: all but the last time warm the machine, which
   * goes on compiling what it runs for a while, until a pass is no faster than those before it; the
   * last is timed.
   *
   * @param results takes each page's id and what was read from it, null when nothing was
   */
  public ExtractionReport run(
      Path pages, Path gold, BiConsumer<String, @Nullable Article> results) {
    List<GoldPage> known = JsonFile.gold(gold);
    Map<String, GoldPage> byId = new HashMap<>();
    known.forEach(page -> byId.put(page.id(), page));
    warm(pages);
    ExtractionScores scores = new ExtractionScores();
    Set<String> seen = new HashSet<>();
    long[] nanos = new long[1];
    batches(
        pages,
        batch -> {
          List<@Nullable Article> articles = new ArrayList<>();
          long start = threads.getCurrentThreadCpuTime();
          batch.forEach(page -> articles.add(article(extractor.extract(page))));
          nanos[0] += threads.getCurrentThreadCpuTime() - start;
          for (int i = 0; i < batch.size(); i++) {
            String id = batch.get(i).origin();
            results.accept(id, articles.get(i));
            GoldPage one = byId.get(id);
            if (seen.add(id) && one != null) {
              scores.add(one, articles.get(i));
            }
          }
        });
    List<GoldPage> missing = known.stream().filter(page -> !seen.contains(page.id())).toList();
    missing.forEach(page -> scores.add(page, null));
    return scores.report(seen.size(), missing.size(), nanos[0] / 1e6 / Math.max(1, seen.size()));
  }

  private void warm(Path pages) {
    long fastest = Long.MAX_VALUE;
    boolean warming = true;
    for (int i = 0; i < LEAST_WARMING || (warming && i < MOST_WARMING); i++) {
      long start = threads.getCurrentThreadCpuTime();
      batches(pages, batch -> batch.forEach(extractor::extract));
      long nanos = threads.getCurrentThreadCpuTime() - start;
      warming = nanos < STILL_WARMING * fastest;
      fastest = Math.min(fastest, nanos);
    }
  }

  /**
   * Hands over so many pages at a time, for what reading a file does to the caches is not timed.
   */
  private static void batches(Path file, Consumer<List<Page>> pages) {
    List<Page> batch = new ArrayList<>();
    JsonFile.read(
        file,
        node -> {
          batch.add(page(node));
          if (batch.size() == BATCH) {
            pages.accept(List.copyOf(batch));
            batch.clear();
          }
        });
    pages.accept(batch);
  }

  private static Page page(JsonNode node) {
    String id = node.path("id").asString();
    String url = JsonFile.text(node, "url");
    JsonNode html = node.path("html");
    return html.isString()
        ? Page.html(id, url, html.asString())
        : new Page(id, null, url, null, Page.Form.TEXT, node.path("text").asString(""));
  }

  /** Of a page that is no article, what was found on it counts all the same. */
  private static @Nullable Article article(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Accepted accepted -> accepted.article();
      case Outcome.Rejected rejected -> rejected.found();
    };
  }
}
